import type * as fs from 'node:fs';

type Fs = typeof fs;

/** What is thrown when the power is gone: no error of the system, so that nobody takes it for one. */
class PowerCut extends Error {
	override readonly name = 'PowerCut';
}

/** What changes something on a disk. */
const changing = [
	'chmodSync',
	'fchmodSync',
	'fchownSync',
	'fsyncSync',
	'linkSync',
	'mkdirSync',
	'openSync',
	'renameSync',
	'rmSync',
	'writeSync',
] as const;

const power: {left: number; used: number; steps: string[]} = {
	left: Number.POSITIVE_INFINITY,
	used: 0,
	steps: [],
};

/** What something does to the disk, one call after another, with the last part of the name that it is done to. */
export const stepsOf = async (run: () => Promise<unknown>): Promise<readonly string[]> => {
	power.steps = [];
	await run();

	return power.steps;
};

/**
 * Runs something on a disk that takes so many changes and then no more, as when the machine goes down: what stands behind the
 * last change doesn't happen, whoever tidies up can't. Returns whether it got to its end.
 */
export const withPowerFor = async (changes: number, run: () => Promise<unknown>): Promise<boolean> => {
	power.left = changes;
	power.used = 0;

	try {
		await run();

		return power.used <= changes;
	} catch (error) {
		if (power.used <= changes) throw error;
		return false;
	} finally {
		power.left = Number.POSITIVE_INFINITY;
	}
};

/** Node's own module, on a disk that may lose its power; the last write gets half of its bytes onto it. */
export const onMortalDisk = (real: Fs): Fs => {
	const mortal = Object.fromEntries(
		changing.map(name => [
			name,
			(...args: readonly unknown[]) => {
				const [target = ''] = args;

				power.used++;
				power.steps.push(
					typeof target === 'string'
						? `${name} ${target.replace(/^.*\//, '').replace(/[0-9a-f]{16}$/, '…')}`
						: name,
				);
				if (power.used === power.left + 1 && name === 'writeSync') writeHalf(real, args);
				if (power.used > power.left) throw new PowerCut('the power is gone');

				return (real[name] as (...given: readonly unknown[]) => unknown)(...args);
			},
		]),
	);

	return {...real, ...mortal};
};

const writeHalf = (real: Fs, [file, bytes, offset, length]: readonly unknown[]): void => {
	real.writeSync(file as number, bytes as Uint8Array, offset as number, Math.floor((length as number) / 2));
};
