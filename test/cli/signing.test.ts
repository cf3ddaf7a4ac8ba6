import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/cli/main.ts';
import type {Report} from '../../src/domain/report.ts';
import {withSigner} from '../../src/state/workspace/signers.ts';
import {secondsFrom} from '../state/second-factor/samples.ts';
import {treeOf} from '../state/workspace/open-workspace.ts';
import {codeAt, wrongCode} from './codes.ts';
import {openTerminal} from './fake-terminal.ts';
import {type Home, openHome, passphrase} from './open-home.ts';
import {
	endpointFiles,
	passwordRecord,
	wordsFile,
	waiver as writtenWaiver,
	attestation as writtenWord,
} from './samples.ts';
import {makeSigner, newSigner} from './signers.ts';
import {noon} from './world.ts';

/** The list is off (ACL-1), and nobody can tell of the second factor (MFA-4). */
const files = endpointFiles(['ad.security.acl_enabled=false', ...passwordRecord]);
const unlock = ['--passphrase-file', 'passphrase'];
const judged = [...'check root:till-7 --only ACL-1,MFA-4 --part receiver'.split(' '), ...unlock];
const {signer, factor, recoveryCodes} = makeSigner('Olga Owner');

const attestAs = (by: string): readonly string[] => [
	...['attest', 'MFA-4', '--target', '*', '--by', by, '--note', 'seen on the phone'],
	...unlock,
];
const waiveAs = (owner: string): readonly string[] => [
	...[
		'waive',
		'ACL-1',
		'--target',
		'*',
		'--owner',
		owner,
		'--reason',
		'stands alone',
		'--until',
		'2026-12-31',
	],
	...unlock,
];

/** Whoever signs hands a code over on standard input. */
const signed = (home: Home, line: readonly string[], code: string, now = noon) =>
	home.run([...line, '--code-file', '-'], {stdin: `${code}\n`, now});

const code = (seconds = 0): string => codeAt(seconds, factor);
const later = (seconds: number): Date => secondsFrom(noon, seconds);
const wrong = wrongCode(factor);

const homeOfOlga = async (): Promise<Home> => {
	const home = openHome(files);
	await home.keepSealed('acme', now => withSigner(now, signer));

	return home;
};

const noCode = (name: string): string =>
	`${name} signs with a second factor: give a code with --code-file FILE, or - for standard input.\n`;

describe('a word in the name of somebody who signs', () => {
	test.each([
		['as it was enrolled', 'Olga Owner'],
		['in small letters', 'olga owner'],
		['in capitals', 'OLGA OWNER'],
		['in wide letters', 'Ｏｌｇａ Ｏｗｎｅｒ'],
		['with a blank too many', 'Olga  Owner'],
	])('asks for a code: %s', async (_title, name) => {
		const home = await homeOfOlga();
		const attested = await home.run(attestAs(name));
		const waived = await home.run(waiveAs(name));

		for (const ended of [attested, waived])
			expect(ended).toMatchObject({code: 4, out: '', err: noCode(name)});
		expect(await home.sealedState('acme')).toMatchObject({attestations: [], waivers: []});
		expect(await signed(home, attestAs(name), code())).toMatchObject({
			code: 0,
			err: '',
			out:
				'MFA-4 on *: Olga Owner says that it holds (seen on the phone), until 2027-02-20, confirmed with second factor\n' +
				'Noted in the workspace acme.\n',
		});
	});

	test.each([
		['is hidden in it', 'Olga\u200B Owner'],
		['stands around it', ' Olga Owner '],
		['is a blank of another kind', 'Olga\u00A0Owner'],
		['is a sign that is drawn as a blank', 'Olga Owner\u2800'],
	])('is refused where something that nobody sees %s', async (_title, name) => {
		expect((await (await homeOfOlga()).run(attestAs(name))).code).toBe(2);
	});

	test.each([
		['another name', 'Ben Bridge'],
		['a part of it', 'Olga'],
	])('asks for none in %s, and tells of none', async (_title, name) => {
		const home = await homeOfOlga();

		expect((await home.run(attestAs(name))).out).not.toContain('confirmed');
		expect((await home.run(judged)).out).not.toContain('confirmed');
	});

	test.each(['text', 'markdown', 'json', 'ndjson'])(
		'is not given in a name that only looks like it, and %s says that',
		async format => {
			const home = await homeOfOlga();
			const noted = await home.run(attestAs('\u041Elga Owner'));
			const {out} = await home.run([...judged, '--format', format]);

			expect(noted.out).toContain('not Olga Owner, though the name looks like it');
			expect(out.replaceAll(/\s+/g, ' ')).toContain(
				format.endsWith('json')
					? '"resembles":"Olga Owner"'
					: 'not Olga Owner, though the name looks like it',
			);
			expect((await home.run(['runs', 'show', 'last', '--format', format, ...unlock])).out).toBe(out);
		},
	);

	test.each(['text', 'markdown', 'json'])(
		'is not displaced by a later one without a code, and %s says so',
		async format => {
			const home = await homeOfOlga();
			await signed(home, [...attestAs('Olga Owner'), '--fails'], code());
			await home.run(attestAs('Mallory'));
			const {out} = await home.run([...judged, '--format', format]);

			expect(out.replaceAll(/\s+/g, ' ')).toContain(
				{
					text: "Outranked: the attestation MFA-4 for * isn't confirmed, and one that is counts in its place.",
					markdown: '| attestation | MFA-4 | \\* | outranked |',
					json: '"state":"outranked"',
				}[format],
			);
			expect(out).toContain('Olga Owner says that it does not hold');
			expect(out).not.toContain('Mallory says');
		},
	);

	test.each([
		[
			'text',
			[
				'stands alone (Olga Owner, until 2026-12-31, confirmed with second factor)',
				'MFA-4 (Olga Owner, until 2027-02-20, confirmed with second factor)',
			],
		],
		[
			'markdown',
			[
				'| stands alone | Olga Owner | 2026-12-31 | confirmed with second factor |',
				'| 2026-11-22 | 2027-02-20 | confirmed with second factor |',
			],
		],
		['json', ['"until":"2026-12-31","confirmed":true}', '"until":"2027-02-20","confirmed":true}']],
		['ndjson', ['"until":"2026-12-31","confirmed":true}', '"until":"2027-02-20","confirmed":true}']],
	])('is told as confirmed in %s', async (format, told) => {
		const home = await homeOfOlga();
		await signed(home, attestAs('Olga Owner'), code());
		await signed(home, waiveAs('Olga Owner'), code(30), later(30));
		const ended = await home.run([...judged, '--format', format]);

		expect(ended.code).toBe(0);
		for (const text of told) expect(ended.out.replaceAll(/\n +/g, ' ')).toContain(text);
		expect((await home.run(['runs', 'show', 'last', '--format', format, ...unlock])).out).toBe(ended.out);
	});

	test.each([
		['text', 'not confirmed with the second factor'],
		['markdown', 'not confirmed with the second factor'],
		['json', '"confirmed":false'],
		['ndjson', '"confirmed":false'],
	])('from a file is told as not confirmed in %s', async (format, told) => {
		const home = await homeOfOlga();
		writeFileSync(
			join(home.folder, 'words.yaml'),
			wordsFile([
				'attestations:',
				writtenWord('MFA-4').replace('Olga Owner', 'OLGA  owner'),
				'waivers:',
				writtenWaiver('ACL-1'),
			]),
		);
		const ended = await home.run([...judged, '--words', 'words.yaml', '--format', format]);

		expect(ended.code).toBe(0);
		expect(ended.out.replaceAll(/\s+/g, ' ').split(told)).toHaveLength(3);
		expect(ended.out).not.toMatch(/"confirmed":true|, confirmed with/);
	});

	test.each(['text', 'markdown', 'json', 'ndjson'])(
		'can not be told from one of somebody else where the workspace is left out, and %s says so first',
		async format => {
			const home = await homeOfOlga();
			writeFileSync(
				join(home.folder, 'words.yaml'),
				wordsFile(['attestations:', writtenWord('MFA-4'), 'waivers:', writtenWaiver('ACL-1')]),
			);
			const line = judged.filter(word => !unlock.includes(word));
			const {out, err} = await home.run([...line, '--words', 'words.yaml', '--format', format]);
			const first = format.endsWith('json')
				? out.split('"targets"', 1)[0]
				: out.split(/\n## |\n\ntill-7/, 1)[0];

			expect(err).toMatch(/^The workspace "acme" is sealed, and isn't looked at: /);
			expect(first?.replaceAll(/\s+/g, ' ').replaceAll('\\', '')).toContain(
				`"acme" is sealed, and its passphrase wasn't given`,
			);
		},
	);

	test('that was given before the enrolment is told as not confirmed', async () => {
		const home = openHome(files);
		await home.keepSealed('acme');
		await home.run(waiveAs('Olga Owner'));
		const before = await home.run(['words', 'list', ...unlock]);
		await home.keepSealed('acme', now => withSigner(now, signer));

		expect(before.out).not.toContain('confirmed');
		expect((await home.run(['words', 'list', ...unlock])).out).toContain(
			', not confirmed with the second factor\n',
		);
	});

	test('is taken back with a code alone, the words of others without', async () => {
		const home = await homeOfOlga();
		await signed(home, attestAs('Olga Owner'), code());
		await home.run(attestAs('Ben Bridge'));
		const withdraw = (number: number) => ['words', 'withdraw', `${number}`, ...unlock];
		const refused = await home.run(withdraw(1));
		const others = await home.run(withdraw(2));
		const own = await signed(home, withdraw(1), code(30), later(30));

		expect(refused).toMatchObject({code: 4, out: '', err: noCode('Olga Owner')});
		expect(others).toMatchObject({code: 0, err: ''});
		expect(own).toMatchObject({
			code: 0,
			out: expect.stringContaining(', confirmed with second factor\nTaken back.\n'),
		});
	});
});

type Attempt = readonly [seconds: number, typed: string, code: number, err: string];

const used = 'This code, or a later one, was used already. Wait for the next one.\n';
const isWrong = 'The code is wrong.\n';
const wait = (text: string): string => `Too many wrong codes. The next one is looked at in ${text}.\n`;
const [first = '', second = ''] = recoveryCodes;
const left = (text: string): string => `That recovery code is used up; ${text} left.\n`;

const stories: readonly (readonly [title: string, attempts: readonly Attempt[]])[] = [
	[
		'opens once',
		[
			[0, code(), 0, ''],
			[1, code(), 4, used],
			[29, code(), 4, used],
		],
	],
	[
		'is followed by the next one',
		[
			[0, code(), 0, ''],
			[30, code(30), 0, ''],
		],
	],
	[
		'is not followed by one before it',
		[
			[0, code(30), 0, "The phone's clock is about 30 s ahead.\n"],
			[1, code(), 4, used],
		],
	],
	[
		'is typed late',
		[
			[
				0,
				code(-30),
				0,
				"The code is one before the present one: it was typed late, or the phone's clock is about 30 s behind.\n",
			],
		],
	],
	[
		'is of a clock that is far off',
		[
			[
				0,
				code(90),
				4,
				'The code is right for a clock that is 90 s ahead: set the clock of the phone, or of this machine.\n',
			],
			[
				0,
				code(-90),
				4,
				'The code is right for a clock that is 90 s behind: set the clock of the phone, or of this machine.\n',
			],
		],
	],
	[
		'is wrong, and wrong again: it slows down, and the next right one tells',
		[
			[0, wrong, 4, isWrong],
			[0, wrong, 4, isWrong],
			[0, wrong, 4, isWrong],
			[1, wrong, 4, wait('29 s')],
			[2, code(), 4, wait('28 s')],
			[30, wrong, 4, isWrong],
			[31, code(30), 4, wait('59 s')],
			[90, code(90), 0, 'Before this, 4 wrong codes were typed in this name.\n'],
			[120, wrong, 4, isWrong],
		],
	],
	[
		'is none: that costs nothing',
		[
			[0, '12345', 4, 'A code has six digits.\n'],
			[0, 'abcdef', 4, 'A code has six digits.\n'],
			[0, code(), 0, ''],
		],
	],
	[
		'is a recovery code, which opens once',
		[
			[0, first, 0, left('9 are')],
			[1, first, 4, 'This is none of the recovery codes that are left. Each of them opens once.\n'],
			[2, second.toLowerCase().replaceAll('-', ' '), 0, left('8 are')],
		],
	],
	[
		'is a recovery code for whoever has to wait',
		[
			[0, wrong, 4, isWrong],
			[0, wrong, 4, isWrong],
			[0, wrong, 4, isWrong],
			[1, code(), 4, wait('29 s')],
			[2, first, 0, `Before this, 3 wrong codes were typed in this name.\n${left('9 are')}`],
			[3, code(), 0, ''],
		],
	],
	[
		'comes after the clock was set back',
		[
			[0, code(), 0, ''],
			[
				-3600,
				code(-3600),
				4,
				"A code was used whose time lies 60 minutes ahead of this machine's clock: the clock was set back since, or was ahead then. Set it right, or type a recovery code.\n",
			],
			[-3599, first, 0, left('9 are')],
		],
	],
];

describe('a code of whoever signs', () => {
	// Each run opens the workspace anew, as a process does.
	test.each(stories)('%s', async (_title, attempts) => {
		const home = await homeOfOlga();
		const seen: Attempt[] = [];

		for (const [seconds, typed] of attempts) {
			const ended = await signed(home, waiveAs('Olga Owner'), typed, later(seconds));
			seen.push([seconds, typed, ended.code, ended.err]);
		}

		expect(seen).toEqual(attempts);
		expect((await home.sealedState('acme')).waivers).toHaveLength(
			attempts.filter(([, , ended]) => ended === 0).length,
		);
	});

	test.each([
		['a file', '--code-file code'],
		['standard input, after the passphrase', '--code-file -'],
	])('comes from %s', async (_title, given) => {
		const home = await homeOfOlga();
		writeFileSync(join(home.folder, 'code'), `${code()}\n`, {mode: 0o600});
		const line = waiveAs('Olga Owner').filter(word => !unlock.includes(word));

		expect(
			await home.run([...line, '--passphrase-fd', '0', ...given.split(' ')], {
				stdin: `${passphrase}\n${code()}\n`,
			}),
		).toMatchObject({code: 0, err: ''});
	});

	test('from a file that everybody can read is not taken', async () => {
		const home = await homeOfOlga();
		writeFileSync(join(home.folder, 'code'), code(), {mode: 0o644});

		expect((await home.run([...waiveAs('Olga Owner'), '--code-file', 'code'])).code).toBe(2);
		expect((await home.run([...waiveAs('Olga Owner'), '--code-file', 'none'])).err).toContain(
			'/none cannot be read (ENOENT).',
		);
	});

	test('is asked of who sits there, three times, and seen by nobody', async () => {
		const home = await homeOfOlga();
		const {world, press, printed, modes} = openTerminal({folder: home.folder, env: home.env});
		press(`${wrong}\rno code\r${code()}\r`);

		expect(await main([...waiveAs('olga owner')], world)).toBe(0);
		expect(printed()).toEqual({
			out:
				'ACL-1 on *: Olga Owner accepts the risk (stands alone), until 2026-12-31, confirmed with second factor\n' +
				'Noted in the workspace acme.\n',
			err:
				'Code of olga owner, from the authenticator app: \nThe code is wrong.\n' +
				'Code of olga owner, from the authenticator app: \nA code has six digits.\n' +
				'Code of olga owner, from the authenticator app: \nBefore this, 1 wrong code was typed in this name.\n',
		});
		expect(modes).toEqual([true, false, true, false, true, false]);
	});

	test.each([
		['after three tries', '1\r2\r3\r', 4],
		['at ctrl-c', '\u0003', 130],
	])('is asked for no more %s', async (_title, keys, ended) => {
		const home = await homeOfOlga();
		const {world, press} = openTerminal({folder: home.folder, env: home.env});
		press(keys);

		expect(await main([...waiveAs('Olga Owner')], world)).toBe(ended);
		expect((await home.sealedState('acme')).waivers).toEqual([]);
	});

	test('nor anything else that is secret lies on the disk, or is printed', async () => {
		const home = await homeOfOlga();
		const ends = [
			await signed(home, waiveAs('Olga Owner'), code()),
			await signed(home, attestAs('Olga Owner'), wrong),
			await signed(home, attestAs('Olga Owner'), first),
			await home.run([...judged, '--format', 'json']),
			await home.run(['words', 'list', '--json', ...unlock]),
			await home.run(['workspace', 'show', ...unlock]),
		];
		const seen = [
			...ends.flatMap(({out, err}) => [out, err]),
			...Object.values(treeOf(home.folderOf('acme'))),
		];

		for (const hidden of [signer.secret, passphrase, code(), wrong, ...recoveryCodes, ...signer.recovery]) {
			for (const text of seen) expect(text).not.toContain(hidden);
		}
		expect(ends.at(-1)?.out).toContain('Signers     Olga Owner\n');
	});
});

describe('enroll --sign --remove', () => {
	const remove = ['enroll', 'OLGA owner', '--sign', '--remove', ...unlock];

	test('takes a second factor out, with one of its codes', async () => {
		const home = await homeOfOlga();
		await signed(home, waiveAs('Olga Owner'), code());
		const without = await home.run(remove);
		const refused = await signed(home, remove, wrong, later(30));
		const unsealed = await home.run(['workspace', 'unseal', ...unlock]);
		const removed = await signed(home, remove, code(30), later(30));

		expect(without).toMatchObject({code: 4, err: noCode('OLGA owner')});
		expect(refused).toMatchObject({code: 4, err: 'The code is wrong.\n'});
		expect(unsealed).toMatchObject({
			code: 2,
			err: 'Second factors are kept in sealed workspaces alone. First take out those of Olga Owner: deskwarden enroll NAME --sign --remove.\n',
		});
		expect(removed).toMatchObject({code: 0, out: 'OLGA owner signs without a second factor from now on.\n'});
		expect(await home.sealedState('acme')).not.toHaveProperty('signers');

		// What was confirmed stays so; what is said now isn't, and nobody asks.
		expect((await home.run(waiveAs('Olga Owner'))).out).not.toContain('confirmed');
		expect((await home.run(['words', 'list', ...unlock])).out.match(/confirmed/g)).toHaveLength(1);
	});

	test('leaves the others', async () => {
		const home = await homeOfOlga();
		await home.keepSealed('acme', now => withSigner(now, newSigner('Ben Bridge')));
		await signed(home, remove, code());

		expect((await home.sealedState('acme')).signers).toMatchObject([{login: 'Ben Bridge'}]);
		expect((await home.run(waiveAs('Ben Bridge'))).code).toBe(4);
	});
});

describe('what lay open proves nothing', () => {
	const forgedWaiver = {
		check: 'ACL-1',
		target: '*',
		owner: 'Olga Owner',
		reason: 'fine',
		until: '2026-12-31',
		confirmed: true,
	};
	const forgedWord = {
		check: 'MFA-4',
		target: '*',
		holds: true,
		by: 'Olga Owner',
		on: '2026-11-01',
		confirmed: true,
	};
	const forged = {attestations: [forgedWord], waivers: [forgedWaiver]};
	const confirmationsIn = ({findings}: Report) =>
		findings.map(({waiver, attestation}) => (waiver ?? attestation)?.confirmed);

	test('neither before nor after the workspace is sealed', async () => {
		const home = openHome(files);
		const store = await home.keep('acme', now => ({...now, ...forged}));
		const open = await home.run([...judged.slice(0, -2), '--format', 'json']);
		await store.seal(passphrase);
		const sealed = await home.run([...judged, '--format', 'json']);
		await home.keepSealed('acme', now => withSigner(now, signer));
		const signing = await home.run([...judged, '--format', 'json']);

		expect(confirmationsIn(JSON.parse(open.out))).toEqual([undefined, undefined]);
		expect(confirmationsIn(JSON.parse(sealed.out))).toEqual([undefined, undefined]);
		expect(confirmationsIn(JSON.parse(signing.out))).toEqual([false, false]);
	});

	test('a second factor in plain text signs nothing, and is told', async () => {
		const home = openHome(files);
		await home.keep('acme');
		const state = home.stateOf('acme');
		writeFileSync(join(home.folderOf('acme'), 'state.json'), JSON.stringify({...state, signers: [signer]}));
		const line = waiveAs('Olga Owner').filter(word => !unlock.includes(word));
		const bare =
			'The workspace holds second factors in plain text, where others could have put them. Sealing it takes them out, and whoever signs enrols anew: until then nothing is saved.\n';

		expect(await signed(home, line, code())).toMatchObject({
			code: 73,
			out: '',
			err: `${bare}Second factors are kept in sealed workspaces alone: seal it first, or take them out. Nothing was changed.\n`,
		});
		expect((await home.run('workspace seal')).err).toContain(bare);
	});
});
