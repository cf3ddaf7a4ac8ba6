import {afterAll, beforeAll} from 'vitest';
import {type Bundle, bundleFixture, type Fixture} from './bundle.ts';
import {openPty, type PtyOptions} from './pty.ts';
import {type Shell, shells} from './shells.ts';

export type PtyTerminal = ReturnType<typeof openPty>;

/** Bundles a fixture program for the tests around it; the result opens it in a terminal of its own. */
export const useFixture = (name: Fixture = 'app') => {
	let bundle: Bundle;

	beforeAll(async () => {
		bundle = await bundleFixture(name);
	});

	afterAll(() => bundle.remove());

	const open = (options: Partial<PtyOptions> = {}, ...args: readonly string[]): PtyTerminal =>
		openPty({command: process.execPath, args: [bundle.program, ...args], ...options});

	/** A shell that knows jobs, and the command line that starts the program there. */
	const inShell = (shell: Shell): readonly [PtyTerminal, command: string] => [
		openPty({command: shell, args: shells[shell].slice(1), env: {PS1: 'ready> '}}),
		`${process.execPath} ${bundle.program}`,
	];

	return Object.assign(open, {inShell});
};

export const openExample = async (terminal: PtyTerminal) => {
	await terminal.shows('▸ Check this machine');
	// One burst, as a fast hand or a slow line sends it.
	terminal.press('jj');
	await terminal.shows('▸ Check the example');
	terminal.press('enter');
	await terminal.shows('Findings · 307');
};
