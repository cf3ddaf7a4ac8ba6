import {describe, expect, test} from 'vitest';
import {type Check, isOrganizationCheck} from '../../src/domain/check.ts';
import {type ClientValues, clientFacts} from '../../src/domain/client/facts.ts';
import type {Needs} from '../../src/domain/facts.ts';
import {type Fact, known, type Source} from '../../src/domain/facts.ts';
import {type OrganizationValues, organizationFacts} from '../../src/domain/organization-facts.ts';
import type {Outcome} from '../../src/domain/outcome.ts';

type Given<Values> = {readonly [Name in keyof Values]?: Values[Name] | Fact<Values[Name]>};

/** A situation: the verdict, the facts (plain values are known), the sentence; for `undecided` also what it needs. */
type Situation<Values> = readonly [
	outcome: Outcome,
	facts: Given<Values>,
	because: string | RegExp,
	needs?: Needs,
];

type ValuesOf<Subject extends Check> = Subject extends {readonly targets: readonly ['organization']}
	? OrganizationValues
	: ClientValues;

/** Where the values of a spec stand. */
const source: Source = {place: 'spec', line: 1, origin: 'explicit'};

const isFact = (value: unknown): value is Fact<unknown> =>
	typeof value === 'object' && value !== null && 'isKnown' in value;

const factsFrom = (given: object): Record<string, Fact<unknown>> =>
	Object.fromEntries(
		Object.entries(given).map(([name, value]) => [name, isFact(value) ? value : known(value, source)]),
	);

const verdictOf = (check: Check, given: object) => {
	const facts = factsFrom(given);

	return isOrganizationCheck(check)
		? check.judge(organizationFacts(facts as never))
		: check.judge(clientFacts(facts as never));
};

/**
 * Runs a table of situations against a check. Each table has to show a pass, a failure and a case in which the
 * check can't know, unless `cannot` says which of them can't be, and why.
 */
export const specCheck = <Subject extends Check>(
	check: Subject,
	situations: Readonly<Record<string, Situation<ValuesOf<Subject>>>>,
	cannot: Partial<Record<'pass' | 'fail' | 'undecided', string>> = {},
): void => {
	describe(`${check.id}: ${check.title}`, () => {
		for (const [situation, [outcome, given, because, needs]] of Object.entries(situations)) {
			test(`${outcome} when ${situation}`, () => {
				const verdict = verdictOf(check, given);

				expect({outcome: verdict.outcome, because: verdict.because}).toEqual({
					outcome,
					because: typeof because === 'string' ? because : expect.stringMatching(because),
				});
				if (needs !== undefined) expect(verdict).toMatchObject({needs});
			});
		}

		test('shows both sides, and a case where it cannot know', () => {
			const shown = new Set(Object.values(situations).map(([outcome]) => outcome));
			const owed = (['pass', 'fail', 'undecided'] as const).filter(outcome => !(outcome in cannot));

			expect(owed.filter(outcome => !shown.has(outcome))).toEqual([]);
		});

		test('is undecided when nobody looked', () => {
			expect(verdictOf(check, {}).outcome).toBe('undecided');
		});
	});
};
