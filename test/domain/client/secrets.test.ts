import {describe, expect, test} from 'vitest';
import {type ClientBuild, endpointFacts} from '../../../src/domain/client/endpoint-facts.ts';
import type {ConfEvidence} from '../../../src/domain/evidence.ts';
import {noIntent} from '../../../src/domain/intent.ts';
import {buildOf, conf, custom, endpoint, installation, serviceConf, systemConf} from './samples.ts';

const stem = 'ad.security.permission_profiles.';
const salt = '00112233445566778899aabbccddeeff';
const hash = 'ab'.repeat(32);
/** The record of "anydeskpassword", a pair that its author states in public. */
const guessable = [
	`${stem}_full_access.pwd=0333b36c9d1185f18a5f3bd75307d873d98124bdfd6930d39e657dd8db6baafe`,
	`${stem}_full_access.salt=6c3a53092dc86cfe7bc10a710b9ff315`,
];
const record = [`${stem}_unattended_access.pwd=${hash}`, `${stem}_unattended_access.salt=${salt}`];
const legacy = [`ad.anynet.pwd_hash=${hash}`, `ad.anynet.pwd_salt=${salt}`];

const unreadSystem: ConfEvidence = {path: 'etc/anydesk/system.conf', status: 'not-permitted'};
const unreadService: ConfEvidence = {path: 'etc/anydesk/service.conf', status: 'not-permitted'};

const passwordsOf = (files: readonly ConfEvidence[], make = installation, build?: ClientBuild) => {
	const found = make(files);

	return endpointFacts(endpoint([found]), found, noIntent, build).passwords;
};

const levels = (...given: Parameters<typeof passwordsOf>) => {
	const fact = passwordsOf(...given);

	return fact.isKnown
		? {levels: fact.value.map(({level}) => level), ...(fact.missing && {missing: fact.missing})}
		: {reason: fact.reason};
};

describe('passwords', () => {
	test.each<[string, readonly ConfEvidence[], object]>([
		['none', [systemConf('ad.inst.id=1'), serviceConf()], {levels: []}],
		['one of a profile', [systemConf(...record), serviceConf()], {levels: ['_unattended_access']}],
		[
			'two',
			[systemConf(...record, ...guessable), serviceConf()],
			{levels: ['_unattended_access', '_full_access']},
		],
		[
			'the single one of older clients',
			[systemConf('ad.inst.id=1'), serviceConf(...legacy)],
			{levels: ['legacy']},
		],
		[
			'of a profile that is disabled',
			[systemConf(...record, `${stem}_unattended_access.enabled=0`), serviceConf()],
			{levels: []},
		],
		[
			'of a profile that is enabled',
			[systemConf(...record, `${stem}_unattended_access.enabled=1`), serviceConf()],
			{levels: ['_unattended_access']},
		],
		[
			'of a profile that two lines enable and disable',
			[
				systemConf(...record, `${stem}_unattended_access.enabled=1`, `${stem}_unattended_access.enabled=0`),
				serviceConf(),
			],
			{levels: ['_unattended_access']},
		],
		[
			'of another profile that is disabled',
			[systemConf(...record, `${stem}_full_access.enabled=0`), serviceConf()],
			{levels: ['_unattended_access']},
		],
		[
			'an empty record',
			[systemConf('ad.inst.id=1', `${stem}_full_access.pwd=`), serviceConf()],
			{levels: []},
		],
		['a salt on its own', [systemConf(`${stem}_full_access.salt=${salt}`), serviceConf()], {levels: []}],
		[
			'one, in files of which one is unread',
			[systemConf(...record), unreadService],
			{levels: ['_unattended_access'], missing: 'etc/anydesk/service.conf may not be read by this user'},
		],
		[
			'none, in files of which one is unread',
			[systemConf('ad.inst.id=1'), unreadService],
			{reason: 'etc/anydesk/service.conf may not be read by this user'},
		],
		[
			'unread',
			[unreadSystem, serviceConf()],
			{reason: 'etc/anydesk/system.conf may not be read by this user'},
		],
		[
			'in an empty file',
			[conf('etc/anydesk/system.conf'), serviceConf()],
			{reason: 'etc/anydesk/system.conf holds no setting, which is no evidence'},
		],
		[
			'in files that nobody names',
			[systemConf('ad.inst.id=1')],
			{reason: 'etc/anydesk/service.conf was not found'},
		],
	])('%s', (_, files, expected) => {
		expect(levels(files)).toEqual(expected);
	});

	test.each<[string, readonly string[], ClientBuild | undefined, object]>([
		[
			'one may be preset',
			[],
			undefined,
			{reason: "the build of this custom client isn't given, and may preset a password"},
		],
		[
			'one is there, and another may be preset',
			record,
			undefined,
			{
				levels: ['_unattended_access'],
				missing: "the build of this custom client isn't given, and may preset a password",
			},
		],
		['none is preset', [], buildOf('', {presetPassword: false}), {levels: []}],
		[
			'one is preset',
			[],
			buildOf('', {presetPassword: true}),
			{reason: 'the build presets a password, whose record may stand elsewhere'},
		],
		[
			'its profile is disabled by the file, and enabled by the build',
			[...record, `${stem}_unattended_access.enabled=0`],
			buildOf(`${stem}_unattended_access.enabled=1`, {presetPassword: false}),
			{levels: ['_unattended_access']},
		],
		[
			'its profile is disabled by the build',
			record,
			buildOf(`${stem}_unattended_access.enabled=0`, {presetPassword: false}),
			{levels: []},
		],
	])('of a custom client: %s', (_, lines, build, expected) => {
		expect(levels([systemConf('ad.inst.id=1', ...lines), serviceConf()], custom, build)).toEqual(expected);
	});

	test.each<[string, readonly string[], boolean | undefined]>([
		['on the deny list', guessable, true],
		['not on the deny list', record, false],
		['without its salt', record.slice(0, 1), undefined],
		['of another scheme', [`${stem}_unattended_access.pwd=secret`, record[1] ?? ''], undefined],
	])('are known to be guessable or not: %s', (_, lines, expected) => {
		const fact = passwordsOf([systemConf(...lines), serviceConf()]);

		expect(fact).toMatchObject({isKnown: true, value: [{isGuessable: expected}]});
	});

	test('have equal fingerprints where hash and salt are equal', () => {
		const fact = passwordsOf([
			systemConf(...record, ...record.map(line => line.replace('_unattended_access', 'AA')), ...guessable),
			serviceConf(...legacy),
		]);
		const [one, same, other, old] = fact.isKnown ? fact.value.map(({fingerprint}) => fingerprint) : [];

		expect(one).toBe(same);
		expect(one).toBe(old);
		expect(one).not.toBe(other);
	});

	test('are told without a word of them', () => {
		const text = JSON.stringify(passwordsOf([systemConf(...record, ...guessable), serviceConf(...legacy)]));

		for (const secret of [hash, salt, '0333b36c', '6c3a5309']) expect(text).not.toContain(secret);
	});
});
