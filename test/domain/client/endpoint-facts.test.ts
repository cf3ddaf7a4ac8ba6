import {describe, expect, test} from 'vitest';
import {printVersion} from '../../../src/domain/anydesk/versions.ts';
import {endpointFacts} from '../../../src/domain/client/endpoint-facts.ts';
import type {ClientFacts} from '../../../src/domain/client/facts.ts';
import type {InstallationEvidence, TraceEvidence} from '../../../src/domain/evidence.ts';
import {type Intent, noIntent, quickIntent} from '../../../src/domain/intent.ts';
import {buildOf, custom, endpoint, installation, serviceConf, systemConf, told} from './samples.ts';

const factsOf = (
	found: InstallationEvidence,
	build?: Parameters<typeof endpointFacts>[3],
	plan: Intent = noIntent,
): ClientFacts => endpointFacts(endpoint([found]), found, plan, build);

const session: TraceEvidence = {
	path: 'etc/anydesk/connection_trace.txt',
	status: 'read',
	sessions: [
		{at: '2026-11-19T10:02', clock: 'local', how: 'User', alias: 'anna@acme', id: '123123123', line: 1},
	],
};
const files = [systemConf('ad.anynet.id=123456789'), serviceConf()];
const withSession = (found: InstallationEvidence): InstallationEvidence => ({...found, traces: [session]});

/** Without a plan: the settings, else the build, else the traces, else nobody knows. */
describe('the part of an endpoint', () => {
	const silent = installation([systemConf('ad.features.accept=false'), serviceConf()]);
	const incoming = buildOf(undefined, {direction: 'incoming-only'});
	const outgoing = buildOf(undefined, {direction: 'outgoing-only'});

	test.each<[string, ClientFacts, part: unknown, receives: unknown, starts: unknown]>([
		['a standard client does both', factsOf(installation(files)), 'both', true, true],
		['a standard client that is silenced starts', factsOf(silent), 'starter', false, true],
		['a custom client with its build receives', factsOf(custom(files), incoming), 'receiver', true, false],
		['a custom client with its build starts', factsOf(custom(files), outgoing), 'starter', false, true],
		[
			'a custom client without its build: nobody knows',
			factsOf(custom(files)),
			undefined,
			undefined,
			undefined,
		],
		[
			'an accepted session proves that it receives',
			factsOf(withSession(custom(files))),
			undefined,
			true,
			undefined,
		],
		[
			'an accepted session contradicts the build',
			factsOf(withSession(custom(files)), outgoing),
			undefined,
			undefined,
			true,
		],
		[
			'the plan says it',
			factsOf(custom(files), undefined, quickIntent({part: 'receiver'})),
			'receiver',
			undefined,
			undefined,
		],
		[
			'the plan outweighs the client',
			factsOf(installation(files), undefined, quickIntent({part: 'starter'})),
			'starter',
			true,
			true,
		],
		[
			'a folder of unknown kind: nobody knows',
			factsOf(installation(files, {kind: 'folder', folder: ''})),
			undefined,
			undefined,
			undefined,
		],
		[
			'an unread file: nobody knows',
			factsOf(installation([{path: 'system.conf', status: 'not-permitted'}])),
			undefined,
			undefined,
			undefined,
		],
	])('%s', (_, {part, canReceive, canStart}, ...expected) => {
		expect([part, canReceive, canStart].map(fact => (fact.isKnown ? fact.value : undefined))).toEqual(
			expected,
		);
	});

	test('is planned only where a plan says it', () => {
		expect(told(factsOf(installation(files)).isPartPlanned)).toBe(false);
		expect(told(factsOf(installation(files), undefined, quickIntent({part: 'both'})).isPartPlanned)).toBe(
			true,
		);
	});
});

describe('the kind of a client', () => {
	const home = {folder: 'home/anna/.anydesk'};

	test.each<[string, InstallationEvidence, kind: unknown, isPortable: unknown]>([
		['installed', installation(files), 'standard', false],
		['custom', custom(files), 'custom', false],
		['a copy in a home', installation(files, {kind: 'portable', ...home}), 'standard', true],
		[
			'a copy of a custom client in a home',
			installation(files, {kind: 'custom', prefix: 'ab', folder: 'home/anna/.anydesk_ad_ab'}),
			'custom',
			true,
		],
		[
			'a copy of a custom client in a home of Windows',
			installation(files, {kind: 'custom', prefix: 'ab', folder: 'Users/Anna/AppData/Roaming/AnyDesk/ad_ab'}),
			'custom',
			true,
		],
		['a folder on its own', installation(files, {kind: 'folder', folder: ''}), undefined, undefined],
		['a standard folder on its own', installation(files, {folder: ''}), 'standard', undefined],
		[
			'a custom folder on its own',
			installation(files, {kind: 'custom', prefix: 'ab', folder: ''}),
			'custom',
			undefined,
		],
	])('%s', (_, found, ...expected) => {
		const {clientKind, isPortable} = factsOf(found);

		expect([clientKind, isPortable].map(fact => (fact.isKnown ? fact.value : undefined))).toEqual(expected);
	});
});

describe('what the files leave open, the build tells', () => {
	test.each<keyof ClientFacts>([
		'discovery',
		'aclEnabled',
		'aclEntries',
		'openSettings',
		'hasAddressBook',
		'passwords',
	])('%s', name => {
		const build = buildOf('', {
			discovery: false,
			acl: ['*@acme'],
			lockSettings: 'all',
			addressBook: false,
			presetPassword: false,
		});

		expect(factsOf(custom(files))[name].isKnown).toBe(false);
		expect(factsOf(custom(files), build)[name].isKnown).toBe(true);
		expect(factsOf(installation(files))[name].isKnown).toBe(name !== 'aclEntries');
	});
});

describe('what no file of an endpoint tells', () => {
	test.each<[keyof ClientFacts, 'evidence' | 'attestation']>([
		['forcedLogin', 'attestation'],
		['profileTicks', 'attestation'],
		['publicDownload', 'evidence'],
		['presetPassword', 'evidence'],
		['securityInDefaults', 'evidence'],
		['passwordKeys', 'evidence'],
	])('%s needs %s', (name, needs) => {
		expect(factsOf(installation(files))[name]).toMatchObject({isKnown: false, needs});
	});
});

test('the version that the network announced is not the one that runs', () => {
	const announced = systemConf('ad.anynet.cur_version=38654705670');
	const trace: TraceEvidence = {
		path: 'var/log/anydesk.trace',
		status: 'read',
		banners: [{at: '2026-11-02T07:00:00Z', version: '8.0.2', line: 2, platform: 'linux'}],
	};
	const {version} = factsOf(installation([announced], {traces: [trace]}));

	expect(version.isKnown && printVersion(version.value)).toBe('8.0.2');
	expect(factsOf(installation([announced])).version.isKnown).toBe(false);
});
