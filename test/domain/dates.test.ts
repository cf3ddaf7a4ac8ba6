import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	addDays,
	dayOf,
	daysBetween,
	daysLeft,
	isDay,
	isDeadline,
	isLiveOn,
	whyOutdated,
} from '../../src/domain/dates.ts';

describe('a day', () => {
	test.each<[string, boolean]>([
		['2026-11-20', true],
		['2024-02-29', true],
		['2026-02-29', false],
		['2026-02-30', false],
		['2000-02-29', true],
		['1900-02-29', false],
		['2100-02-29', false],
		['2026-13-45', false],
		['2026-00-10', false],
		['2026-01-00', false],
		['2026-04-31', false],
		['2026-12-31', true],
		['2026-1-1', false],
		['26-11-20', false],
		['2026-11-20 ', false],
		['2026-11-20\n', false],
		['2026-11-20T00:00:00Z', false],
		['20261120', false],
		['٢٠٢٦-١١-٢٠', false],
		['', false],
		['soon', false],
	])('%j', (text, expected) => {
		expect(isDay(text)).toBe(expected);
	});
});

describe('a deadline', () => {
	test.each<[string, string | undefined]>([
		['2026-12-31', '2026-12-31'],
		['2026-12-31T18:00:00+01:00', '2026-12-31'],
		['2026-12-31T18:00Z', '2026-12-31'],
		['2026-12-31T23:59:59.999-12:00', '2026-12-31'],
		['2026-12-31T00:00:00+14:00', '2026-12-31'],
		['2026-12-31T00:00:00+14:01', undefined],
		['2026-12-31T00:00:00+15:00', undefined],
		['2026-12-31T18:00:00', undefined],
		['2026-12-31T24:00:00Z', undefined],
		['2026-12-31T18:60:00Z', undefined],
		['2026-02-29T18:00:00Z', undefined],
		['2026-12-31 18:00:00Z', undefined],
		['2026-12-31T18:00:00+0100', undefined],
		['2026-13-45', undefined],
		['', undefined],
	])('%s', (text, day) => {
		expect(dayOf(text)).toBe(day);
		expect(isDeadline(text)).toBe(day !== undefined);
	});
});

const hours = 60;

describe('a word is live', () => {
	test.each<
		[until: string, now: string, zoneOffsetMinutes: number, isLive: boolean, left: number | undefined]
	>([
		['2026-12-31', '2026-12-30T12:00:00Z', 0, true, 1],
		['2026-12-31', '2026-12-31T00:00:00Z', 0, true, 0],
		['2026-12-31', '2026-12-31T23:59:59.999Z', 0, true, 0],
		['2026-12-31', '2027-01-01T00:00:00Z', 0, false, -1],
		// Berlin in winter: the day is over an hour before it is in UTC.
		['2026-12-31', '2026-12-31T22:59:59Z', 1 * hours, true, 0],
		['2026-12-31', '2026-12-31T23:00:00Z', 1 * hours, false, -1],
		// Farthest east and farthest west.
		['2026-12-31', '2026-12-31T09:59:59Z', 14 * hours, true, 0],
		['2026-12-31', '2026-12-31T10:00:00Z', 14 * hours, false, -1],
		['2026-12-31', '2027-01-01T11:59:59Z', -12 * hours, true, 0],
		['2026-12-31', '2027-01-01T12:00:00Z', -12 * hours, false, -1],
		['2026-12-31', '2026-12-30T10:00:00Z', 14 * hours, true, 0],
		['2026-12-31', '2026-12-30T09:59:59Z', 14 * hours, true, 1],
		// Half hours.
		['2026-12-31', '2026-12-31T18:29:59Z', 5.5 * hours, true, 0],
		['2026-12-31', '2026-12-31T18:30:00Z', 5.5 * hours, false, -1],
		// Leap years.
		['2028-02-29', '2028-02-29T23:59:59Z', 0, true, 0],
		['2028-02-29', '2028-03-01T00:00:00Z', 0, false, -1],
		['2028-02-28', '2028-02-29T00:00:00Z', 0, false, -1],
		['2026-02-28', '2026-03-01T00:00:00Z', 0, false, -1],
		['2028-03-01', '2028-02-28T00:00:00Z', 0, true, 2],
		['2026-03-01', '2026-02-28T00:00:00Z', 0, true, 1],
		// The nights in which clocks are set: an offset is given, so a day has 24 hours.
		['2026-03-29', '2026-03-29T21:59:59Z', 2 * hours, true, 0],
		['2026-03-29', '2026-03-29T22:00:00Z', 2 * hours, false, -1],
		['2026-10-25', '2026-10-25T22:59:59Z', 1 * hours, true, 0],
		['2026-10-25', '2026-10-25T23:00:00Z', 1 * hours, false, -1],
		// A zone that was written counts, whatever the reader's is; its day counts whole.
		['2026-12-31T12:00:00+01:00', '2026-12-31T22:59:59Z', -12 * hours, true, 0],
		['2026-12-31T12:00:00+01:00', '2026-12-31T23:00:00Z', -12 * hours, false, -1],
		['2026-12-31T00:00:00Z', '2026-12-31T23:59:59Z', 14 * hours, true, 0],
		['2026-12-31T00:00:00Z', '2027-01-01T00:00:00Z', -12 * hours, false, -1],
		['2026-12-31T00:00:00+14:00', '2026-12-31T09:59:59Z', 0, true, 0],
		['2026-12-31T00:00:00+14:00', '2026-12-31T10:00:00Z', 0, false, -1],
		['2026-12-31T23:59-12:00', '2027-01-01T11:59:59Z', 0, true, 0],
		['2026-12-31T23:59-12:00', '2027-01-01T12:00:00Z', 0, false, -1],
		// What is malformed has expired.
		['2026-02-29', '2020-01-01T00:00:00Z', 0, false, undefined],
		['2026-13-45', '2020-01-01T00:00:00Z', 0, false, undefined],
		['2026-12-31T12:00:00', '2020-01-01T00:00:00Z', 0, false, undefined],
		['31.12.2026', '2020-01-01T00:00:00Z', 0, false, undefined],
		['for ever', '2020-01-01T00:00:00Z', 0, false, undefined],
		['9999-99-99', '2020-01-01T00:00:00Z', 0, false, undefined],
		['', '2020-01-01T00:00:00Z', 0, false, undefined],
		// Neither a broken clock nor a broken zone keeps a word alive.
		['2026-12-31', 'never', 0, false, undefined],
		['2026-12-31', '2026-12-31T00:00:00Z', Number.NaN, false, undefined],
		// The ends of the calendar.
		['9999-12-31', '9999-12-31T23:59:59Z', 0, true, 0],
		['9999-12-31', '9999-12-31T23:59:59Z', 1 * hours, false, undefined],
		['0001-01-01', '2026-01-01T00:00:00Z', 0, false, -739_616],
	])('until %s at %s, %d minutes east', (until, now, zone, isLive, left) => {
		expect(isLiveOn(until, new Date(now), zone)).toBe(isLive);
		expect(daysLeft(until, new Date(now), zone)).toBe(left);
	});
});

describe('counting', () => {
	test.each<[string, number, string | undefined]>([
		['2026-11-20', 90, '2027-02-18'],
		['2026-12-31', 1, '2027-01-01'],
		['2024-02-28', 1, '2024-02-29'],
		['2026-02-28', 1, '2026-03-01'],
		['2026-03-01', -1, '2026-02-28'],
		['9999-12-31', 1, undefined],
		['2026-02-29', 1, undefined],
		['2026-11-20', Number.NaN, undefined],
	])('%s and %d days', (day, count, expected) => {
		expect(addDays(day, count)).toBe(expected);
	});

	test.each<[string, string, number | undefined]>([
		['2026-11-20', '2026-11-20', 0],
		['2026-11-19', '2026-11-20', 1],
		['2026-11-20', '2026-11-19', -1],
		['2024-02-28', '2024-03-01', 2],
		['2026-02-28', '2026-03-01', 1],
		['2026-02-29', '2026-03-01', undefined],
		['2026-03-01', 'today', undefined],
	])('from %s to %s', (from, to, expected) => {
		expect(daysBetween(from, to)).toBe(expected);
	});

	const days = fc
		.date({min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true})
		.map(date => date.toISOString().slice(0, 10));

	test('adding days and counting them are opposites', () => {
		fc.assert(
			fc.property(days, fc.integer({min: -40_000, max: 40_000}), (day, count) => {
				const later = addDays(day, count) ?? '';

				expect(daysBetween(day, later)).toBe(count);
				expect(addDays(later, -count)).toBe(day);
				expect(isDay(later)).toBe(true);
			}),
		);
	});

	test('days compare as text', () => {
		fc.assert(
			fc.property(days, days, (one, other) => {
				expect(Math.sign(daysBetween(one, other) ?? 0)).toBe(one < other ? 1 : one > other ? -1 : 0);
			}),
		);
	});

	test('a word lives through its last day and not a moment longer, in every zone', () => {
		fc.assert(
			fc.property(days, fc.integer({min: -720, max: 840}), (day, zone) => {
				const end = Date.parse(`${day}T00:00:00Z`) + 86_400_000 - zone * 60_000;

				expect(isLiveOn(day, new Date(end - 1), zone)).toBe(true);
				expect(isLiveOn(day, new Date(end), zone)).toBe(false);
			}),
		);
	});

	test('no text whatever is a day without standing in the calendar', () => {
		fc.assert(
			fc.property(
				fc.string(),
				text => !isDay(text) || new Date(`${text}T00:00Z`).toISOString().startsWith(text),
			),
		);
	});
});

describe('an observation of a day', () => {
	test.each([
		['is of today', '2026-11-22', undefined],
		['is of tomorrow, where it is tomorrow already', '2026-11-23', undefined],
		['is dated in the future', '2026-11-24', 'it is dated 2026-11-24, which lies in the future'],
		['is 90 days old', '2026-08-24', undefined],
		[
			'is older',
			'2026-08-23',
			'it tells how things were on 2026-08-23, more than 90 days ago: look again, and write the new day',
		],
		['is of no day', '2026-02-30', '2026-02-30 is no day'],
	])('%s', (_, asOf, why) => {
		expect(whyOutdated(asOf, '2026-11-22')).toBe(why);
	});
});
