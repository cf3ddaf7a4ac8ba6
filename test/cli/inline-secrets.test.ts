import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {usualFactor} from '../../src/state/second-factor/factor.ts';
import {textOf} from '../house/source-files.ts';
import {openPty, ptyTrouble} from '../screens/pty.ts';
import {withBuiltProgram} from './built.ts';
import {codeAt} from './codes.ts';
import {openHome} from './open-home.ts';

const earlier = Array.from({length: 60}, (_, index) => `written before ${index + 1}`);
const before = 'for i in $(seq 60); do echo written before $i; done;';
const sizes = [
	{columns: 80, rows: 20},
	{columns: 62, rows: 24},
	{columns: 100, rows: 40},
	{columns: 80, rows: 24},
] as const;

describe.skipIf(ptyTrouble !== undefined)(
	ptyTrouble ?? 'a secret in the app below what stands in the terminal',
	() => {
		const {folder} = withBuiltProgram();

		const open = async (...words: readonly string[]) => {
			const home = openHome({'plan.yaml': textOf('examples/remote-support.yaml')});
			await home.run('setup --from plan.yaml --workspace acme');
			await home.keepSealed('acme');
			const program = [process.execPath, join(folder(), 'bin/deskwarden.js'), '--inline', ...words];
			const terminal = openPty({
				command: '/bin/sh',
				args: [
					'-c',
					`${before} "$@" --passphrase-file passphrase; code=$?; echo ended; exit $code`,
					'sh',
					...program,
				],
				cwd: home.folder,
				env: home.env,
			});

			/** What stands on the normal screen and in its memory, whichever screen is in sight. */
			const normal = () => {
				const {normal: buffer} = terminal.screen.buffer;

				return Array.from(
					{length: buffer.length},
					(_, line) => buffer.getLine(line)?.translateToString(true) ?? '',
				);
			};

			return {terminal, normal, home};
		};

		type Opened = Awaited<ReturnType<typeof open>>;

		const resize = async ({terminal}: Opened, sight: string): Promise<void> => {
			for (const size of sizes) {
				terminal.resize(size);
				await terminal.becomes(lines => lines.some(line => line === ` ${'─'.repeat(size.columns - 2)}`));
				await terminal.shows(sight);
			}
		};

		const keyIn = (text: string): string =>
			[...text.matchAll(/ {5}([A-Z2-7]{4}(?: [A-Z2-7]{4})*)$/gm)].map(([, row]) => row).join(' ');
		const childOf = (pid: number): number =>
			Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim());
		const codesIn = (text: string): readonly string[] =>
			[...text.matchAll(/\b(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}\b/g)].map(([code]) => code);

		const expectUnseen = ({normal}: Opened, hidden: readonly string[]): void => {
			const kept = normal().join('\n');

			expect(hidden.filter(text => text.length < 4 || kept.includes(text))).toEqual([]);
			// No half block of a picture either.
			expect(kept).not.toMatch(/[▀▄█]{4}/);
			expect(normal().filter(line => line.startsWith('written before'))).toEqual(earlier);
		};

		test('is shown on the other screen, and is gone with it, whatever the window does', async () => {
			const opened = await open('enroll', 'carla', '--sign');
			const {terminal} = opened;

			await terminal.shows('In which name are the words given?');
			expect(terminal.buffer()).toBe('normal');
			terminal.press('enter');
			await terminal.shows('time-based');
			expect(terminal.buffer()).toBe('alternate');

			const key = keyIn(terminal.lines().join('\n'));
			const secret = key.replaceAll(' ', '');

			expect(secret).toHaveLength(32);
			await resize(opened, 'time-based');
			terminal.press(codeAt(0, {...usualFactor, secret}, new Date()), 'enter');
			await terminal.shows('keep them');
			await resize(opened, 'keep them');

			const codes = codesIn(terminal.lines().join('\n'));

			expect(codes).toHaveLength(10);
			terminal.press('enter');
			await terminal.shows('From now on a word in the name of carla asks for a code.');
			expect(terminal.buffer()).toBe('normal');
			await resize(opened, 'carla');
			terminal.press('q');
			await terminal.shows('ended');
			expect(await terminal.ended).toMatchObject({exitCode: 0});
			expectUnseen(opened, [key, secret, ...key.split(' '), ...codes]);
		});

		test.skipIf(!existsSync('/proc/self/task')).each<[string, (terminal: Opened['terminal']) => void]>([
			['ctrl-c', ({press}) => press('ctrl-c')],
			// The shell that waits for it gets none.
			['SIGTERM', ({pid}) => void process.kill(childOf(pid), 'SIGTERM')],
		])('is gone after %s as well', async (_how, end) => {
			const opened = await open('enroll', 'carla', '--sign');
			const {terminal} = opened;

			await terminal.shows('In which name are the words given?');
			terminal.press('enter');
			await terminal.shows('time-based');
			const key = keyIn(terminal.lines().join('\n'));
			await resize(opened, 'time-based');
			end(terminal);
			await terminal.shows('ended');
			expect(terminal.buffer()).toBe('normal');
			expect(terminal.isCursorShown()).toBe(true);
			expectUnseen(opened, [key, ...key.split(' ')]);
		});
	},
);
