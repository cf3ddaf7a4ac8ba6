import {afterAll, beforeAll} from 'vitest';
import {type Bundle, bundleFixture} from './bundle.ts';
import {openPty, type PtyOptions} from './pty.ts';

export type PtyTerminal = ReturnType<typeof openPty>;

/** Bundles a fixture program for the tests around it; the result opens it in a terminal of its own. */
export const useFixture = (name = 'app') => {
	let bundle: Bundle;

	beforeAll(async () => {
		bundle = await bundleFixture(name);
	});

	afterAll(() => bundle.remove());

	return (options: Partial<PtyOptions> = {}, ...args: readonly string[]): PtyTerminal =>
		openPty({command: process.execPath, args: [bundle.program, ...args], ...options});
};

export const openExample = async (terminal: PtyTerminal) => {
	await terminal.shows('▸ Check this machine');
	// One burst, as a fast hand or a slow line sends it.
	terminal.press('jj');
	await terminal.shows('▸ Check the example');
	terminal.press('enter');
	await terminal.shows('Findings · 307');
};
