import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import type {Report} from '../../src/domain/report.ts';
import type {Workspace} from '../../src/state/workspace/shape.ts';
import {openHome} from './open-home.ts';
import {attestation, endpointFiles, passwordRecord, waiver, wordsFile} from './samples.ts';

/** The list is off (ACL-1), and nobody can tell of the second factor (MFA-4). */
const files = endpointFiles(['ad.security.acl_enabled=false', ...passwordRecord]);
const line = 'check root:till-7 --only ACL-1,MFA-4 --part receiver --no-save --format json';

afterEach(() => vi.unstubAllEnvs());

/** A run of somebody whose clock shows this, in that zone, with such words in the workspace. */
const judge = async (words: Partial<Workspace>, zone: string, now: string): Promise<Report> => {
	const home = openHome(files);
	await home.keep('acme', before => ({...before, ...words}));
	vi.stubEnv('TZ', zone);

	return JSON.parse((await home.run(line, {now: new Date(now)})).out);
};

const attested = (given: {readonly on?: string; readonly until?: string} = {}) => ({
	attestations: [{check: 'MFA-4', target: '*', holds: true, by: 'Olga Owner', on: '2020-01-01', ...given}],
});

const waived = (until: string) => ({
	waivers: [{check: 'ACL-1', target: '*', owner: 'Olga Owner', reason: 'accepted', until}],
});

const outcomeOf = ({findings}: Report, id: string) => findings.find(({check}) => check === id);

const berlin = 'Europe/Berlin';
const newYork = 'America/New_York';

type Row = readonly [what: string, until: string, zone: string, now: string, counts: boolean];

const rows: readonly Row[] = [
	['the day before', '2026-12-31', 'UTC', '2026-12-30T12:00:00Z', true],
	['the first moment of the last day', '2026-12-31', 'UTC', '2026-12-31T00:00:00Z', true],
	['the last moment of the last day', '2026-12-31', 'UTC', '2026-12-31T23:59:59.999Z', true],
	['the first moment after it', '2026-12-31', 'UTC', '2027-01-01T00:00:00Z', false],

	// The reader's day ends before, or after, that of UTC.
	['the last minute of the year in Berlin', '2026-12-31', berlin, '2026-12-31T22:59:00Z', true],
	['the new year in Berlin', '2026-12-31', berlin, '2026-12-31T23:00:00Z', false],
	['the last minute of the year in New York', '2026-12-31', newYork, '2027-01-01T04:59:00Z', true],
	['the new year in New York', '2026-12-31', newYork, '2027-01-01T05:00:00Z', false],
	['as late as it gets', '2026-12-31', 'Pacific/Pago_Pago', '2027-01-01T10:59:59Z', true],
	['later than that', '2026-12-31', 'Pacific/Pago_Pago', '2027-01-01T11:00:00Z', false],
	['as early as it gets', '2026-12-31', 'Pacific/Kiritimati', '2026-12-31T09:59:59Z', true],
	['earlier than elsewhere', '2026-12-31', 'Pacific/Kiritimati', '2026-12-31T10:00:00Z', false],
	['a zone of half an hour', '2026-12-31', 'Asia/Kolkata', '2026-12-31T18:29:59Z', true],
	['the end of that', '2026-12-31', 'Asia/Kolkata', '2026-12-31T18:30:00Z', false],
	['a zone of three quarters', '2026-12-31', 'Asia/Kathmandu', '2026-12-31T18:14:59Z', true],
	['the end of that', '2026-12-31', 'Asia/Kathmandu', '2026-12-31T18:15:00Z', false],

	// Clocks are set, so that a day is shorter or longer.
	['the day of 23 hours, its last minute', '2026-03-29', berlin, '2026-03-29T21:59:00Z', true],
	['the day of 23 hours, over', '2026-03-29', berlin, '2026-03-29T22:00:00Z', false],
	['the hour that there is not', '2026-03-29', berlin, '2026-03-29T01:00:00Z', true],
	['the day of 25 hours, its last minute', '2026-10-25', berlin, '2026-10-25T22:59:00Z', true],
	['the day of 25 hours, over', '2026-10-25', berlin, '2026-10-25T23:00:00Z', false],
	['the hour that comes twice', '2026-10-25', berlin, '2026-10-25T01:30:00Z', true],
	['the day before a day of 23 hours', '2026-03-28', berlin, '2026-03-28T22:59:00Z', true],
	['that day, over', '2026-03-28', berlin, '2026-03-28T23:00:00Z', false],
	[
		'the same in New York, where clocks are set elsewhen',
		'2026-03-08',
		newYork,
		'2026-03-09T03:59:00Z',
		true,
	],
	['that day, over', '2026-03-08', newYork, '2026-03-09T04:00:00Z', false],
	[
		'the day before one that begins an hour late',
		'2026-09-05',
		'America/Santiago',
		'2026-09-06T03:59:00Z',
		true,
	],
	['that one, begun', '2026-09-05', 'America/Santiago', '2026-09-06T04:00:00Z', false],

	// Leap days.
	['a leap day', '2028-02-29', 'UTC', '2028-02-29T23:59:59Z', true],
	['the day after it', '2028-02-29', 'UTC', '2028-03-01T00:00:00Z', false],
	['the day before it was the last one', '2028-02-28', 'UTC', '2028-02-29T00:00:00Z', false],
	['the end of February in other years', '2026-02-28', 'UTC', '2026-02-28T23:59:59Z', true],
	['a leap day that there is not', '2026-02-29', 'UTC', '2026-02-01T00:00:00Z', false],
	['the leap day of a century that has none', '2100-02-29', 'UTC', '2026-02-01T00:00:00Z', false],

	// A zone that was written counts, whatever the reader's is, and its day counts whole.
	['its day in its zone', '2026-12-31T09:00:00+01:00', newYork, '2026-12-31T22:59:59Z', true],
	['its day in its zone, over', '2026-12-31T09:00:00+01:00', newYork, '2026-12-31T23:00:00Z', false],
	[
		'a zone far in the west, which the reader left',
		'2026-12-31T23:59-12:00',
		'Pacific/Kiritimati',
		'2027-01-01T11:59:59Z',
		true,
	],
	['that zone, over', '2026-12-31T23:59-12:00', 'Pacific/Kiritimati', '2027-01-01T12:00:00Z', false],
	['UTC, by its letter', '2026-12-31T00:00:00Z', 'Pacific/Kiritimati', '2026-12-31T23:59:59Z', true],
	['UTC, over', '2026-12-31T00:00:00Z', 'Pacific/Pago_Pago', '2027-01-01T00:00:00Z', false],

	// What is malformed has expired, however late it may be meant.
	['no day of the calendar', '2026-13-45', 'UTC', '2020-01-01T00:00:00Z', false],
	['a day as it is spoken', '31.12.2026', 'UTC', '2020-01-01T00:00:00Z', false],
	['a year alone', '2099', 'UTC', '2020-01-01T00:00:00Z', false],
	['a year of five digits', '12026-12-31', 'UTC', '2020-01-01T00:00:00Z', false],
	['a time without a zone', '2026-12-31T23:59:59', 'UTC', '2020-01-01T00:00:00Z', false],
	['a zone that there is not', '2026-12-31T23:59:59+15:00', 'UTC', '2020-01-01T00:00:00Z', false],
	['a blank behind it', '2026-12-31 ', 'UTC', '2020-01-01T00:00:00Z', false],
	['a line behind it', '2026-12-31\n2099-12-31', 'UTC', '2020-01-01T00:00:00Z', false],
	['digits of another script', '٢٠٢٦-١٢-٣١', 'UTC', '2020-01-01T00:00:00Z', false],
	['for ever', 'for ever', 'UTC', '2020-01-01T00:00:00Z', false],
	['nothing', '', 'UTC', '2020-01-01T00:00:00Z', false],

	// Clocks that are wrong.
	['a clock that was never set', '2026-12-31', 'UTC', '1970-01-01T00:00:00Z', true],
	['a clock that is years ahead', '2026-12-31', 'UTC', '2041-06-01T00:00:00Z', false],
	['the last day of the calendar', '9999-12-31', 'UTC', '9999-12-31T23:59:59Z', true],
];

describe('until when a word counts', () => {
	test('is told by forty cases and more', () => {
		expect(rows.length).toBeGreaterThanOrEqual(40);
		expect(new Set(rows.map(([, until, zone, now]) => [until, zone, now].join())).size).toBe(rows.length);
	});

	test.each(rows)('%s: until %j, in %s at %s', async (_what, until, zone, now, counts) => {
		const {
			findings,
			words = [],
			summary,
		} = await judge({...waived(until), ...attested({on: '1969-12-01', until})}, zone, now);

		expect(findings.map(({check, outcome}) => [check, outcome])).toEqual([
			['MFA-4', counts ? 'pass' : 'undecided'],
			['ACL-1', 'fail'],
		]);
		expect(findings[1]?.waiver !== undefined).toBe(counts);
		expect(words.map(({state}) => state)).toEqual(counts ? ['used', 'used'] : ['expired', 'expired']);
		expect(summary.exitCode).toBe(counts ? 0 : 13);
	});
});

describe('from when a word counts', () => {
	test.each<[string, string, string, string, boolean]>([
		['the day on which it was given', '2026-11-22', 'UTC', '2026-11-22T00:00:00Z', true],
		[
			'the evening before: a clock that is behind, or a date that is wrong',
			'2026-11-22',
			'UTC',
			'2026-11-21T23:59:59Z',
			false,
		],
		['where that day has come already', '2026-11-22', 'Pacific/Kiritimati', '2026-11-21T10:00:00Z', true],
		['where it has not come yet', '2026-11-22', 'Pacific/Pago_Pago', '2026-11-22T10:59:59Z', false],
		['a year ahead', '2027-11-22', 'UTC', '2026-11-22T00:00:00Z', false],
	])('%s', async (_title, on, zone, now, counts) => {
		const report = await judge(attested({on}), zone, now);

		expect(outcomeOf(report, 'MFA-4')?.outcome).toBe(counts ? 'pass' : 'undecided');
		expect(report.words).toMatchObject([{state: counts ? 'used' : 'unused'}]);
	});

	test.each(['2026-02-30', 'yesterday', ''])('never, where %j was written for the day', async on => {
		const report = await judge(attested({on}), 'UTC', '2026-11-22T00:00:00Z');

		expect(outcomeOf(report, 'MFA-4')?.outcome).toBe('undecided');
	});
});

test.each([
	['attestations:', attestation('MFA-4', {until: '2026-13-45'})],
	['waivers:', waiver('ACL-1', {until: 'tomorrow'})],
])('a person who writes a malformed day among the %s is told', async (list, word) => {
	const home = openHome(files);
	writeFileSync(join(home.folder, 'words.yaml'), wordsFile([list, word]));
	const {code, err} = await home.run(`${line} --words words.yaml`);

	expect(code).toBe(2);
	expect(err).toMatch(/^words\.yaml:3:\d+: until should be a day of the calendar/);
});

test('a word is given on the day that it is where it is given', async () => {
	const home = openHome(files);
	vi.stubEnv('TZ', 'Pacific/Kiritimati');
	await home.run(
		['attest', 'MFA-4', '--target', '*', '--by', 'Olga Owner', '--note', 'seen', '--workspace', 'acme'],
		{
			now: new Date('2026-11-22T10:00:00Z'),
		},
	);

	expect(home.stateOf('acme').attestations).toMatchObject([{on: '2026-11-23', until: '2027-02-21'}]);
});
