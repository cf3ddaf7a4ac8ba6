import {describe, expect, test} from 'vitest';
import {endpointFacts} from '../../../src/domain/client/endpoint-facts.ts';
import type {ConfEvidence, EndpointEvidence, InstallationEvidence} from '../../../src/domain/evidence.ts';
import {noIntent} from '../../../src/domain/intent.ts';
import {conf, custom, endpoint, installation, serviceConf, systemConf} from './samples.ts';

const system = systemConf('ad.anynet.id=123456789');
const service = serviceConf();
const denied: ConfEvidence = {path: 'etc/anydesk/service.conf', status: 'not-permitted', mode: '0600'};
const gone: ConfEvidence = {path: 'etc/anydesk/system.conf', status: 'not-found'};

const factsOf = (files: readonly ConfEvidence[], given: Partial<EndpointEvidence> = {}) => {
	const found = installation(files);

	return endpointFacts(endpoint([found], given), found, noIntent);
};

const file = (path: string, given: Partial<ConfEvidence> = {}): ConfEvidence => ({
	...conf(path, 'ad.inst.id=1'),
	...given,
});

describe('how files lie on the endpoint', () => {
	const recordsOf = (files: readonly ConfEvidence[], given: Partial<EndpointEvidence> = {}) => {
		const {files: records} = factsOf(files, given);

		return records.isKnown ? records.value : records.reason;
	};

	test.each<[string, ConfEvidence, object]>([
		['mode bits', file('etc/anydesk/system.conf', {mode: '0644'}), {mode: 0o644}],
		['no mode bits', file('etc/anydesk/system.conf'), {mode: undefined}],
		['a link', {path: 'etc/anydesk/system.conf', status: 'link', mode: '0777'}, {isLink: true}],
		['of the machine', file('etc/anydesk/system.conf'), {scope: 'machine'}],
		['of the machine, custom', file('etc/anydesk_ad_5be69332/system.conf'), {scope: 'machine'}],
		['of the machine, Windows', file('ProgramData/AnyDesk/ad_5be69332/system.conf'), {scope: 'machine'}],
		['of a user', file('home/anna/.anydesk/system.conf'), {scope: 'user'}],
		['of a user, custom', file('home/anna/.anydesk_ad_5be69332/system.conf'), {scope: 'user'}],
		[
			'of a user, custom, other spelling',
			file('home/anna/.anydesk-ad_5be69332/service.conf'),
			{scope: 'user'},
		],
		['of a user, Windows', file('Users/Anna/AppData/Roaming/AnyDesk/service.conf'), {scope: 'user'}],
		['of a user by its name alone', file('user.conf'), {scope: 'user'}],
		[
			'with a secret',
			file('system.conf', {secrets: [['ad.anynet.pwd_hash', 'present', 1]]}),
			{holdsSecrets: true},
		],
		[
			'with an empty secret',
			file('system.conf', {secrets: [['ad.anynet.pwd_hash', 'empty', 1]]}),
			{holdsSecrets: false},
		],
		['without a secret', file('system.conf'), {holdsSecrets: false}],
		['that always holds the key', file('service.conf'), {holdsSecrets: true}],
		['that nobody could look into', {path: 'system.conf', status: 'not-permitted'}, {holdsSecrets: true}],
	])('%s', (_, given, expected) => {
		expect(recordsOf([given])).toMatchObject([expected]);
	});

	test.each<[string, string, boolean, boolean | undefined]>([
		['root, where owners count', 'root', true, true],
		['another, where owners count', '1000', true, false],
		['root, in an unpacked backup', 'root', false, undefined],
		['another, in an unpacked backup', '1000', false, undefined],
	])('the owner: %s', (_, owner, ownersCount, expected) => {
		expect(recordsOf([file('etc/anydesk/system.conf', {owner})], {ownersCount})).toMatchObject([
			{isOwnedByService: expected},
		]);
	});

	test('an own file of a user belongs to nobody else', () => {
		const own = file('home/anna/.anydesk/user.conf', {owner: '1000'});

		expect(recordsOf([own], {ownersCount: true})).toMatchObject([{isOwnedByService: undefined}]);
	});

	test('a file that is not there is no file, and none at all no evidence', () => {
		expect(recordsOf([gone, denied])).toHaveLength(1);
		expect(recordsOf([gone])).toBe('no conf file was found');
	});
});

describe('faults in the form of files', () => {
	const returns = {line: 1, defect: 'carriage-return'} as const;
	const twice = {line: 4, defect: 'duplicate-key'} as const;
	const having = (...defects: NonNullable<ConfEvidence['defects']>) => [{...system, defects}, service];

	test.each<[string, readonly ConfEvidence[], 'linux' | 'windows', readonly string[]]>([
		['none', [system, service], 'linux', []],
		['one', having(twice), 'linux', ['4 duplicate-key']],
		['line ends of Windows, on Linux', having(returns), 'linux', ['1 carriage-return']],
		['line ends of Windows, on Windows', having(returns, twice), 'windows', ['4 duplicate-key']],
	])('%s', (_, files, platform, expected) => {
		const {fileDefects: fact} = factsOf(files, {platform});

		expect(fact).toMatchObject({isKnown: true});
		expect(fact).not.toHaveProperty('missing');
		expect(fact.isKnown && fact.value.map(({line, defect}) => `${line} ${defect}`)).toEqual(expected);
	});

	test.each<[string, readonly ConfEvidence[], string]>([
		[
			'a file that may not be read',
			[system, denied],
			'etc/anydesk/service.conf may not be read by this user',
		],
		[
			'a file that was read in part',
			[{...system, whole: false}, service],
			'etc/anydesk/system.conf could not be read whole',
		],
	])('there may be more: %s', (_, files, missing) => {
		expect(factsOf(files).fileDefects).toMatchObject({value: [], missing});
	});
});

describe('keys that the product is not known to read', () => {
	test.each<[string, readonly ConfEvidence[], readonly string[]]>([
		['none', [system, service], []],
		[
			'an invented one',
			[systemConf('ad.inst.id=1', 'ad.security.2fa=true'), service],
			['2 invented ad.security.2fa'],
		],
		[
			'an unfamiliar one',
			[systemConf('ad.flux.capacitor=true'), service],
			['1 unfamiliar ad.flux.capacitor'],
		],
		['one of two files', [system, serviceConf('ad.headless=1')], ['2 invented ad.headless']],
	])('%s', (_, files, expected) => {
		const {strangeKeys: fact} = factsOf(files);

		expect(fact).not.toHaveProperty('missing');
		expect(fact.isKnown && fact.value.map(({key, kind, source}) => `${source.line} ${kind} ${key}`)).toEqual(
			expected,
		);
	});

	test('may stand in files that nobody could read', () => {
		expect(factsOf([systemConf('ad.security.2fa=1'), denied]).strangeKeys).toMatchObject({
			value: [{key: 'ad.security.2fa'}],
			missing: expect.stringContaining('etc/anydesk/service.conf'),
		});
	});
});

describe('what else is on the endpoint', () => {
	const othersOf = (
		found: InstallationEvidence,
		given: Partial<EndpointEvidence> = {},
		...more: readonly InstallationEvidence[]
	) => {
		const {otherInstallations: fact} = endpointFacts(endpoint([found, ...more], given), found, noIntent);
		const places = fact.isKnown ? fact.value.map(({place, found: what}) => `${what}: ${place}`) : [];

		return fact.isKnown
			? [...places, ...(fact.missing === undefined ? [] : [`but ${fact.missing}`])]
			: fact.reason;
	};
	const alone = 'a folder on its own does not tell what else is on the endpoint';

	test.each<[string, ReturnType<typeof othersOf>, unknown]>([
		['nothing', othersOf(installation()), []],
		['another client', othersOf(installation(), {}, custom()), ['custom: etc/anydesk_ad_5be69332']],
		[
			'a leftover',
			othersOf(installation(), {leftovers: [{path: 'home/anna/.anydesk', what: 'a copy'}]}),
			['a copy: home/anna/.anydesk'],
		],
		[
			'a home that may not be read',
			othersOf(installation(), {blindSpots: [{path: 'home/olga/.anydesk', status: 'not-permitted'}]}),
			['but home/olga/.anydesk may not be read by this user'],
		],
		['of a folder that was mailed', othersOf(installation([], {kind: 'folder', folder: ''})), alone],
		['of a standard folder that was mailed', othersOf(installation([], {folder: ''})), alone],
		[
			'of a custom folder that was mailed',
			othersOf(installation([], {kind: 'custom', prefix: '5be69332', folder: ''})),
			alone,
		],
	])('%s', (_, others, expected) => {
		expect(others).toEqual(expected);
	});
});
