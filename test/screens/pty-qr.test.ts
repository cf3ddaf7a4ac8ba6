import {describe, expect, test} from 'vitest';
import {keyText} from '../../src/state/second-factor/key-text.ts';
import {readPasted} from '../../src/state/second-factor/pasted.ts';
import {oathCode, oathTrouble} from '../state/second-factor/oathtool.ts';
import {noon, secondsFrom, vectorSecrets} from '../state/second-factor/samples.ts';
import {type PtyTerminal, useFixture} from './open-fixture.ts';
import {type PtyOptions, ptyTrouble} from './pty.ts';
import {readByZbar, readInverted, readStrictly, zbarTrouble} from './read-picture.ts';
import {pictureOf} from './screen-picture.ts';
import {blackTheme, themes} from './themes.ts';

const {sha1: secret, sha512: longSecret} = vectorSecrets;

/** What is pasted, and stands in the picture as it is. */
const uris = {
	'a short login': `otpauth://totp/acme:a@b.example?secret=${secret}&issuer=acme`,
	'a long login': `otpauth://totp/my.anydesk:maximiliane.freifrau@example.com?secret=${secret}`,
	'a long secret': `otpauth://totp/m?secret=${longSecret}`,
} as const;

/** What each terminal is asked for: exact colours where it knows them. */
const surroundings = [
	['16 colours', {TERM: 'xterm'}, '97'],
	['256 colours', {TERM: 'xterm-256color'}, '38;5;231'],
	['16 million colours', {COLORTERM: 'truecolor'}, '38;2;255;255;255'],
	['FORCE_COLOR=0', {FORCE_COLOR: '0'}, '97'],
	['NO_COLOR', {NO_COLOR: '1', COLORTERM: 'truecolor'}, '97'],
] as const;

/** Its last row is white from side to side. */
const hasWholePicture = (lines: readonly string[]): boolean =>
	lines.findLastIndex(line => /^█{25}/.test(line)) > 10;

const decoders = zbarTrouble === undefined ? {jsqr: readStrictly, zbarimg: readByZbar} : {jsqr: readStrictly};

/** What each decoder reads off the screen, in each theme. */
const readOff = ({screen}: PtyTerminal) =>
	themes.map(theme => {
		const picture = pictureOf(screen, theme);

		return [theme.name, Object.entries(decoders).map(([name, read]) => [name, read(picture)])];
	});

const inEachTheme = (uri: string | undefined) =>
	themes.map(({name}) => [name, Object.keys(decoders).map(decoder => [decoder, uri])]);

describe.skipIf(ptyTrouble !== undefined)(ptyTrouble ?? 'an enrolment in a real terminal', () => {
	const openFixture = useFixture('enrolment');

	const openAt = async (pasted: string, options: Partial<PtyOptions> = {}): Promise<PtyTerminal> => {
		const terminal = openFixture(options, noon.toISOString(), 'my.anydesk', 'anna@example.com');

		await terminal.shows('Paste the secret of anna@example.com: 0 characters');
		terminal.press(`\u001B[200~${pasted}\u001B[201~`);
		await terminal.shows(`${pasted.length} characters`);
		expect(terminal.lines().join('\n')).not.toContain(pasted);
		terminal.press('enter');

		return terminal;
	};

	const open = async (pasted: string, options?: Partial<PtyOptions>): Promise<PtyTerminal> => {
		const terminal = await openAt(pasted, options);

		await terminal.becomes(hasWholePicture);

		return terminal;
	};

	for (const [login, uri] of Object.entries(uris)) {
		test.for(surroundings)(`${login} is decoded in every theme, with %s`, async ([, env, white]) => {
			const terminal = await open(uri, {env});

			expect(readOff(terminal)).toEqual(inEachTheme(uri));
			expect(terminal.bytes()).toContain(`\u001B[${white}m`);
		});
	}

	test.skipIf(zbarTrouble !== undefined)(zbarTrouble ?? 'two decoders are asked', () => {
		expect(Object.keys(decoders)).toEqual(['jsqr', 'zbarimg']);
	});

	test('the key stands beside the picture, in groups', async () => {
		const terminal = await open(uris['a long login']);
		const shown = terminal.lines().flatMap(line => /[A-Z2-7]{4}(?: [A-Z2-7]{4})+/.exec(line) ?? []);

		expect(shown.join(' ')).toBe(keyText(secret));
		expect(terminal.lines().join('\n')).toContain('time-based, 6 digits, 30 seconds');
		terminal.press('k');
		await terminal.becomes(lines => !lines.join('\n').includes(keyText(secret).slice(0, 9)));
	});

	describe.skipIf(oathTrouble !== undefined)(
		oathTrouble ?? 'oathtool, with the secret from the picture',
		() => {
			test.for<readonly [seconds: number, shows: string]>([
				[-90, 'that is 90 s behind'],
				[-30, 'Enrolled: anna@example.com, verified, skew -30 s'],
				[0, 'Enrolled: anna@example.com, verified, skew 0 s'],
				[30, 'Enrolled: anna@example.com, verified, skew 30 s'],
				[90, 'that is 90 s ahead'],
			])('makes a code of a clock that differs by %i s', async ([seconds, shows]) => {
				const terminal = await open(uris['a short login']);
				const decoded = readPasted(readStrictly(pictureOf(terminal.screen, blackTheme)) ?? '');

				if ('reason' in decoded) throw new Error(decoded.reason);

				terminal.press(oathCode(decoded.ok, secondsFrom(noon, seconds)), 'enter');
				await terminal.shows(shows);
			});
		},
	);

	test('i inverts the picture, and back', async () => {
		const uri = uris['a short login'];
		const terminal = await open(uri);
		const [last = 0] = terminal.lines().flatMap((line, row) => (/^█{25}/.test(line) && row > 0 ? [row] : []));

		terminal.press('i');
		await terminal.becomes(lines => lines[last] === '');
		expect(themes.map(theme => readStrictly(pictureOf(terminal.screen, theme)))).toEqual(
			themes.map(() => undefined),
		);
		expect(themes.map(theme => readInverted(pictureOf(terminal.screen, theme)))).toEqual(
			themes.map(() => uri),
		);
		terminal.press('i');
		await terminal.becomes(hasWholePicture);
		expect(readOff(terminal)).toEqual(inEachTheme(uri));
	});

	test('without UTF-8 the key is all there is, and no byte goes beyond ASCII', async () => {
		const terminal = await openAt(uris['a short login'], {env: {LANG: 'C'}});

		await terminal.shows('code _');
		expect(terminal.lines().join('')).toContain('This terminal draws no block');
		expect(terminal.lines().join('')).toContain(keyText(secret).slice(0, 29));
		expect(terminal.bytes()).toMatch(/^[\0-\x7F]*$/);
	});

	test('a secret whose picture has no room is told, beside the key', async () => {
		const terminal = await openAt(`otpauth://totp/m?secret=${longSecret}&algorithm=SHA512`);

		await terminal.shows('code _');
		expect(terminal.lines().join('')).toContain('The picture needs 47×24');
		expect(terminal.lines().join(' ')).toContain(keyText(longSecret).slice(-9));
	});

	test('what was on the screen is gone when one leaves', async () => {
		const terminal = await open(uris['a short login']);

		terminal.press('ctrl-c');
		await terminal.ended;
		expect(terminal.lines().join('')).toBe('');
		expect(readOff(terminal)).toEqual(inEachTheme(undefined));
	});
});
