import {PassThrough} from 'node:stream';
import {openWorld, type WorldOptions} from './world.ts';

/** A terminal with somebody before it, in this process: its modes, what is seen in it, and its keys. */
export const openTerminal = (options: WorldOptions = {}) => {
	const modes: boolean[] = [];
	const stdin = Object.assign(new PassThrough(), {
		isTTY: true as const,
		setRawMode: (isRaw: boolean) => {
			modes.push(isRaw);

			return stdin as never;
		},
	});

	return {
		...openWorld({...options, stdin, hasTerminal: true}),
		stdin,
		/** In the order in which they were set: true is raw. */
		modes,
		press: (keys: string | Uint8Array) => void stdin.write(keys),
	};
};
