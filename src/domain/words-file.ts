import * as v from 'valibot';
import {addDays, dayOf, isDay} from './dates.ts';
import {type Issue, readShape, type Shaped} from './file-shape.ts';
import {day, deadline, personName, text} from './file-values.ts';
import {nearest} from './nearest.ts';
import {toPlainText} from './plain-text.ts';
import type {Words} from './words.ts';

/** `deskwarden/words@1`: what people vouch for, and which risks they accept. */
export const wordsSchema = v.strictObject({
	schema: v.literal('deskwarden/words@1'),
	attestations: v.exactOptional(
		v.array(
			v.strictObject({
				check: text,
				/** A target's name, `*` standing for any run of characters. */
				target: text,
				holds: v.boolean(),
				by: personName,
				note: v.exactOptional(text),
				on: day,
				until: v.exactOptional(deadline),
			}),
		),
	),
	waivers: v.exactOptional(
		v.array(v.strictObject({check: text, target: text, owner: personName, reason: text, until: deadline})),
	),
});

/** The checks that words can be about. */
export type KnownIds = ReadonlyMap<string, {readonly isAttestable: boolean}>;

/** An attestation without a last day counts for so long, unless the plan says otherwise. */
const defaultAttestationDays = 90;

/** Reads a words file's content; all that is wrong with it comes at once. */
export const readWords = (
	value: unknown,
	knownIds: KnownIds,
	attestationDays = defaultAttestationDays,
): Shaped<Words> => {
	const read = readShape(wordsSchema, value);
	const wrong = [...findWrongIds(value, knownIds), ...findWrongSpans(value)];

	if ('issues' in read) return {issues: [...read.issues, ...wrong]};
	if (wrong.length > 0) return {issues: wrong};

	const {attestations = [], waivers = []} = read.ok;

	return {
		ok: {
			attestations: attestations.map(word => ({
				...word,
				until: word.until ?? addDays(word.on, attestationDays) ?? word.on,
			})),
			waivers,
		},
	};
};

const findWrongIds = (value: unknown, knownIds: KnownIds): readonly Issue[] =>
	(['attestations', 'waivers'] as const).flatMap(list =>
		entriesOf(value, list).flatMap(({check}, index) =>
			typeof check === 'string'
				? judgeId(check, [list, index, 'check'], knownIds, list === 'attestations')
				: [],
		),
	);

const findWrongSpans = (value: unknown): readonly Issue[] =>
	entriesOf(value, 'attestations').flatMap(({on, until}, index) => {
		const last = typeof until === 'string' ? dayOf(until) : undefined;

		return typeof on === 'string' && isDay(on) && last !== undefined && last < on
			? [
					{
						path: ['attestations', index, 'until'],
						message: `until should not lie before ${on}, the day of on`,
					},
				]
			: [];
	});

/** The entries of a list in a value of any shape. */
const entriesOf = (value: unknown, list: string): readonly Readonly<Record<string, unknown>>[] => {
	const entries = (value as Readonly<Record<string, unknown>> | null | undefined)?.[list];

	return Array.isArray(entries) ? entries.map(entry => entry ?? {}) : [];
};

const judgeId = (
	check: string,
	path: Issue['path'],
	knownIds: KnownIds,
	isAttested: boolean,
): readonly Issue[] => {
	const known = knownIds.get(check);

	if (known === undefined) {
		const near = nearest(check, knownIds.keys());
		const hint = near === undefined ? '' : `: did you mean ${near}?`;

		return [{path, message: `there is no check ${toPlainText(check, 40)}${hint}`}];
	}

	return isAttested && !known.isAttestable
		? [{path, message: `${check} is decided by evidence, not by a person's word`}]
		: [];
};
