import {spawnSync} from 'node:child_process';
import {ptyTrouble} from './pty.ts';

/** Shells that know jobs. */
export const shells = {
	/** Leaves the terminal as it finds it. */
	dash: ['dash', '-i'],
	/** Has the terminal for itself between two commands. */
	bash: ['bash', '--norc', '--noprofile', '-i'],
} as const;

export type Shell = keyof typeof shells;

const missing = (Object.keys(shells) as Shell[]).filter(
	shell => spawnSync(shell, ['-c', ':']).error !== undefined,
);

/** Why no shell can be had in a terminal here; undefined where one can. */
export const shellTrouble: string | undefined =
	ptyTrouble ??
	(missing.length === 0 ? undefined : `${missing.join(' and ')} missing: install packages of that name`);
