import {describe, expect, test} from 'vitest';
import {readWordsFile} from '../../src/probes/words-file.ts';

const knownIds = new Map([
	['LGN-1', {isAttestable: true}],
	['MFA-2', {isAttestable: true}],
	['ACL-1', {isAttestable: false}],
	['NET-1', {isAttestable: false}],
]);

const head = 'schema: deskwarden/words@1\n';
const read = (text: string) => readWordsFile(text, 'words.yaml', knownIds);

const attestation = (changes: Readonly<Record<string, string>> = {}): string =>
	entry('attestations', {
		check: 'LGN-1',
		target: "'*'",
		holds: 'true',
		by: 'Olga Owner',
		on: '2026-11-20',
		...changes,
	});

const waiver = (changes: Readonly<Record<string, string>> = {}): string =>
	entry('waivers', {
		check: 'NET-1',
		target: "'till-*'",
		owner: 'Olga Owner',
		reason: 'the tills have no relay access',
		until: '2026-12-31',
		...changes,
	});

/** One entry, a key a line from line 3 on; a key without a value is left out. */
const entry = (list: string, given: Readonly<Record<string, string>>): string => {
	const lines = Object.entries(given).flatMap(([key, value]) => (value === '' ? [] : [`${key}: ${value}`]));

	return `${head}${list}:\n  - ${lines.join('\n    ')}\n`;
};

describe('a words file', () => {
	test('holds attestations and waivers', () => {
		expect(
			read(
				`${attestation({note: 'seen in the generator', until: '2027-01-31'})}${waiver().replace(head, '')}`,
			),
		).toEqual({
			ok: {
				attestations: [
					{
						check: 'LGN-1',
						target: '*',
						holds: true,
						by: 'Olga Owner',
						note: 'seen in the generator',
						on: '2026-11-20',
						until: '2027-01-31',
					},
				],
				waivers: [
					{
						check: 'NET-1',
						target: 'till-*',
						owner: 'Olga Owner',
						reason: 'the tills have no relay access',
						until: '2026-12-31',
					},
				],
			},
		});
	});

	test('may be empty of words', () => {
		expect(read(head)).toEqual({ok: {attestations: [], waivers: []}});
	});

	test('may be JSON', () => {
		expect(read('{"schema": "deskwarden/words@1", "waivers": []}')).toHaveProperty('ok');
	});

	test('gives an attestation without a last day 90 days, or as many as the plan says', () => {
		expect(read(attestation())).toMatchObject({ok: {attestations: [{until: '2027-02-18'}]}});
		expect(readWordsFile(attestation(), 'words.yaml', knownIds, 30)).toMatchObject({
			ok: {attestations: [{until: '2026-12-20'}]},
		});
	});

	test.each(['2026-12-31', '2026-12-31T18:00:00+01:00', '2026-12-31T18:00Z'])('may end on %s', until => {
		expect(read(waiver({until}))).toMatchObject({ok: {waivers: [{until}]}});
		expect(read(attestation({until}))).toMatchObject({ok: {attestations: [{until}]}});
	});

	test('may say that the wanted state does not hold', () => {
		expect(read(attestation({holds: 'false'}))).toMatchObject({ok: {attestations: [{holds: false}]}});
	});

	test('may end on the day it began', () => {
		expect(read(attestation({until: '2026-11-20'}))).toHaveProperty('ok');
	});

	test('may waive what no word can decide', () => {
		expect(read(waiver({check: 'ACL-1'}))).toHaveProperty('ok');
	});
});

describe('a bad words file', () => {
	const wanted =
		'a day of the calendar, as 2026-11-20, or a time with its zone, as 2026-11-20T18:00:00+01:00';
	const deadline = `until should be ${wanted}`;

	test.each<[string, string, string | RegExp]>([
		['is empty', '', '1:1: the file is empty'],
		['has no schema', 'waivers: []', '1:1: schema is missing: it should be deskwarden/words@1'],
		[
			'has another schema',
			'schema: deskwarden/plan@1',
			'1:1: schema should be deskwarden/words@1, not "deskwarden/plan@1"',
		],
		['misspells a list', `${head}waiver: []`, '2:1: there is no key "waiver" here: did you mean "waivers"?'],
		[
			'has a mapping in place of a list',
			`${head}waivers: {check: ACL-1}`,
			'2:1: waivers should be a list, not a mapping',
		],
		[
			'has a text as waiver',
			`${head}waivers: [ACL-1]`,
			'2:11: an entry of waivers should be a mapping (key: value), not text',
		],
		[
			'has nothing as waiver',
			`${head}waivers:\n  -\n`,
			'3:4: an entry of waivers should be a mapping (key: value), not nothing',
		],
		['names no check', attestation({check: ''}), '3:5: check is missing: it should be text'],
		['names no target', attestation({target: ''}), '3:5: target is missing: it should be text'],
		[
			'does not say whether it holds',
			attestation({holds: ''}),
			'3:5: holds is missing: it should be true or false',
		],
		['says yes', attestation({holds: 'yes'}), '5:5: holds should be true or false, not text'],
		['names nobody', attestation({by: ''}), '3:5: by is missing: it should be text'],
		['names a number', attestation({by: '7'}), '6:5: by should be text: put the number in quotes'],
		[
			'has no day',
			attestation({on: ''}),
			'3:5: on is missing: it should be a day of the calendar, as 2026-11-20',
		],
		[
			'has a month 13',
			attestation({on: '2026-13-45'}),
			'7:5: on should be a day of the calendar, as 2026-11-20',
		],
		[
			'was given on 29 February 2026',
			attestation({on: '2026-02-29'}),
			'7:5: on should be a day of the calendar, as 2026-11-20',
		],
		[
			'was given at a time',
			attestation({on: '2026-11-20T10:00:00Z'}),
			'7:5: on should be a day of the calendar, as 2026-11-20',
		],
		['ends in a month 13', attestation({until: '2026-13-45'}), `8:5: ${deadline}`],
		['ends at a time without zone', attestation({until: '2026-12-31T18:00:00'}), `8:5: ${deadline}`],
		[
			'ends before it began',
			attestation({until: '2026-11-19'}),
			'8:5: until should not lie before 2026-11-20, the day of on',
		],
		['has an endless waiver', waiver({until: ''}), `3:5: until is missing: it should be ${wanted}`],
		['has a waiver until one day', waiver({until: 'one day'}), `7:5: ${deadline}`],
		['has a waiver until a number', waiver({until: '2027'}), `7:5: until should be ${wanted}, not a number`],
		['has a waiver until 30 February', waiver({until: '2027-02-30'}), `7:5: ${deadline}`],
		['has a waiver without reason', waiver({reason: ''}), '3:5: reason is missing: it should be text'],
		['has a waiver with an empty reason', waiver({reason: "''"}), '6:5: reason should hold some text'],
		['has a waiver without owner', waiver({owner: ''}), '3:5: owner is missing: it should be text'],
		[
			'has a key of an attestation in a waiver',
			waiver({by: 'Olga'}),
			'8:5: there is no key "by" here: the keys are check, target, owner, reason, until',
		],
		[
			'misspells a key',
			attestation({untill: '2027-01-01'}),
			'8:5: there is no key "untill" here: did you mean "until"?',
		],
		[
			'is about a check that is none',
			attestation({check: 'LGN-9'}),
			'3:5: there is no check LGN-9: did you mean LGN-1?',
		],
		[
			'spells an id in small letters',
			attestation({check: 'mfa-2'}),
			'3:5: there is no check mfa-2: did you mean MFA-2?',
		],
		['is about something else', waiver({check: 'weather'}), '3:5: there is no check weather'],
		[
			'hides an escape character in an id',
			waiver({check: '"\\e[2J"'}),
			'3:5: check should hold printable characters alone; words.yaml:3:5: there is no check ·[2J',
		],
		[
			'attests what evidence decides',
			attestation({check: 'ACL-1'}),
			"3:5: ACL-1 is decided by evidence, not by a person's word",
		],
		[
			'attests what is refuted by evidence',
			attestation({check: 'NET-1', holds: 'false'}),
			"3:5: NET-1 is decided by evidence, not by a person's word",
		],
		[
			'has an asterisk without quotes',
			waiver({target: '*'}),
			'4:13: text that starts with a special character should stand in quotes',
		],
		[
			'has a pattern without quotes',
			waiver({target: '*-till'}),
			'4:13: this alias names nothing that stands before it: text that starts with * should stand in quotes',
		],
		['says a thing twice', `${waiver()}    until: 2027-01-01\n`, '8:5: the key until stands twice'],
		[
			'has __proto__',
			`${head}waivers:\n  - {__proto__: {check: ACL-1}}`,
			/__proto__" here: the keys are check, target, owner, reason, until/,
		],
		['is no YAML', `${head}waivers: {`, '2:11: the indentation is wrong here, or a bracket is not closed'],
	])('%s', (_what, text, reason) => {
		const told = read(text);
		const place = 'reason' in told ? told.reason.replace(/^words\.yaml:/, '') : 'it was read';

		expect(place).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
	});

	test('is told all at once', () => {
		const told = read(
			`${attestation({check: 'ACL-1', until: '2026-01-01'})}${waiver({check: 'NET1', until: 'x'}).replace(head, '')}`,
		);

		expect(told).toEqual({
			reason: [
				"words.yaml:3:5: ACL-1 is decided by evidence, not by a person's word",
				'words.yaml:8:5: until should not lie before 2026-11-20, the day of on',
				'words.yaml:10:5: there is no check NET1: did you mean NET-1?',
				`words.yaml:14:5: ${deadline}`,
			].join('; '),
		});
	});
});
