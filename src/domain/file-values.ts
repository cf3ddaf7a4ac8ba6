import * as v from 'valibot';
import {isDay, isDeadline} from './dates.ts';
import {hasOddBlanks, toPlainText} from './plain-text.ts';

const longestText = 500;

const isPrintable = (text: string): boolean =>
	toPlainText(text, longestText) === text || text.length > longestText;

/** A text that a person wrote: not empty, printable, and no longer than it can be read. */
export const text = v.pipe(
	v.string(),
	v.minLength(1, 'should hold some text'),
	v.maxLength(longestText, `should have at most ${longestText} characters`),
	v.check(isPrintable, 'should hold printable characters alone'),
	v.check(given => given.trim() === given, 'should have no blanks around it'),
);

/** The name of a person, in which words are given. */
export const personName = v.pipe(
	text,
	v.check(given => !hasOddBlanks(given), 'should have no blanks but plain ones'),
);

/** What the name of a person should be, as the end of a sentence; undefined where it is. */
export const whyNoName = (given: string): string | undefined =>
	v.safeParse(personName, given).issues?.[0].message;

const wantedDay = 'a day of the calendar, as 2026-11-20';
const wantedDeadline = `${wantedDay}, or a time with its zone, as 2026-11-20T18:00:00+01:00`;

/** A day of the calendar. */
export const day = v.pipe(v.string(), v.check(isDay, `should be ${wantedDay}`), v.description(wantedDay));

/** A last day, or a date and time of that day with its zone. */
export const deadline = v.pipe(
	v.string(),
	v.check(isDeadline, `should be ${wantedDeadline}`),
	v.description(wantedDeadline),
);
