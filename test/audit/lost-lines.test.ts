import {describe, expect, test} from 'vitest';
import type {Finding} from '../../src/domain/finding.ts';
import {builds} from '../fixtures/builds.ts';
import {endpoints} from '../fixtures/endpoints.ts';
import {acmePlan} from '../fixtures/fixture.ts';
import {changed, linesOf, type Tree, withoutLine} from '../fixtures/tree.ts';
import {judgeFixture, judgeOrganization} from './judge.ts';
import {newPasses} from './new-passes.ts';

/** Lines whose absence is a documented default, or a wire that nobody tripped (client.md 2.11, checks.md). */
const documented: Readonly<Record<string, string>> = {
	'ad.anynet.auth_disabled: UNA-7': 'tripwire',
	'ad.anynet.auth_tokens: LGN-2': 'tripwire',
	'ad.anynet.auth_tokens: HST-1': 'a file without a secret may be read by others',
	'ad.anynet.proxy.pass_plain: NET-3': 'tripwire',
	'ad.anynet.pwd_hash: UNA-1': 'no unattended access by default',
	'ad.anynet.pwd_hash: UNA-4': 'tripwire',
	'ad.anynet.register.add_to_namespace: BLD-8': 'off by default',
	'ad.features.trace.connection: LOG-1': 'on by default',
	'ad.security.interactive_access: UNA-6': 'whatever the default is, it is not "never"',
	'ad.security.permission_profiles._default.pwd: UNA-1': 'no unattended access by default',
	'ad.security.permission_profiles._default.enabled: UNA-3':
		'the profile is enabled by default, so that its record is judged',
	'ad.security.permission_profiles.address_to_profile: PRF-9': 'tripwire',
	'ad.logging.level: BLD-11': 'the made-up key is gone',
	'* Version: VER-1': 'the start of another version is not told',
	'* Version: VER-2': 'the start of another version is not told',
	'ad.window.frobnicate: BLD-11': 'a key that nobody listed is gone',
	'Incoming: BLD-2': 'a trace without the session tells of none',
	'Incoming: UNA-1': 'a trace without the session tells of none',
};

/** Fixtures whose faulty lines hid something: without them the rest can be read. */
const healed: readonly string[] = [
	'two lines that contradict each other',
	'a line that a script appended twice',
	'a NUL in a line',
	'a pattern with bytes that are no text',
];

const keyOf = (line: string): string => /^(?:ad\.[^=]*|Incoming)|\* Version/.exec(line)?.[0] ?? line;

const withoutEach = function* (tree: Tree, isText: (path: string) => boolean): Generator<[string, Tree]> {
	for (const [path, {bytes}] of tree) {
		if (!isText(path)) continue;

		for (const line of new Set(linesOf(bytes.toString('utf8')))) {
			if (line !== '') yield [line, changed(tree, withoutLine(path, line))];
		}
	}
};

test('a line that is gone makes nothing pass on an endpoint but what is documented', async () => {
	const seen = new Set<string>();

	for (const [name, fixture] of Object.entries(endpoints)) {
		if (healed.includes(name)) continue;

		const before = await judgeFixture(fixture);

		for (const [line, tree] of withoutEach(fixture.tree, path => /\.(?:conf|txt|trace)$/.test(path))) {
			const passes = newPasses(before, await judgeFixture({...fixture, tree})).map(
				({check}) => `${keyOf(line)}: ${check}`,
			);

			for (const pass of passes) seen.add(pass);
			expect(
				passes.filter(pass => !(pass in documented)),
				name,
			).toEqual([]);
		}
	}

	expect(Object.keys(documented).filter(pass => !seen.has(pass))).toEqual([]);
});

/** The same for the text of a build, whose form is known. */
const documentedInBuilds: Readonly<Record<string, string>> = {
	'ad.features.accept: BLD-1': 'the text no longer denies the form',
	'ad.ui.cfg_enable_security: BLD-4': 'the text no longer denies the form',
	'ad.ui.cfg_enable_security: BLD-5': 'the text no longer denies the form',
	'ad.features.address_book: BLD-6': 'the text no longer denies the form',
	'ad.security.acl_list: ACL-2': 'the text no longer denies the form',
	'ad.security.acl_list: ACL-3': 'the text no longer denies the form',
	'ad.security.acl_list: ACL-4': 'the text no longer denies the form',
	'ad.security.acl_list: ACL-6': 'the text no longer denies the form',
	'[default]: BLD-10': 'without a heading every line is forced',
	'ad.discovery.enabled: BLD-10': 'the stray line is gone',
	'ad.security.acl_enable: BLD-11': 'the misspelt key is gone',
	'ad.security.allow_file_transfer: BLD-11': 'the made-up key is gone',
	'ad.anynet.proxy.pass: BLD-12': 'the password is gone',
	'ad.anynet.proxy.pass: NET-3': 'the password is gone',
	'ad.features.trace.session: LOG-1': 'on by default',
};

const [pair] = Object.values(builds);

const isSame = (path: string, one: Tree, other: Tree | undefined): boolean =>
	one.get(path)?.bytes.equals(other?.get(path)?.bytes ?? Buffer.of(0)) === true;

const unplanned = {...acmePlan, isUnattendedPlanned: false};
const isBuild = ({target}: Finding): boolean => target.endsWith('(build)');

describe('a line that is gone from a build', () => {
	test('makes nothing pass but what is documented', async () => {
		const seen = new Set<string>();

		for (const [name, organization] of Object.entries(builds)) {
			const isChanged = (path: string): boolean =>
				path.endsWith('.txt') && (organization === pair || !isSame(path, organization, pair));
			const before = (await judgeOrganization(organization, unplanned)).filter(isBuild);

			for (const [line, tree] of withoutEach(organization, isChanged)) {
				const after = (await judgeOrganization(tree, unplanned)).filter(isBuild);
				const passes = newPasses(before, after).map(({check}) => `${keyOf(line)}: ${check}`);

				for (const pass of passes) seen.add(pass);
				expect(
					passes.filter(pass => !(pass in documentedInBuilds)),
					`${name}: ${line}`,
				).toEqual([]);
			}
		}

		expect(Object.keys(documentedInBuilds).filter(pass => !seen.has(pass))).toEqual([]);
	});
});
