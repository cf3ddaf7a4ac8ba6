import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Report} from '../../src/domain/report.ts';
import type {Workspace} from '../../src/state/workspace/shape.ts';
import {textOf} from '../house/source-files.ts';
import {type Home, openHome} from './open-home.ts';
import {
	endpointFiles,
	passwordRecord,
	wordsFile,
	waiver as writtenWaiver,
	attestation as writtenWord,
} from './samples.ts';

/** The list is off (ACL-1), and nobody can tell of the second factor (MFA-4). */
const files = {
	...endpointFiles(['ad.security.acl_enabled=false', ...passwordRecord]),
	'plan.yaml': textOf('examples/remote-support.yaml'),
};
const judged = 'check root:till-7 --only ACL-1,MFA-4 --part receiver';

const attest = (over: Readonly<Record<string, string>> = {}, ...ids: readonly string[]): readonly string[] =>
	spell('attest', ids.length === 0 ? ['MFA-4'] : ids, {
		target: '*',
		by: 'Olga Owner',
		note: 'seen on the phone',
		...over,
	});

const waive = (over: Readonly<Record<string, string>> = {}, ...ids: readonly string[]): readonly string[] =>
	spell('waive', ids.length === 0 ? ['ACL-1'] : ids, {
		target: 'till-*',
		owner: 'Olga Owner',
		reason: 'the till stands alone',
		until: '2026-12-31',
		...over,
	});

const spell = (command: string, ids: readonly string[], options: Readonly<Record<string, string>>) => [
	command,
	...ids,
	...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
];

const homeWithWords = async (...lines: readonly (readonly string[])[]): Promise<Home> => {
	const home = openHome(files);
	await home.keep('acme');

	for (const line of lines) expect(await home.run(line)).toMatchObject({code: 0, err: ''});

	return home;
};

/** The first lines of a report, up to the first blank one. */
const firstLines = (out: string): readonly string[] => out.split('\n\n', 1)[0]?.split('\n') ?? [];

describe('attest and waive', () => {
	test.each<[string, readonly string[], string]>([
		['a word', attest(), 'MFA-4 on *: Olga Owner says that it holds (seen on the phone), until 2027-02-20\n'],
		[
			'a word with an end',
			attest({until: '2026-11-30'}),
			'MFA-4 on *: Olga Owner says that it holds (seen on the phone), until 2026-11-30, runs out in 8 days\n',
		],
		[
			'a word of today alone',
			attest({until: '2026-11-22'}),
			'MFA-4 on *: Olga Owner says that it holds (seen on the phone), until 2026-11-22, runs out today\n',
		],
		[
			'a word that it is not so',
			[...attest(), '--fails'],
			'MFA-4 on *: Olga Owner says that it does not hold (seen on the phone), until 2027-02-20\n',
		],
		[
			'words on several checks, however they are named',
			attest({}, 'mfa-4', 'LGN-1,MFA-4', ' lgn-1 '),
			'MFA-4 on *: Olga Owner says that it holds (seen on the phone), until 2027-02-20\n' +
				'LGN-1 on *: Olga Owner says that it holds (seen on the phone), until 2027-02-20\n',
		],
		[
			'an accepted risk',
			waive(),
			'ACL-1 on till-*: Olga Owner accepts the risk (the till stands alone), until 2026-12-31\n',
		],
		[
			'a risk that is accepted in another zone, where its last day goes on',
			waive({until: '2026-11-21T23:00:00-12:00'}),
			'ACL-1 on till-*: Olga Owner accepts the risk (the till stands alone), until 2026-11-21T23:00:00-12:00, runs out today\n',
		],
		[
			'names that JavaScript knows',
			attest({target: '__proto__', by: 'constructor', note: 'toString'}),
			'MFA-4 on __proto__: constructor says that it holds (toString), until 2027-02-20\n',
		],
		[
			'what begins like an option',
			attest({note: '--fails'}),
			'MFA-4 on *: Olga Owner says that it holds (--fails), until 2027-02-20\n',
		],
		[
			'as much as a text may hold',
			waive({reason: 'x'.repeat(500)}),
			`ACL-1 on till-*: Olga Owner accepts the risk (${'x'.repeat(353)}…, until 2026-12-31\n`,
		],
	])('note %s', async (_title, line, told) => {
		const home = openHome(files);
		await home.keep('acme');

		expect(await home.run(line)).toMatchObject({
			code: 0,
			out: `${told}Noted in the workspace acme.\n`,
			err: '',
		});
	});

	test('count as long as the plan says', async () => {
		const home = openHome({...files, 'plan.yaml': `${files['plan.yaml']}limits: {attestationDays: 10}\n`});
		await home.run('setup --from plan.yaml --workspace acme');

		expect((await home.run(attest())).out).toContain(', until 2026-12-02, runs out in 10 days\n');
	});

	test('make a workspace that is named, and none that is not', async () => {
		const home = openHome(files);
		const without = await home.run(attest());
		const named = await home.run([...waive(), '--workspace', 'acme']);

		expect(without).toMatchObject({
			code: 2,
			out: '',
			err:
				'There is no workspace that keeps words: deskwarden setup makes one, or name a new one with --workspace NAME. ' +
				'Without one, write them to a file for check --words FILE.\n',
		});
		expect(named.code).toBe(0);
		expect(home.names()).toEqual(['acme']);
	});
});

const day = 'a day of the calendar, as 2026-11-20, or a time with its zone, as 2026-11-20T18:00:00+01:00';

describe('a word that makes no sense is not noted', () => {
	test.each<[string, readonly string[], string]>([
		['an unknown check', attest({}, 'MFA-44'), 'there is no check MFA-44: did you mean MFA-4?'],
		['nothing that looks like a check', attest({}, '__proto__'), 'there is no check __PROTO__'],
		['a check that was retired', waive({}, 'MFA-3'), 'there is no check MFA-3: did you mean MFA-1?'],
		['no check at all', attest({}, ',', ' '), 'No check is named: give its id, such as LGN-1.'],
		[
			'a check that evidence decides',
			attest({}, 'ACL-1'),
			"ACL-1 is decided by evidence, not by a person's word",
		],
		['a day that is none', waive({until: '2026-02-30'}), `--until should be ${day}`],
		['a day in words', attest({until: 'tomorrow'}), `--until should be ${day}`],
		['no day', waive({until: ''}), `--until should be ${day}`],
		['a time without its zone', waive({until: '2026-12-31T18:00:00'}), `--until should be ${day}`],
		[
			'yesterday',
			waive({until: '2026-11-21'}),
			'--until: 2026-11-21 is over: the word would never count. Today is 2026-11-22.',
		],
		[
			'yesterday, for a word',
			attest({until: '2026-11-21'}),
			'--until: 2026-11-21 is over: the word would never count. Today is 2026-11-22.',
		],
		[
			'a day that is over where it was written',
			waive({until: '2026-11-21T12:00:00+14:00'}),
			'--until: 2026-11-21T12:00:00+14:00 is over: the word would never count. Today is 2026-11-22.',
		],
		['nobody', attest({by: ''}), '--by should hold some text'],
		['a name of blanks', attest({by: '  '}), '--by should have no blanks around it'],
		['no note', attest({note: ''}), '--note should hold some text'],
		['no target', waive({target: ''}), '--target should hold some text'],
		['no reason', waive({reason: ''}), '--reason should hold some text'],
		['no owner', waive({owner: ''}), '--owner should hold some text'],
		[
			'what a terminal would obey',
			waive({reason: 'a\u001B[2Jb'}),
			'--reason should hold printable characters alone',
		],
		['several lines', attest({note: 'one\ntwo'}), '--note should hold printable characters alone'],
		[
			'letters that nobody sees',
			attest({by: 'Olga\u200B Owner'}),
			'--by should hold printable characters alone',
		],
		[
			'letters that run the other way',
			attest({by: 'Olga\u202E'}),
			'--by should hold printable characters alone',
		],
		['a megabyte', waive({reason: 'x'.repeat(1024 * 1024)}), '--reason should have at most 500 characters'],
		[
			'several faults at once',
			waive({reason: '', owner: 'a\tb', until: '2026-13-45'}),
			[
				'--owner should hold printable characters alone',
				'--reason should hold some text',
				`--until should be ${day}`,
			].join('\n'),
		],
	])('%s', async (_title, line, err) => {
		const home = await homeWithWords();
		const before = home.stateOf('acme');
		const named = await home.run([...line, '--workspace', 'another']);

		expect(await home.run(line)).toMatchObject({code: 2, out: '', err: `${err}\n`});
		expect(named).toMatchObject({code: 2, out: '', err: `${err}\n`});
		expect(home.stateOf('acme')).toEqual(before);
		expect(home.names()).toEqual(['acme']);
	});
});

describe('what people said counts in the next check', () => {
	test.each([
		[
			'text',
			[
				'Conforms as far as was asked, but for 1 accepted risk.',
				'ACL-1',
				'the till stands alone (Olga Owner, until 2026-12-31)',
				"Passed by a person's word 1: MFA-4 (Olga Owner, until 2027-02-20)",
			],
		],
		[
			'markdown',
			[
				'Conforms as far as was asked, but for 1 accepted risk.',
				'| ACL-1 | till-7 | the list is off: every client may ask for a session | the till stands alone | Olga Owner | 2026-12-31 |',
				'| MFA-4 | till-7 | Olga Owner | seen on the phone | 2026-11-22 | 2027-02-20 |',
			],
		],
		[
			'json',
			[
				'"outcome":"fail"',
				'"waiver":{"check":"ACL-1","target":"till-*","owner":"Olga Owner","reason":"the till stands alone","until":"2026-12-31"}',
				'"attestation":{"check":"MFA-4","target":"*","holds":true,"by":"Olga Owner","note":"seen on the phone","on":"2026-11-22","until":"2027-02-20"}',
			],
		],
		['ndjson', ['"event":"finding"', '"waiver":{"check":"ACL-1"', '"attestation":{"check":"MFA-4"']],
	])('in %s', async (format, told) => {
		const home = await homeWithWords(attest(), waive());
		const {code, out} = await home.run(`${judged} --format ${format}`);

		expect(code).toBe(0);
		for (const text of told) expect(out).toContain(text);
	});

	test('and the outcome stays what was found', async () => {
		const home = await homeWithWords(waive());
		const report: Report = JSON.parse((await home.run(`${judged} --format json`)).out);

		expect(report.findings.map(({check, outcome}) => [check, outcome])).toEqual([
			['MFA-4', 'undecided'],
			['ACL-1', 'fail'],
		]);
		expect(report.summary).toMatchObject({fail: 1, waived: 1, undecided: 1, exitCode: 3});
	});

	test('a word that it is not so is a failure, which can be accepted', async () => {
		const home = await homeWithWords([...attest(), '--fails']);
		const denied = await home.run(`${judged} --only MFA-4`);
		await home.run(waive({}, 'MFA-4'));
		await home.run(waive({}, 'ACL-1'));

		expect(denied.code).toBe(13);
		expect((await home.run(judged)).code).toBe(0);
	});

	test('beside those of a file, which was given last', async () => {
		const home = await homeWithWords(attest(), waive());
		const denied = wordsFile([
			'attestations:',
			writtenWord('MFA-4', {holds: false}).replace('2026-11-01', '2026-11-22'),
		]);
		writeFileSync(join(home.folder, 'words.yaml'), denied);
		const {code, out} = await home.run(`${judged} --words words.yaml`);

		expect(code).toBe(13);
		expect(out).toContain('Olga Owner says that it does not hold');
		expect(out).toContain('Superseded: a later word than the attestation MFA-4 for * counts in its place.');
	});

	test('and in no rehearsal: that shows what people still have to see', async () => {
		const home = await homeWithWords(attest({}, 'LGN-1', 'MFA-1', 'MFA-2'), waive({target: '*'}, 'ORG-12'));
		const [with_, without] = [
			await home.run('check plan --plan plan.yaml'),
			await openHome(files).run('check plan --plan plan.yaml'),
		];

		expect(with_.out).toBe(without.out);
		expect(with_.code).toBe(without.code);
	});
});

describe('everything is waived', () => {
	const all = 'check root:till-7 --part receiver --only ACL';

	test.each(['text', 'markdown'])('%s says so in its first lines, and the end is 0', async format => {
		const home = await homeWithWords(waive());
		const {code, out} = await home.run(`${all} --format ${format}`);
		const first = out
			.replaceAll('\\', '')
			.replace(/^# .*\n\n/, '')
			.split('\n')
			.filter(line => line !== '')
			.slice(0, 3);

		expect(code).toBe(0);
		expect(first).toEqual([
			'Conforms as far as was asked, but for 1 accepted risk.',
			'Decided 100 % of 1 applicable check: 0 passed, 1 failed, 0 undecided.',
			'Every failure is waived (1): each is an accepted risk, and still a failure.',
		]);
	});

	test.each(['json', 'ndjson'])('%s carries each, and counts it as a failure', async format => {
		const home = await homeWithWords(waive());
		const {code, out} = await home.run(`${all} --format ${format}`);
		const events = out
			.trim()
			.split('\n')
			.map(line => JSON.parse(line));
		const summary = format === 'json' ? events[0].summary : events.at(-1);

		expect(code).toBe(0);
		expect(summary).toMatchObject({fail: 1, waived: 1, exitCode: 0});
		expect(summary).not.toHaveProperty('worst');
	});

	test('but not by one that ran out, whatever else holds', async () => {
		const home = await homeWithWords(waive());
		const {code, out} = await home.run(all, {now: new Date('2027-01-01T12:00:00Z')});

		expect(code).toBe(13);
		expect(firstLines(out)[0]).toBe('Does not conform: 1 check failed, the worst is high.');
		expect(out).toContain('Expired: the waiver ACL-1 for till-* ran out on 2026-12-31.');
	});
});

describe('how a word fares is told', () => {
	test.each<[string, readonly string[], string]>([
		[
			'it matches nothing',
			waive({target: 'kiosk-*'}),
			'Unused: the waiver ACL-1 for kiosk-* matched nothing.',
		],
		[
			'it excuses what does not fail',
			waive({}, 'MFA-4'),
			'Unused: the waiver MFA-4 for till-* matched nothing.',
		],
		[
			'it decides what is decided elsewhere',
			attest({target: 'anna'}),
			'Unused: the attestation MFA-4 for anna matched nothing.',
		],
		[
			'it ends today',
			waive({until: '2026-11-22'}),
			'Runs out soon: the waiver ACL-1 for till-* ends on 2026-11-22.',
		],
		[
			'it ends in two weeks',
			attest({until: '2026-12-06'}),
			'Runs out soon: the attestation MFA-4 for * ends on 2026-12-06.',
		],
	])('%s', async (_title, line, told) => {
		const home = await homeWithWords(line);

		expect((await home.run(judged)).out).toContain(`\n${told}\n`);
	});

	test('it ends in fifteen days: that is no news', async () => {
		const home = await homeWithWords(attest({until: '2026-12-07'}));

		expect((await home.run(judged)).out).not.toContain('Runs out soon');
	});

	test('it ran out', async () => {
		const home = await homeWithWords(attest({until: '2026-11-22'}));
		const {code, out} = await home.run(judged, {now: new Date('2026-11-23T12:00:00Z')});

		expect(code).toBe(13);
		expect(out.replaceAll(/\s+/g, ' ')).toContain('; the word of Olga Owner ran out on 2026-11-22');
		expect(out).toContain('Expired: the attestation MFA-4 for * ran out on 2026-11-22.');
	});
});

describe('words', () => {
	test('list tells each with its number, its end and what is due', async () => {
		const home = await homeWithWords(
			attest(),
			attest({until: '2026-11-23'}, 'LGN-1'),
			waive({until: '2026-11-22'}),
		);

		expect((await home.run('words list')).out).toBe(
			[
				'  1  MFA-4 on *: Olga Owner says that it holds (seen on the phone), until 2027-02-20',
				'  2  LGN-1 on *: Olga Owner says that it holds (seen on the phone), until 2026-11-23, runs out tomorrow',
				'  3  ACL-1 on till-*: Olga Owner accepts the risk (the till stands alone), until 2026-11-22, runs out today',
				'',
			].join('\n'),
		);
		expect((await home.run('words list', {now: new Date('2026-11-24T12:00:00Z')})).out).toContain(
			'  2  LGN-1 on *: Olga Owner says that it holds (seen on the phone), ran out on 2026-11-23\n',
		);
	});

	test('list tells them as JSON', async () => {
		const home = await homeWithWords(attest(), waive());
		const {attestations, waivers} = home.stateOf('acme');

		expect(JSON.parse((await home.run('words list --json')).out)).toEqual({
			schema: 'deskwarden/word-list@1',
			attestations,
			waivers,
		});
	});

	test('list says where there is none, and makes no workspace', async () => {
		const home = await homeWithWords();

		expect((await home.run('words list')).out).toBe('No word is noted.\n');
		expect((await home.run('words list --workspace other')).code).toBe(2);
		expect(home.names()).toEqual(['acme']);
	});

	test('withdraw takes one back by its number', async () => {
		const home = await homeWithWords(attest(), attest({}, 'LGN-1'), waive());

		expect(await home.run('words withdraw 2')).toMatchObject({
			code: 0,
			out: 'LGN-1 on *: Olga Owner says that it holds (seen on the phone), until 2027-02-20\nTaken back.\n',
		});
		expect((await home.run('words withdraw 2')).out).toContain('ACL-1 on till-*: ');
		expect((await home.run('words list')).out.split('\n')).toHaveLength(2);
		expect((await home.run(judged)).code).toBe(13);
	});

	test.each(['0', '3', '-1', '1.5', '1e0', 'one', '', '9999999', ' 1'])(
		'withdraw takes none by %j',
		async number => {
			const home = await homeWithWords(attest(), waive());

			expect(await home.run(['words', 'withdraw', '--', number])).toMatchObject({
				code: 2,
				out: '',
				err: 'There is no word of that number: deskwarden words list tells those from 1 to 2.\n',
			});
		},
	);

	test('withdraw says where there is none', async () => {
		expect(await (await homeWithWords()).run('words withdraw 1')).toMatchObject({
			code: 2,
			err: 'No word is noted, so none can be taken back.\n',
		});
	});
});

describe('words that nobody typed here', () => {
	/** A state that somebody wrote by hand. */
	const byHand = async (change: Partial<Workspace>): Promise<Home> => {
		const home = await homeWithWords(attest());
		const path = join(home.folderOf('acme'), 'state.json');
		writeFileSync(path, JSON.stringify({...JSON.parse(readFileSync(path, 'utf8')), ...change}));

		return home;
	};
	const forged = {
		check: 'ACL-1',
		target: '*',
		owner: 'Olga Owner',
		reason: 'fine',
		until: '2026-12-31',
		confirmed: true,
	};

	test('are harmless where they are shown', async () => {
		const home = await byHand({
			attestations: [
				{
					check: 'MFA-4',
					target: '*\u001B[2J',
					holds: true,
					by: 'Olga\nOwner',
					on: '2026-11-01',
					until: '\u0007soon',
				},
			],
			waivers: [
				{check: '__proto__', target: '*', owner: '\u202Eo', reason: 'x'.repeat(10_000), until: '2026-12-31'},
			],
		});
		const listed = await home.run('words list');
		const checked = await home.run(judged);

		for (const {out} of [listed, checked]) expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
		expect(listed.out.split('\n').map(line => line.length < 500)).toEqual([true, true, true]);
		expect(listed.out).toContain('ran out on ·soon');
	});

	test('are not confirmed by saying so', async () => {
		const home = await byHand({waivers: [forged]});
		const outs = await Promise.all(
			[
				'words list',
				'words list --json',
				judged,
				`${judged} --format json`,
				`${judged} --format markdown`,
				`${judged} --format ndjson`,
			].map(
				async line =>
					(await home.run(`${line}${line === 'words list' || line.startsWith('words') ? '' : ' --no-save'}`))
						.out,
			),
		);
		const withdrawn = await home.run('words withdraw 2');

		for (const out of [...outs, withdrawn.out]) expect(out).not.toMatch(/"confirmed"|confirmed with/);
		expect(withdrawn.out).toContain('Taken back.');
	});

	test('nor in a words file, where the key is none', async () => {
		const home = await homeWithWords();
		writeFileSync(
			join(home.folder, 'words.yaml'),
			wordsFile(['waivers:', writtenWaiver('ACL-1').replace('}', ', confirmed: true}')]),
		);

		expect(await home.run(`${judged} --words words.yaml`)).toMatchObject({
			code: 2,
			out: '',
			err: expect.stringContaining('there is no key "confirmed" here'),
		});
	});
});
