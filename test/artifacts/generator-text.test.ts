import {describe, expect, test} from 'vitest';
import {printCompanion} from '../../src/artifacts/companion.ts';
import {confidences} from '../../src/artifacts/generator-line.ts';
import {generatorLines, printGeneratorText} from '../../src/artifacts/generator-text.ts';
import {permissionNames} from '../../src/domain/anydesk/permissions.ts';
import {buildsOf, completeBuild} from '../../src/domain/plan/complete.ts';
import type {PlannedBuild} from '../../src/domain/plan/shape.ts';
import {homeOffice, remoteSupport} from './plans.ts';

const linesOf = (build: PlannedBuild): readonly string[] =>
	printGeneratorText(completeBuild('one', build)).split('\n').slice(0, -1);

const receiver: PlannedBuild = {direction: 'incoming-only'};
const starter: PlannedBuild = {direction: 'outgoing-only'};

describe("the guide's use case", () => {
	const [incoming = '', outgoing = ''] = buildsOf(remoteSupport).map(printGeneratorText);

	test('the incoming client removes the preset profiles (G-USE-1)', () => {
		expect(incoming.split('\n').slice(0, 4)).toEqual([
			'ad.security.permission_profiles._default.removed=1',
			'ad.security.permission_profiles._screen_sharing.removed=1',
			'ad.security.permission_profiles._full_access.removed=1',
			'ad.security.permission_profiles._unattended_access.removed=1',
		]);
	});

	test('the incoming client lists the namespace (G-ACL-2)', () => {
		expect(incoming).toContain('ad.security.acl_enabled=true\nad.security.acl_list=*@acme:true\n');
	});

	test('the outgoing client joins the namespace (G-USE-2), the incoming one does not (G-ACL-4)', () => {
		expect(outgoing.split('\n')).toContain('ad.anynet.register.add_to_namespace=true');
		expect(incoming).not.toContain('add_to_namespace');
	});
});

describe('each field of a build has its line', () => {
	test.each<[string, PlannedBuild, readonly string[]]>([
		[
			'a list',
			{...receiver, acl: ['*@acme', '123456789']},
			['ad.security.acl_list=*@acme:true;123456789:true'],
		],
		['requests always', receiver, ['ad.security.interactive_access=0']],
		['requests while open', {...receiver, requests: 'while-open'}, ['ad.security.interactive_access=1']],
		['requests never', {...receiver, requests: 'never'}, ['ad.security.interactive_access=2']],
		['no saved logins', receiver, ['ad.security.allow_logon_token=false']],
		['saved logins', {...receiver, savedLogins: true}, ['ad.security.allow_logon_token=true']],
		['no address book', receiver, ['ad.features.address_book=false']],
		['an address book', starter, ['ad.features.address_book=true']],
		['no direct connections', starter, ['ad.anynet.direct=false']],
		['direct connections', {...starter, directConnections: true}, ['ad.anynet.direct=true']],
		['no discovery', receiver, ['ad.discovery.enabled=false']],
		['discovery', {...receiver, discovery: true}, ['ad.discovery.enabled=true']],
		['traces', receiver, ['ad.features.trace.connection=true', 'ad.features.trace.session=true']],
		[
			'no traces',
			{...receiver, traces: false},
			['ad.features.trace.connection=false', 'ad.features.trace.session=false'],
		],
		['recordings', {...receiver, recording: {autoStart: true}}, ['ad.recording.auto_start=true']],
		['joining', {...starter, addToNamespace: true}, ['ad.anynet.register.add_to_namespace=true']],
		[
			'two locked categories',
			{...receiver, lockSettings: ['privacy', 'audio']},
			['ad.ui.cfg_enable_privacy=false', 'ad.ui.cfg_enable_audio=false'],
		],
	])('%s', (_, build, expected) => {
		expect(linesOf(build)).toEqual(expect.arrayContaining([...expected]));
	});

	test.each<[string, PlannedBuild, RegExp]>([
		['which way it goes', {direction: 'bidirectional', reason: 'both'}, /ad\.features\.(?:connect|accept)/],
		['locking all settings', {...receiver, lockSettings: 'all'}, /cfg_enable/],
		['locking none', {...receiver, lockSettings: 'none'}, /cfg_enable/],
		['updates', {...receiver, updates: 'off'}, /update/],
		['a forced login', {...starter, forcedLogin: true}, /login|account/],
		['a list that is empty', {...receiver, acl: []}, /acl/],
		['who may ask, where nobody can', {...starter, acl: ['*@acme']}, /acl|interactive_access|logon_token/],
		[
			'an own profile and its password',
			{
				...receiver,
				profiles: [{name: 'A', permissions: ['audio'], unattended: {reason: 'monitored'}}],
			},
			/\.permissions\.|define|pwd|salt/,
		],
	])('no line tells %s', (_, build, pattern) => {
		expect(linesOf(build).filter(line => pattern.test(line))).toEqual([]);
	});
});

describe('presets that stay', () => {
	const lines = linesOf({...receiver, removePresetProfiles: false});

	test.each([
		[
			'_default',
			{privacy_feature: '0', tcp_tunnel: '0', modify_forbidden_windows: '0', vpn: '1', audio: '1'},
		],
		['_screen_sharing', {audio: '0', vpn: '0'}],
		['_full_access', {tcp_tunnel: '1', modify_forbidden_windows: '1'}],
	])('%s is written out as the vendor documents it', (profile, some) => {
		const prefix = `ad.security.permission_profiles.${profile}.permissions.`;

		expect(lines.filter(line => line.startsWith(prefix))).toHaveLength(permissionNames.length);
		for (const [permission, flag] of Object.entries(some))
			expect(lines).toContain(`${prefix}${permission}=${flag}`);
	});

	test('none is removed, and the one whose content is not documented is left alone', () => {
		expect(lines.filter(line => /removed|_unattended_access/.test(line))).toEqual([]);
	});
});

describe('a pattern that would be read as another list', () => {
	test.each(['a@acme;*', 'a@acme:false;*', ';', 'a@acme:true;b@acme'])('%s is left out', pattern => {
		const lines = linesOf({...receiver, acl: ['*@acme', pattern]});

		expect(lines).toContain('ad.security.acl_list=*@acme:true');
	});

	test('the list stays on when nothing is left of it: nobody is let in', () => {
		const lines = linesOf({...receiver, acl: ['a@acme;*']}).filter(line => line.includes('acl'));

		expect(lines).toEqual(['ad.security.acl_enabled=true']);
	});

	test('the companion says so', () => {
		const page = printCompanion(completeBuild('one', {...receiver, acl: ['a@acme;*']}), 'one', {
			namespace: 'acme',
		});

		expect(page).toContain('Enter nothing for a&#64;acme;\\*, and correct the plan.');
	});
});

describe.each([...buildsOf(remoteSupport), ...buildsOf(homeOffice)])('the companion of $name', build => {
	const page = printCompanion(build, 'file', {namespace: 'acme'});

	test('explains every line: what it does, from which field, how sure it is', () => {
		const rows = page.split('\n');

		for (const {key, value, does, confidence} of generatorLines(build)) {
			const row = rows.find(text => text.startsWith(`| \`${key}=${value}\` | ${does} | \``));

			expect(row).toMatch(/^(?:\|[^|]*){5}\|$/);
			expect(row).toContain(`| ${confidences[confidence]} |`);
		}
	});

	test('explains no other line', () => {
		const shown = [...page.matchAll(/^\| `(ad\.[^`]*)`/gm)].map(([, line = '']) => line);

		expect(`${shown.join('\n')}\n`).toBe(printGeneratorText(build));
	});

	test('tells every permission of every profile', () => {
		const count = page.split('\n').filter(line => /\| \*\*(?:on|off)\*\* \|/.test(line)).length;

		expect(count).toBe(build.profiles.length * permissionNames.length);
	});
});

test("the companion says where the guide's example is looser, and what it does not know", () => {
	const [incoming] = buildsOf(remoteSupport);
	const page = incoming === undefined ? '' : printCompanion(incoming, 'incoming', {namespace: 'acme'});

	expect(page).toContain("the guide's example has it on, the vendor's Default has it off");
	expect(page).toContain('Here: on in Secure Profile.');
	expect(page).toMatch(/\*\*VPN\*\*: newer than the guide/);
	expect(page).toMatch(/`modify_forbidden_windows`\): newer than the guide/);
});
