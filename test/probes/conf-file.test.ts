import {describe, expect, test} from 'vitest';
import {parseConfText} from '../../src/domain/anydesk/conf-text.ts';
import {hashPassword} from '../../src/domain/anydesk/password-hash.ts';
import type {ConfEvidence} from '../../src/domain/evidence.ts';
import {readEvidence} from '../../src/domain/evidence-schema.ts';
import {type Collection, readConfFile, reduce} from '../../src/probes/conf-file.ts';
import {memoryPlace} from '../../src/probes/memory-place.ts';

const collection = (id: number, ...words: readonly string[]): Collection => ({
	id: `k${id}`,
	key: Buffer.alloc(32, id),
	words,
});

const stem = 'ad.security.permission_profiles.';
const salt = '00112233445566778899aabbccddeeff';

const reduced = (lines: readonly string[], given = collection(1)) =>
	reduce(parseConfText(lines.join('\n')), given);
const secretsOf = (lines: readonly string[], given = collection(1)) => reduced(lines, given).secrets ?? [];
const recordOf = (profile: string, password: string, saltHex = salt): readonly string[] => [
	`${stem}${profile}.pwd=${hashPassword(password, saltHex)}`,
	`${stem}${profile}.salt=${saltHex}`,
];
const fingerprintOf = (lines: readonly string[], given = collection(1)): string | undefined =>
	secretsOf(lines, given)[0]?.[3]?.fingerprint;

describe('what a conf file becomes', () => {
	test('settings that checks ask for keep their value, others their name', () => {
		expect(
			reduced(['ad.security.acl_enabled=true', 'ad.anynet.last_relay=relay-1', 'ad.my.note=hello']),
		).toEqual({
			whole: true,
			settings: [
				['ad.security.acl_enabled', 'true', 1],
				['ad.anynet.last_relay', null, 2],
				['ad.my.note', null, 3],
			],
		});
	});

	test('secrets become present or empty, with their line', () => {
		expect(
			secretsOf(['ad.anynet.pkey=abc', 'ad.anynet.token_salt=', 'ad.anynet.auth_tokens=1:a;2:b;']),
		).toEqual([
			['ad.anynet.pkey', 'present', 1, {fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/)}],
			['ad.anynet.token_salt', 'empty', 2],
			['ad.anynet.auth_tokens', 'present', 3, {count: 2}],
		]);
	});

	test('faults travel along, without their text', () => {
		expect(reduced(['ad.a=1', 'hunter2', 'ad.a=1\0'])).toMatchObject({
			whole: false,
			defects: [
				{line: 2, defect: 'no-key-value'},
				{line: 3, defect: 'control-character'},
			],
		});
	});
});

describe('a password record', () => {
	test.each<[string, readonly string[], boolean | undefined]>([
		['that the deny list opens', recordOf('_full_access', 'anydesk123'), true],
		['of a word of ours', recordOf('_full_access', 'Acme2026'), true],
		['that nobody guesses', recordOf('_full_access', 'xK9#-mm2.Q0v'), false],
		[
			'of the older kind',
			[`ad.anynet.pwd_hash=${hashPassword('anydesk', salt)}`, `ad.anynet.pwd_salt=${salt}`],
			true,
		],
		['without its salt', recordOf('_full_access', 'anydesk').slice(0, 1), undefined],
		[
			'with the salt of another',
			[recordOf('_full_access', 'anydesk')[0] ?? '', `${stem}_default.salt=${salt}`],
			undefined,
		],
		[
			'with a salt that is none',
			[recordOf('_full_access', 'anydesk')[0] ?? '', `${stem}_full_access.salt=00`],
			undefined,
		],
		[
			'of another scheme',
			[`${stem}_full_access.pwd=$2b$12$abc`, `${stem}_full_access.salt=${salt}`],
			undefined,
		],
	])('%s', (_, lines, expected) => {
		expect(secretsOf(lines, collection(1, 'Acme'))[0]?.[3]?.guessable).toBe(expected);
	});

	test('is tested for the first 200 of a file, so that no file holds us up', () => {
		const lines = Array.from({length: 300}, (_, index) => recordOf(`p${index}`, 'anydesk')).flat();
		const tested = secretsOf(lines).filter(([, , , detail]) => detail?.guessable !== undefined);

		expect(tested).toHaveLength(200);
		expect(new Set(tested.map(([, , , detail]) => detail?.guessable))).toEqual(new Set([true]));
	});
});

describe('a fingerprint', () => {
	const one = recordOf('_full_access', 'secret one');

	test.each<[string, string | undefined, boolean]>([
		['the same record', fingerprintOf(recordOf('_full_access', 'secret one')), true],
		['of another profile', fingerprintOf(recordOf('_default', 'secret one')), true],
		['in capitals', fingerprintOf(one.map(line => line.replace(/=.*/, value => value.toUpperCase()))), true],
		['another password', fingerprintOf(recordOf('_full_access', 'secret two')), false],
		['another salt', fingerprintOf(recordOf('_full_access', 'secret one', 'ff'.repeat(16))), false],
		['another collection', fingerprintOf(one, collection(2)), false],
	])('%s is equal: %s', (_, other, isEqual) => {
		expect(other === fingerprintOf(one)).toBe(isEqual);
	});
});

describe('reading one', () => {
	const place = memoryPlace(
		'till-7',
		{'etc/a.conf': {text: 'ad.a=1\n', mode: '0640'}},
		'2026-11-20T10:11:12Z',
	);
	const read = (path: string, hasModes: boolean): Promise<ConfEvidence> =>
		readConfFile(place, path, collection(1), hasModes);

	test('brings size, time, mode and owner', async () => {
		expect(await read('etc/a.conf', true)).toMatchObject({
			path: 'etc/a.conf',
			status: 'read',
			mode: '0640',
			owner: 'root',
			size: 7,
			modifiedAt: '2026-11-20T10:11:12Z',
		});
	});

	test('brings no mode where there are none', async () => {
		expect(Object.keys(await read('etc/a.conf', false))).not.toEqual(expect.arrayContaining(['mode']));
		expect(Object.keys(await read('etc/a.conf', false))).not.toEqual(expect.arrayContaining(['owner']));
	});

	test('tells what became of one that is not there', async () => {
		expect(await read('etc/b.conf', true)).toEqual({path: 'etc/b.conf', status: 'not-found'});
	});

	test('gives what the schema of evidence takes', () => {
		const file = {
			path: 'a',
			status: 'read',
			...reduced([...recordOf('_default', 'x'), 'ad.a', 'ad.b=', 'ad.anynet.auth_tokens=1']),
		};
		const evidence = {
			schema: 'deskwarden/evidence@1',
			endpoint: 'a',
			collectedAt: '',
			collector: '',
			collection: '',
		};

		expect(
			readEvidence({
				...evidence,
				installations: [{kind: 'installed', folder: '', files: [file], traces: []}],
			}),
		).toHaveProperty('ok');
	});
});
