/** A day of the calendar as `2026-11-20`. Days compare as text, and say nothing of a time zone. */
export const isDay = (text: string): boolean => startOf(text) !== undefined;

const millisecondsPerMinute = 60_000;
const millisecondsPerDay = 24 * 60 * millisecondsPerMinute;

/** The first moment of the day in UTC; undefined where the calendar has no such day. */
const startOf = (day: string): number | undefined => {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;

	const start = Date.parse(`${day}T00:00:00Z`);

	// Some engines read 30 February as 2 March.
	return Number.isNaN(start) || dayAt(start) !== day ? undefined : start;
};

/** The day of a moment in UTC; undefined where its year has more than four digits. */
const dayAt = (moment: number): string | undefined => {
	const date = new Date(moment);
	const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();

	return /^\d{4}-/.test(text) ? text.slice(0, 10) : undefined;
};

/** The day so many days later; undefined for what is no day, or lies beyond the calendar. */
export const addDays = (day: string, count: number): string | undefined => {
	const start = startOf(day);

	return start === undefined ? undefined : dayAt(start + count * millisecondsPerDay);
};

/** How many days lie between two days: 1 from a day to the next one. Undefined where one of them is no day. */
export const daysBetween = (from: string, to: string): number | undefined => {
	const start = startOf(from);
	const end = startOf(to);

	return start === undefined || end === undefined ? undefined : (end - start) / millisecondsPerDay;
};

/** The day of a moment, in the time zone of whoever runs this. */
export const localDay = (moment: Date): string =>
	dayAt(moment.getTime() - moment.getTimezoneOffset() * millisecondsPerMinute) ?? '9999-12-31';

/** A last day and, where one was written, its zone in minutes east of UTC. */
type Deadline = {readonly day: string; readonly zone: number | undefined};

const moment =
	/^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(Z|[+-]\d{2}:[0-5]\d)$/;
const widestZone = 14 * 60;

const readDeadline = (until: string): Deadline | undefined => {
	if (isDay(until)) return {day: until, zone: undefined};

	const [, day = '', , offset = ''] = moment.exec(until) ?? [];
	const zone = readZone(offset);

	return isDay(day) && Math.abs(zone) <= widestZone ? {day, zone} : undefined;
};

const readZone = (offset: string): number => {
	const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));

	return offset.startsWith('-') ? -minutes : minutes;
};

/** Whether a text is a day, or a date and time with its zone. */
export const isDeadline = (text: string): boolean => readDeadline(text) !== undefined;

/** The day of a deadline, in whatever zone it was written. */
export const dayOf = (until: string): string | undefined => readDeadline(until)?.day;

/** What a person wrote down of a portal, and what was collected of an endpoint, count as long as any word does that has no day of its own. */
const observationDays = 90;

/** Why evidence that was collected at some moment doesn't count on a day; undefined where it does. */
export const whyStale = (collectedAt: string, today: string): string | undefined => {
	const day = collectedAt.slice(0, 10);
	const age = daysBetween(day, today);

	if (age === undefined) return 'its evidence does not tell when it was collected';
	if (age < -1) return `its evidence is dated ${day}, which lies in the future`;

	return age > observationDays
		? `its evidence was collected on ${day}, more than ${observationDays} days ago: collect it again`
		: undefined;
};

/** Why an observation of one day doesn't count on another; undefined where it does. A day ahead may be a time zone. */
export const whyOutdated = (asOf: string, today: string): string | undefined => {
	const age = daysBetween(asOf, today);

	if (age === undefined) return `${asOf} is no day`;
	if (age < -1) return `it is dated ${asOf}, which lies in the future`;

	return age > observationDays
		? `it tells how things were on ${asOf}, more than ${observationDays} days ago: look again, and write the new day`
		: undefined;
};

/**
 * How many days are left until the last day: 0 on that day, less than 0 afterwards. The day is the reader's, who is
 * `zoneOffsetMinutes` east of UTC, or that of the zone written behind a time. Undefined for a malformed deadline.
 */
export const daysLeft = (until: string, now: Date, zoneOffsetMinutes: number): number | undefined => {
	const deadline = readDeadline(until);
	const zone = deadline?.zone ?? zoneOffsetMinutes;
	const today = dayAt(now.getTime() + zone * millisecondsPerMinute);

	return deadline === undefined || today === undefined ? undefined : daysBetween(today, deadline.day);
};

/** Whether a word given until a day still counts: on the whole of that day too. What is malformed has expired. */
export const isLiveOn = (until: string, now: Date, zoneOffsetMinutes: number): boolean =>
	(daysLeft(until, now, zoneOffsetMinutes) ?? -1) >= 0;
