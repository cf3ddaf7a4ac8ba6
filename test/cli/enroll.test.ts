import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {textOf} from '../house/source-files.ts';
import {aFactor, secondsFrom, vectorSecrets} from '../state/second-factor/samples.ts';
import {treeOf} from '../state/workspace/open-workspace.ts';
import {codeAt, wrongCode} from './codes.ts';
import {type Home, openHome} from './open-home.ts';
import {noon, type WorldOptions} from './world.ts';

const secret = vectorSecrets.sha1;
const bothGiven = '--secret-file - --code-file -';
const toAnna = `enroll anna@example.com ${bothGiven}`;
const lines = (...given: readonly string[]): string => given.map(line => `${line}\n`).join('');

/** A home with a workspace that holds the plan of the guide's use case. */
const homeWithPlan = async (): Promise<Home> => {
	const home = openHome({'plan.yaml': textOf('examples/remote-support.yaml')});
	await home.run('setup --from plan.yaml --workspace acme');

	return home;
};

/** However it may be spelled. */
const spellings = (text: string): readonly string[] => [
	text,
	text.toLowerCase(),
	text.replaceAll(/.{4}(?=.)/g, '$& '),
	Buffer.from(text).toString('base64').replace(/=+$/, ''),
	Buffer.from(text).toString('hex'),
	'12345678901234567890',
];

const expectNothingOf = (hidden: string, home: Home, ...printed: readonly string[]): void => {
	for (const text of [...printed, ...Object.values(treeOf(home.folderOf('acme')))]) {
		for (const spelled of spellings(hidden)) expect(text).not.toContain(spelled);
	}
};

const right =
	'The code of anna@example.com was right.\n' +
	'The portal has to be told as well: name the device there, type a code, and choose Enable MFA.\n';
const noted = (by = 'Olga Owner'): string =>
	`Noted in the workspace acme: enrolled on 2026-11-22, seen by ${by}. The secret is not kept.\n`;

describe('enroll takes a secret and a code from a script', () => {
	test.each<[string, string, string, WorldOptions?]>([
		['as two lines of standard input', toAnna, lines(secret, codeAt())],
		['without the end of the last line', toAnna, `${secret}\n${codeAt()}`],
		['with ends of lines as on Windows', toAnna, `${secret}\r\n${codeAt()}\r\n`],
		['with blanks around them', toAnna, lines(`  ${secret} `, ` ${codeAt()}`)],
		[
			'with the secret in groups, in small letters',
			toAnna,
			lines('gezd gnbv gy3t qojq gezd-gnbv-gy3t-qojq', codeAt()),
		],
		['with the code in two halves', toAnna, lines(secret, codeAt().replace(/...$/, ' $&'))],
		['with a login in other letters', `enroll ANNA@Example.COM ${bothGiven}`, lines(secret, codeAt())],
		[
			'as a URI',
			toAnna,
			lines(`otpauth://totp/my.anydesk:anna@example.com?secret=${secret}&issuer=my.anydesk`, codeAt()),
		],
	])('%s', async (_title, line, stdin, options = {}) => {
		const home = await homeWithPlan();
		const {code, out, err} = await home.run(line, {stdin, ...options});

		expect({code, out, err}).toEqual({code: 0, out: right + noted(), err: ''});
		expect(home.stateOf('acme').enrolments).toEqual([
			{login: 'anna@example.com', on: '2026-11-22', by: 'Olga Owner', how: 'verified'},
		]);
		expectNothingOf(secret, home, out, err);
	});

	test('as two files', async () => {
		const home = await homeWithPlan();
		writeFileSync(join(home.folder, 'secret'), lines(secret), {mode: 0o600});
		writeFileSync(join(home.folder, 'code'), codeAt(), {mode: 0o600});

		expect(await home.run('enroll anna@example.com --secret-file secret --code-file code')).toMatchObject({
			code: 0,
			out: right + noted(),
			err: '',
		});
	});

	test.each([
		['sha1', 59, '94287082'],
		['sha256', 1_111_111_109, '68084774'],
		['sha512', 20_000_000_000, '47863826'],
	] as const)('as RFC 6238 has it: %s at %i s', async (algorithm, seconds, code) => {
		const home = await homeWithPlan();
		const uri = `otpauth://totp/anna@example.com?secret=${vectorSecrets[algorithm]}&algorithm=${algorithm}&digits=8`;

		expect(await home.run(toAnna, {stdin: lines(uri, code), now: new Date(seconds * 1000)})).toMatchObject({
			code: 0,
			err: '',
		});
	});

	test.each([
		[30, "The phone's clock is about 30 s ahead.\n"],
		[
			-30,
			"The code is one before the present one: it was typed late, or the phone's clock is about 30 s behind.\n",
		],
	])('and tells a clock that is %i s off', async (seconds, told) => {
		const home = await homeWithPlan();

		expect(await home.run(toAnna, {stdin: lines(secret, codeAt(seconds))})).toMatchObject({
			code: 0,
			out: right + told + noted(),
		});
	});

	test('and tells a secret that is short, or of somebody else', async () => {
		const home = await homeWithPlan();
		const short = aFactor({secret: secret.slice(0, 16)});
		const {code, err} = await home.run(toAnna, {
			stdin: lines(`otpauth://totp/ben@example.com?secret=${short.secret}`, codeAt(0, short)),
		});

		expect(code).toBe(0);
		expect(err).toBe(
			'This secret is shorter than the 128 bits that RFC 4226 asks for. It works; its length is up to whoever issued it.\n' +
				'The URI names the account ben@example.com. Make sure that it is that of anna@example.com.\n',
		);
	});

	test('and who saw it', async () => {
		const home = await homeWithPlan();

		expect(
			(await home.run([...toAnna.split(' '), '--by', 'Ben Bridge'], {stdin: lines(secret, codeAt())})).out,
		).toBe(right + noted('Ben Bridge'));
	});

	test('once more: the last time counts', async () => {
		const home = await homeWithPlan();
		await home.run(toAnna, {stdin: lines(secret, codeAt())});
		const later = secondsFrom(noon, 86_400);
		await home.run(toAnna, {stdin: lines(secret, codeAt(86_400)), now: later});

		expect(home.stateOf('acme').enrolments).toMatchObject([{on: '2026-11-23'}]);
	});

	test('and leaves the rest of standard input alone', async () => {
		const home = await homeWithPlan();
		const {err, code} = await home.run(toAnna, {stdin: lines(secret, codeAt(), 'more')});

		expect({code, err}).toEqual({code: 0, err: ''});
	});
});

type Refusal = readonly [
	what: string,
	line: string | readonly string[],
	stdin: string,
	code: number,
	err: string,
];

const codeNeeded =
	'A code shows that the phone has the secret: give one with --code-file FILE, or - for the next line of standard input.';

const refusals: readonly Refusal[] = [
	[
		'a wrong code',
		toAnna,
		lines(secret, wrongCode()),
		4,
		'The code is wrong. Is it of the entry that was just made, and the newest one?',
	],
	[
		'a code of a clock that is far ahead',
		toAnna,
		lines(secret, codeAt(90)),
		4,
		'The code is right for a clock that is 90 s ahead: set the clock of the phone, or of this machine.',
	],
	[
		'a code of a clock that is far behind',
		toAnna,
		lines(secret, codeAt(-90)),
		4,
		'The code is right for a clock that is 90 s behind: set the clock of the phone, or of this machine.',
	],
	['no code at all', toAnna, lines(secret, 'none'), 4, 'A code has six digits.'],
	['an empty code', toAnna, lines(secret, ''), 2, 'The code that was given is empty.'],
	['no second line', toAnna, lines(secret), 2, 'The code that was given is empty.'],
	['nothing', toAnna, '', 2, 'The secret that was given is empty.'],
	[
		'a secret far too long',
		toAnna,
		lines('A'.repeat(1_000_000), codeAt()),
		2,
		'The secret that was given is too long, or no text in UTF-8.',
	],
	[
		'a secret with a slip',
		toAnna,
		lines(secret.replace('GEZ', 'GE1'), codeAt()),
		2,
		'Character 3, blanks not counted, is the digit 1, which no secret holds: perhaps the letter I or L.',
	],
	[
		'half a secret',
		toAnna,
		lines(secret.slice(0, 8), codeAt()),
		2,
		'A secret has at least 16 characters, and this one has 8: perhaps a part of it is missing.',
	],
	[
		'a code in place of the secret',
		toAnna,
		lines(codeAt(), codeAt()),
		2,
		'That is a code, which changes all the time. The secret behind the codes is asked for: 16 characters or more.',
	],
	[
		'an address',
		toAnna,
		lines('https://example.com', codeAt()),
		2,
		'That is an address of something else. A secret is asked for, or a URI that begins with otpauth:',
	],
	[
		'an unknown login',
		`enroll ana@example.com ${bothGiven}`,
		lines(secret, codeAt()),
		2,
		'The plan has no account ana@example.com. Did you mean anna@example.com?',
	],
	[
		'a login far from any',
		`enroll zoe@example.net ${bothGiven}`,
		lines(secret, codeAt()),
		2,
		'The plan has no account zoe@example.net. Add the account in deskwarden setup first.',
	],
	[
		'a login that a terminal would obey',
		['enroll', 'a\u001B[2J', ...bothGiven.split(' ')],
		lines(secret, codeAt()),
		2,
		'The plan has no account a·[2J. Add the account in deskwarden setup first.',
	],
	[
		'no login',
		`enroll ${bothGiven}`,
		lines(secret, codeAt()),
		2,
		'Whose second factor is it? Name a login, such as owner@example.com.',
	],
	['no code file', 'enroll anna@example.com --secret-file -', lines(secret), 2, codeNeeded],
	[
		'a secret for whoever signs',
		`${toAnna} --sign`,
		lines(secret, codeAt()),
		2,
		'deskwarden makes the secrets of those who sign: leave out --secret-file.',
	],
	[
		'nobody who saw it',
		[...toAnna.split(' '), '--by', ''],
		lines(secret, codeAt()),
		2,
		'--by should hold some text',
	],
	[
		'a witness that a terminal would obey',
		[...toAnna.split(' '), '--by', 'a\u001B[31m'],
		lines(secret, codeAt()),
		2,
		'--by should hold printable characters alone',
	],
	[
		'a secret file that is not there',
		'enroll anna@example.com --secret-file none --code-file -',
		lines(codeAt()),
		2,
		'<home>/none cannot be read (ENOENT).',
	],
	[
		'a secret file that everybody can read',
		'enroll anna@example.com --secret-file open --code-file -',
		lines(codeAt()),
		2,
		'<home>/open can be read or changed by every user: close it to others (chmod 600).',
	],
	[
		'no terminal to draw in',
		'enroll anna@example.com',
		'',
		2,
		'A picture and a code need a terminal, and the input is not a terminal: give a secret with --secret-file FILE and a code with --code-file FILE.',
	],
	[
		'a factor that is to go, though nobody signs by it',
		'enroll anna@example.com --remove',
		'',
		2,
		'--remove takes out somebody who signs words: deskwarden enroll NAME --sign --remove.',
	],
	[
		'somebody who does not sign',
		'enroll Olga --sign --remove',
		'',
		2,
		'Nobody signs as Olga in the workspace acme.',
	],
];

describe('enroll notes nothing', () => {
	test.each(refusals)('of %s', async (_title, line, stdin, code, err) => {
		const home = await homeWithPlan();
		writeFileSync(join(home.folder, 'open'), secret, {mode: 0o644});
		const before = home.stateOf('acme');
		const ended = await home.run(line, {stdin});

		expect({...ended, err: ended.err.replaceAll(home.folder, '<home>')}).toMatchObject({
			code,
			out: '',
			err: `${err}\n`,
		});
		expect(home.stateOf('acme')).toEqual(before);
		expectNothingOf(secret, home, ended.err);
	});

	test('without a plan, or a workspace', async () => {
		const home = openHome();
		const without = await home.run(toAnna, {stdin: lines(secret, codeAt())});
		await home.keep('acme');

		expect(without).toMatchObject({
			code: 2,
			err: 'There is no workspace in which it would be noted: deskwarden setup makes one, or name one with --workspace NAME.\n',
		});
		expect(await home.run(toAnna, {stdin: lines(secret, codeAt())})).toMatchObject({
			code: 2,
			err: 'The plan has no account anna@example.com. Add the account in deskwarden setup first.\n',
		});
	});
});
