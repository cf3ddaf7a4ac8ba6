/** How long the built program takes from start to end, and how much memory. */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const peakMemory = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));

/** Whatever the surroundings ask of every Node would be measured too. */
const {NODE_OPTIONS: _options, NODE_EXTRA_CA_CERTS: _certificates, ...env} = process.env;

const run = (args: readonly string[]): string => {
	const {error, stderr} = spawnSync(process.execPath, args, {
		cwd: root,
		env,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
	});

	if (error !== undefined) throw error;

	return stderr;
};

const timeOf = (args: readonly string[]): number => {
	const before = performance.now();
	const complaint = run(args);
	const time = performance.now() - before;

	if (complaint !== '') throw new Error(complaint);

	return time;
};

export const median = (values: readonly number[]): number =>
	[...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Median times in milliseconds. The starts take turns, so that a busy moment of the machine hits all of them. */
export const measureStarts = (starts: readonly (readonly string[])[], rounds: number): readonly number[] => {
	const times: number[][] = starts.map(() => []);

	for (let round = 0; round < rounds; round++) {
		for (const [index, args] of starts.entries()) times[index]?.push(timeOf(args));
	}

	return times.map(median);
};

/** Median peak of a run's memory, in MB. */
export const measureMemory = (args: readonly string[], rounds: number): number =>
	median(Array.from({length: rounds}, () => Number(run(['--require', peakMemory, ...args])) / 1024));
