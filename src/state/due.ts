import {dayOf, daysBetween} from '../domain/dates.ts';
import {limitsOf} from '../domain/plan/complete.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {Desk} from './desk.ts';
import {peopleOf} from './setup/second-factors.ts';

/** Days before its end in which a word is told to run out. */
const soon = 14;

/** What a person has to see to, the most pressing first; each in a sentence without its stop. */
export const dueOf = ({setup, words}: Desk, today: string): readonly string[] => {
	const {attestationDays} = limitsOf(planOf(setup.draft));
	const people = peopleOf(setup);
	const missing = people.filter(({enrolment}) => enrolment === undefined);
	const old = people.filter(
		({enrolment}) => enrolment !== undefined && (daysBetween(enrolment.on, today) ?? 0) > attestationDays,
	);

	return [
		...[
			...words.attestations.map(word => ({...word, what: 'the word'})),
			...words.waivers.map(word => ({...word, what: 'the waiver'})),
		]
			.map(({what, check, target, until}) => ({
				what,
				check,
				target,
				// What is malformed has expired.
				left: until === undefined ? undefined : (daysBetween(today, dayOf(until) ?? '') ?? -1),
			}))
			.filter(({left}) => left !== undefined && left <= soon)
			.toSorted((one, other) => (one.left ?? 0) - (other.left ?? 0))
			.map(({what, check, target, left = 0}) =>
				left < 0
					? `${what} on ${check} for ${target} has run out`
					: `${what} on ${check} for ${target} runs out ${left === 0 ? 'today' : left === 1 ? 'tomorrow' : `in ${left} days`}`,
			),
		...missing.map(({user}) => `${user.login} has not enrolled a second factor, as far as is known`),
		...old.map(
			({user}) => `the second factor of ${user.login} was seen more than ${attestationDays} days ago`,
		),
	];
};
