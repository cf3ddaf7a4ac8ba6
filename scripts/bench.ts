/** Measures the budgets, starts of the built program as more than F: an empty Node in the same run. Ends with 1 when one is missed. */
import {measureApp, measureFindings, measureFirstFrames} from './bench/app.ts';
import {measureJudging, measureParsing} from './bench/parts.ts';
import {measureMemory, measureStarts} from './bench/starts.ts';

type Row = {
	readonly name: string;
	readonly measured: number;
	readonly budget: number;
	readonly unit: string;
	/** More is better. */
	readonly isLeast?: boolean;
};

const endpoint = 'examples/acme/endpoints/reception';
const program = 'bin/deskwarden.js';
const check = [program, 'check', `root:${endpoint}`, '--format', 'json'];

const [floor = 0, help = 0, audit = 0, tour = 0] = measureStarts(
	[['-e', '0'], [program, '--help'], check, [program]],
	31,
);

const frames = await measureFirstFrames(21);
const app = await measureApp();
const many = await measureFindings();

const rows: readonly Row[] = [
	{name: 'help', measured: help - floor, budget: 15, unit: 'ms more than F'},
	{name: 'check of one endpoint', measured: audit - floor, budget: 40, unit: 'ms more than F'},
	{name: 'its peak memory', measured: measureMemory(check, 9), budget: 60, unit: 'MB'},
	{name: 'the tour', measured: tour - floor, budget: 150, unit: 'ms more than F'},
	{name: 'first frame', measured: frames.first, budget: 120, unit: 'ms more than F'},
	{name: 'of a set-up', measured: frames.setUp, budget: 120, unit: 'ms more than F'},
	{name: 'key to frame', measured: app.keys.median, budget: 15, unit: 'ms'},
	{name: 'the slowest of 20', measured: app.keys.p95, budget: 35, unit: 'ms'},
	{name: 'drawn for a key', measured: app.keys.bytes, budget: 400, unit: 'bytes'},
	{name: 'key, 10,000 findings', measured: many.keys.median, budget: 15, unit: 'ms'},
	{name: 'the slowest of 20', measured: many.keys.p95, budget: 35, unit: 'ms'},
	{name: 'drawn for a key', measured: many.keys.bytes, budget: 400, unit: 'bytes'},
	{name: 'drawn when idle', measured: app.idle, budget: 0, unit: 'bytes/s'},
	{name: 'drawn for 200/s', measured: many.busy, budget: 20, unit: 'kB/s'},
	{name: 'memory of the app', measured: app.memory, budget: 120, unit: 'MB'},
	{name: 'with 10,000 findings', measured: many.memory, budget: 120, unit: 'MB'},
	{name: 'reading conf text', measured: measureParsing(), budget: 40, unit: 'MB/s', isLeast: true},
	{name: 'judging one endpoint', measured: await measureJudging(endpoint), budget: 0.3, unit: 'ms'},
];

const isMet = ({measured, budget, isLeast}: Row): boolean =>
	isLeast === true ? measured >= budget : measured <= budget;

const print = (row: Row): string => {
	const {name, measured, budget, unit, isLeast} = row;
	const digits = budget < 1 ? 2 : 1;

	return [
		isMet(row) ? 'met   ' : 'MISSED',
		name.padEnd(22),
		`${measured.toFixed(digits).padStart(7)} ${unit.padEnd(15)}`,
		`budget: at ${isLeast === true ? 'least' : 'most'} ${budget}`,
	].join('  ');
};

console.log(`F: ${floor.toFixed(1)} ms (node -e 0, ${process.version})\n`);
for (const row of rows) console.log(print(row));

if (!rows.every(isMet)) process.exitCode = 1;
