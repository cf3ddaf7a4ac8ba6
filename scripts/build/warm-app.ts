import {randomBytes} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough, Writable} from 'node:stream';

/** What the bundle of the app's session exports. */
type Bundle = {
	readonly openSession: (world: unknown, show: unknown, options: object) => Promise<number>;
	readonly showOnScreens: (world: unknown, gate: unknown, isInline: boolean) => unknown;
};

/** What the terminal shows, and what a person does then. */
const story = [
	['Begin with', '\r'],
	['called', 'Acme'],
	['Acme', '\r'],
	['licence', '\u001B[B'],
	['Standard', '?'],
	['what the words mean', '\u0003'],
] as const;

const patience = 20_000;

/**
 * Opens the app in a terminal that nobody sees, and goes a few steps, so that what a start needs is compiled.
 */
export const warmApp = async ({openSession, showOnScreens}: Bundle): Promise<void> => {
	const home = mkdtempSync(join(tmpdir(), 'deskwarden-warm-'));
	const stdin = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => {}, ref() {}, unref() {}});
	const steps = [...story];
	const clock = setTimeout(() => {
		throw new Error(`The app never showed "${steps[0]?.[0]}".`);
	}, patience);
	let seen = '';
	const stdout = Object.assign(
		new Writable({
			write: (chunk, _encoding, done) => {
				seen += chunk;
				if (steps[0] !== undefined && seen.includes(steps[0][0])) stdin.write(steps.shift()?.[1]);
				done();
			},
		}),
		{isTTY: true, columns: 80, rows: 24},
	);

	try {
		const world = {
			cwd: home,
			env: {XDG_STATE_HOME: home},
			platform: process.platform,
			now: () => new Date(),
			out: () => {},
			err: () => {},
			stdin,
			stdout,
			hasTerminal: true,
			random: randomBytes,
			signal: new AbortController().signal,
		};
		const gate = {isOpen: true, hasColor: true, glyphSet: 'unicode', escapeDelay: 30};

		await openSession(world, showOnScreens(world, gate, false), {});
	} finally {
		clearTimeout(clock);
		rmSync(home, {recursive: true, force: true});
	}
};
