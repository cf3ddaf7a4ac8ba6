/** Measures the budgets, starts of the built program as more than F: an empty Node in the same run. Ends with 1 when one is missed. */
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

const rows: readonly Row[] = [
	{name: 'help', measured: help - floor, budget: 15, unit: 'ms more than F'},
	{name: 'check of one endpoint', measured: audit - floor, budget: 40, unit: 'ms more than F'},
	{name: 'its peak memory', measured: measureMemory(check, 9), budget: 60, unit: 'MB'},
	{name: 'the tour', measured: tour - floor, budget: 150, unit: 'ms more than F'},
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
