import {daysBetween} from '../domain/dates.ts';
import {listed} from '../domain/list.ts';
import {limitsOf} from '../domain/plan/complete.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {Desk} from './desk.ts';
import {type Person, peopleOf} from './setup/second-factors.ts';
import {listedWords, sayLeft, soon} from './words-room.ts';

/** What a person has to see to, the most pressing first; each in a sentence without its stop. */
export const dueOf = (
	{setup, words, isWritten, folder, runs, last}: Desk,
	today: string,
): readonly string[] => {
	const {attestationDays} = limitsOf(planOf(setup.draft));
	const people = peopleOf(setup);
	const missing = people.filter(({enrolment}) => enrolment === undefined);
	const old = people.filter(
		({enrolment}) => enrolment !== undefined && (daysBetween(enrolment.on, today) ?? 0) > attestationDays,
	);

	const isFresh = isWritten && runs.length === 0 && last === undefined;

	return [
		...(isFresh && folder !== undefined
			? [`the files are written: ${folder}/README.md says what to do with them, in order`]
			: []),
		...listedWords({words}, today)
			.filter(({left}) => left <= soon)
			.map(
				({word, left}) =>
					`${'by' in word ? 'the word' : 'the waiver'} on ${word.check} for ${word.target} ${sayLeft(left)}`,
			),
		...(missing.length === 0
			? []
			: [`no second factor noted here yet: ${listed(loginsOf(missing), mostNamed)}`]),
		...(old.length === 0
			? []
			: [
					`second factors last seen more than ${attestationDays} days ago: ${listed(loginsOf(old), mostNamed)}`,
				]),
	];
};

const mostNamed = 3;

const loginsOf = (people: readonly Person[]): readonly string[] => people.map(({user}) => user.login);
