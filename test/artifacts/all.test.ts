import {posix} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {printList} from '../../src/artifacts/acl-list.ts';
import {artifactsOf} from '../../src/artifacts/all.ts';
import {generatorLines} from '../../src/artifacts/generator-text.ts';
import {parseAclList} from '../../src/domain/anydesk/addresses.ts';
import {parseBuildText} from '../../src/domain/anydesk/build-text.ts';
import {isKnownKey, isPasswordKey} from '../../src/domain/anydesk/known-keys.ts';
import {readOrganization} from '../../src/domain/organization.ts';
import {buildsOf} from '../../src/domain/plan/complete.ts';
import {readPlan} from '../../src/domain/plan/sense.ts';
import {emptyPlan, homeOffice, remoteSupport, smallOffice} from './plans.ts';
import {hostileNames, randomPlan} from './random-plan.ts';

const runs = {numRuns: 300};

const textOf = (path: string, plan: Parameters<typeof artifactsOf>[0]): string =>
	artifactsOf(plan).find(artifact => artifact.path === path)?.text ?? '';

/** A page without what stands in code spans, and without escaped characters. */
const withoutCode = (text: string): string => text.replaceAll(/\\[^\w\s]|`[^`\n]*`/g, '');

const safePath =
	/^(?:(?:users\/)?[A-Za-z0-9-]+(?:\.override|\.companion)?\.(?:md|txt|yaml)|ansible\/(?:roles\/deskwarden\/[a-z_]+\/)?[A-Za-z_]+\.(?:md|yml|py|sh))$/;

/** Programs keep their own looks. */
const isProgram = (path: string): boolean => /\.(?:sh|py)$/.test(path);

describe('what a plan hands over', () => {
	test('is the same each time, in the order of the plan', () => {
		expect(artifactsOf(structuredClone(remoteSupport))).toEqual(artifactsOf(remoteSupport));
		expect(artifactsOf(remoteSupport).map(({path}) => path)).toEqual([
			'incoming.override.txt',
			'incoming.companion.md',
			'outgoing.override.txt',
			'outgoing.companion.md',
			'portal-checklist.md',
			'users/owner-example-com.md',
			'users/anna-example-com.md',
			'users/ben-example-com.md',
			'detections.md',
			'organization.yaml',
			'network.md',
			'leavers.md',
			'deployment.md',
			'plan.yaml',
			'ansible/README.md',
			'ansible/collect.yml',
			'ansible/inventory.yml',
			'ansible/roles/deskwarden/tasks/main.yml',
			'ansible/roles/deskwarden/defaults/main.yml',
			'ansible/roles/deskwarden/action_plugins/deskwarden_collect.py',
			'ansible/roles/deskwarden/files/collect.sh',
			'README.md',
		]);
	});

	test.each([
		['remote support', remoteSupport],
		['home office', homeOffice],
	])('the plans of these tests make sense: %s', (_, plan) => {
		expect(readPlan(plan)).toEqual({ok: plan});
	});

	test('an empty plan has its pages too, without a hole', () => {
		for (const {path, text} of artifactsOf(emptyPlan)) {
			expect(text).not.toMatch(
				isProgram(path) ? /\bundefined\b|\[object/ : /undefined|null\b(?<!dev\/null)|\[object|\n\n\n/,
			);
		}
	});

	test('commands name files that are handed over', () => {
		for (const plan of [remoteSupport, homeOffice, smallOffice]) {
			const artifacts = artifactsOf(plan);
			const paths = new Set(artifacts.map(({path}) => path));

			for (const {path, text} of artifacts.filter(one => one.path.endsWith('.md'))) {
				const folder = path.startsWith('ansible/') ? 'ansible' : '.';
				const named = [...text.matchAll(/(?:--plan |org:|build:)([^\s`]+\.(?:yaml|txt))/g)].map(
					([, file = '']) => posix.join(folder, file),
				);

				expect(named.filter(file => !paths.has(file))).toEqual([]);
				expect(text).not.toContain('PLAN');
			}
		}
	});

	test('the README names every other file', () => {
		const readme = textOf('README.md', homeOffice);

		for (const {path} of artifactsOf(homeOffice)) {
			if (path !== 'README.md')
				expect(readme).toMatch(new RegExp(`^\\| \`${path}\` \\| \\S.* \\| \\S.* \\|$`, 'm'));
		}
	});
});

describe('whatever the plan', () => {
	test('paths are safe, no two alike, and no text holds what a terminal would obey', () => {
		fc.assert(
			fc.property(randomPlan, plan => {
				const artifacts = artifactsOf(plan);

				expect(new Set(artifacts.map(({path}) => path)).size).toBe(artifacts.length);
				for (const {path, text} of artifacts) {
					expect(path).toMatch(safePath);
					expect(isProgram(path) ? text.replaceAll('\t', ' ') : text).not.toMatch(
						/(?!\n)\p{Cc}|\p{Cs}|[\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u,
					);
				}
			}),
			runs,
		);
	});

	test('a page has no markup but ours', () => {
		fc.assert(
			fc.property(randomPlan, plan => {
				for (const {path, text} of artifactsOf(plan)) {
					if (!path.endsWith('.md')) continue;

					expect(withoutCode(text)).not.toMatch(/[<`]|!\[|\]\(/);
				}
			}),
			runs,
		);
	});

	test('every row of a table has the cells of its head', () => {
		const cellsOf = (line: string): number => line.replaceAll(/\\./g, '').split('|').length;

		fc.assert(
			fc.property(randomPlan, plan => {
				for (const {text} of artifactsOf(plan)) {
					const lines = text.split('\n');

					for (const [index, line] of lines.entries()) {
						const above = lines[index - 1] ?? '';
						if (line.startsWith('|') && above.startsWith('|')) expect(cellsOf(line)).toBe(cellsOf(above));
					}
				}
			}),
			runs,
		);
	});

	test('the generator text has known keys alone, no password, and is read back as it was planned', () => {
		fc.assert(
			fc.property(randomPlan, plan => {
				const texts = artifactsOf(plan).filter(({path}) => path.endsWith('.override.txt'));

				for (const [index, build] of buildsOf(plan).entries()) {
					const {override, default: initial} = parseBuildText(texts[index]?.text ?? '');
					const lines = generatorLines(build).map(({key, value}) => ({key, value}));

					expect(override.lines.map(({key, value}) => ({key, value}))).toEqual(lines);
					expect([...override.defects, ...initial.defects, ...initial.lines]).toEqual([]);
					expect(lines.filter(({key}) => !isKnownKey(key) || isPasswordKey(key))).toEqual([]);
				}
			}),
			runs,
		);
	});

	test('a list says what the plan said, or less: no pattern brings another one in', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(fc.constantFrom(...hostileNames), fc.string())), acl => {
				const read = parseAclList(printList(acl));

				expect(read.every(({pattern, isOn}) => isOn && acl.includes(pattern))).toBe(true);
			}),
		);
	});

	test('plan.yaml is the same whatever order the fields were answered in', () => {
		const turned = Object.fromEntries(Object.entries(remoteSupport).reverse());
		const users = remoteSupport.users?.map(user => Object.fromEntries(Object.entries(user).reverse()));

		expect(textOf('plan.yaml', {...turned, users} as typeof remoteSupport)).toBe(
			textOf('plan.yaml', remoteSupport),
		);
	});

	test('plan.yaml is the plan', () => {
		fc.assert(
			fc.property(randomPlan, plan => {
				expect(parse(textOf('plan.yaml', plan))).toEqual(plan);
			}),
			runs,
		);
	});

	test('organization.yaml is an organisation file, and says what the plan said', () => {
		fc.assert(
			fc.property(randomPlan, plan => {
				const value: unknown = parse(textOf('organization.yaml', plan));
				const read = readOrganization(value);

				expect(read).toEqual({ok: value});
				expect(value).not.toHaveProperty('asOf');
				expect(value).toMatchObject({
					licence: plan.organization.licence,
					...(plan.permissionSets && {permissionSets: plan.permissionSets}),
					...(plan.roles && {roles: plan.roles}),
					...(plan.groups && {groups: plan.groups}),
					...(plan.users && {users: plan.users}),
				});
				expect(Object.keys('ok' in read ? (read.ok.builds ?? {}) : {})).toEqual(
					buildsOf(plan).map(({name}) => name),
				);
			}),
			runs,
		);
	});
});

describe('hostile names', () => {
	test.each(hostileNames)('%s, as every name of a plan', name => {
		const artifacts = artifactsOf({
			schema: 'deskwarden/plan@1',
			organization: {name, licence: 'ultimate-cloud'},
			namespace: name,
			permissionSets: [{name, sections: {clients: 'edit'}}],
			roles: [{name, permissionSets: [name]}],
			groups: [{name, roles: [name]}],
			users: [{login: name, name, roles: [name], groups: [name], startsConnections: true}],
			builds: {
				[name]: {direction: 'bidirectional', reason: name, profiles: [{name}], acl: [name]},
			},
			endpoints: [{name, build: name, user: name}],
		});

		for (const {path, text} of artifacts) {
			expect(path).toMatch(safePath);
			if (path.endsWith('.md')) expect(withoutCode(text)).not.toMatch(/<|https?:\/\/example/);
		}
	});
});
