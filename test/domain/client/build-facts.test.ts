import {describe, expect, test} from 'vitest';
import type {BuildTicks} from '../../../src/domain/build-ticks.ts';
import {buildFacts} from '../../../src/domain/client/build-facts.ts';
import type {ClientFacts} from '../../../src/domain/client/facts.ts';
import {noIntent, quickIntent} from '../../../src/domain/intent.ts';
import {buildOf, placedText, told} from './samples.ts';

const factsOf = (text: string, ticks?: BuildTicks): ClientFacts =>
	buildFacts(buildOf(text, ticks), noIntent, placedText(text));

const profiles = 'ad.security.permission_profiles.';

describe('text and form', () => {
	test.each<[string, string, BuildTicks, keyof ClientFacts, unknown]>([
		['agree on discovery', 'ad.discovery.enabled=false', {discovery: false}, 'discovery', false],
		[
			'disagree on discovery',
			'ad.discovery.enabled=true',
			{discovery: false},
			'discovery',
			'conflict: incoming.txt:1 and organization.yaml disagree',
		],
		[
			'disagree on the direction',
			'ad.features.connect=true',
			{direction: 'incoming-only'},
			'canStart',
			'conflict: incoming.txt:1 and organization.yaml disagree',
		],
		[
			'agree on the list',
			'ad.security.acl_list=*@acme:true',
			{acl: ['*@acme']},
			'aclEntries',
			[{pattern: '*@acme', isOn: true}],
		],
		[
			'disagree on the list',
			'ad.security.acl_list=*:true',
			{acl: ['*@acme']},
			'aclEntries',
			'conflict: organization.yaml and incoming.txt:1 disagree',
		],
		[
			'disagree on whether there is a list',
			'ad.security.acl_enabled=true',
			{acl: []},
			'aclEnabled',
			'conflict: incoming.txt:1 and organization.yaml disagree',
		],
		['agree on the lock', 'ad.ui.cfg_enabled=false', {lockSettings: 'all'}, 'openSettings', []],
		[
			'disagree on the lock',
			'ad.ui.cfg_enabled=true',
			{lockSettings: 'all'},
			'openSettings',
			'conflict: incoming.txt:1 and organization.yaml disagree',
		],
		['the form alone tells of the lock', 'ad.ui.lang=en', {lockSettings: 'all'}, 'openSettings', []],
		['the text alone tells of the lock', 'ad.ui.cfg_enabled=false', {}, 'openSettings', []],
	])('%s', (_, text, ticks, name, expected) => {
		expect(told(factsOf(text, ticks)[name])).toEqual(expected);
	});

	test('a lock that the form tells is not inferred from the name of a key', () => {
		const {openSettings} = factsOf('ad.ui.cfg_enabled=false', {lockSettings: 'all'});

		expect(openSettings.sources.some(({isInferred}) => isInferred)).toBe(false);
	});
});

describe('keys in a text', () => {
	test.each<[string, string, readonly string[]]>([
		['known ones', 'ad.ui.lang=en\n[default]\nad.security.vpn=false', []],
		['an invented one', 'ad.security.2fa=true', ['1 invented ad.security.2fa']],
		[
			'a misspelt one',
			'[default]\nad.security.acl_enable=true',
			['2 misspelt ad.security.acl_enable, meant ad.security.acl_enabled'],
		],
		['an unfamiliar one', 'ad.flux.capacitor.voltage=true', ['1 unfamiliar ad.flux.capacitor.voltage']],
		[
			'a permission that does not exist',
			`${profiles}_default.permissions.teleport=1`,
			[`1 unfamiliar ${profiles}_default.permissions.teleport`],
		],
	])('%s', (_, text, expected) => {
		const {strangeKeys} = factsOf(text);
		const keys = strangeKeys.isKnown ? strangeKeys.value : [];

		expect(
			keys.map(
				({key, kind, source, nearest}) =>
					`${source.line} ${kind} ${key}${kind === 'misspelt' ? `, meant ${nearest}` : ''}`,
			),
		).toEqual(expected);
	});

	test.each<[string, string, readonly number[]]>([
		['none', 'ad.ui.lang=en', []],
		['a profile password', `ad.ui.lang=en\n${profiles}_full_access.pwd=x`, [2]],
		['its salt', `${profiles}_full_access.salt=x`, [1]],
		['the old one, in the default box', '[default]\nad.anynet.pwd_hash=x\nad.anynet.pwd_salt=x', [2, 3]],
		['that of the proxy', 'ad.anynet.proxy.pass_plain=x', [1]],
	])('that carry a password: %s', (_, text, lines) => {
		const {passwordKeys} = factsOf(text);

		expect(passwordKeys.isKnown && passwordKeys.value.map(({line}) => line)).toEqual(lines);
	});

	test('never bring the password along', () => {
		const text = ['_full_access.pwd', '_full_access.salt'].map(key => `${profiles}${key}=hunter2`).join('\n');

		expect(
			JSON.stringify(factsOf(`${text}\nad.anynet.proxy.pass=hunter2\nad.security.salt=hunter2`)),
		).not.toContain('hunter2');
	});

	test.each<[string, string, readonly number[]]>([
		['forced', 'ad.security.acl_enabled=true', []],
		['in the default box', '[default]\nad.security.acl_enabled=true', [2]],
		['in both', 'ad.security.acl_enabled=true\n[default]\nad.security.acl_enabled=false', []],
		['a permission', `[default]\n${profiles}_default.permissions.vpn=0`, [2]],
		['a lock', '[default]\nad.ui.cfg_enable_security=false', [2]],
		['no matter of security', '[default]\nad.ui.lang=en', []],
	])('of security, that a user may change: %s', (_, text, lines) => {
		const {securityInDefaults} = factsOf(text);

		expect(securityInDefaults.isKnown && securityInDefaults.value.map(({line}) => line)).toEqual(lines);
	});
});

describe('a build', () => {
	test.each<keyof ClientFacts>([
		'platform',
		'version',
		'isPortable',
		'sessions',
		'savedLogins',
		'rememberedPeers',
		'files',
		'fileDefects',
		'otherInstallations',
	])('does not tell %s', name => {
		expect(factsOf('ad.ui.lang=en', {})[name].isKnown).toBe(false);
	});

	test('is a custom client, and no endpoint', () => {
		expect([factsOf('').target, factsOf('').clientKind].map(told)).toEqual(['build', 'custom']);
	});

	test('without its text tells nothing of keys', () => {
		const {strangeKeys, passwordKeys, securityInDefaults} = buildFacts(buildOf(undefined, {}), noIntent);

		expect([strangeKeys, passwordKeys, securityInDefaults].map(told)).toEqual(
			Array(3).fill("unknown: the build's text isn't given"),
		);
	});

	test('that was read in part may hold more', () => {
		const {strangeKeys, securityInDefaults, passwordKeys} = factsOf('ad.security.2fa=1\nad.a=\0');

		expect(strangeKeys).toMatchObject({value: [{}], missing: 'incoming.txt could not be read whole'});
		expect(passwordKeys).toMatchObject({value: [], missing: 'incoming.txt could not be read whole'});
		expect(securityInDefaults).toMatchObject({value: [], missing: 'incoming.txt could not be read whole'});
	});

	test('plays the part that the plan gives it', () => {
		const {part} = buildFacts(buildOf('', {direction: 'incoming-only'}), quickIntent({part: 'starter'}));

		expect(told(part)).toBe('starter');
	});
});
