import {listed} from '../../domain/list.ts';
import type {Home} from '../../state/app-state.ts';
import {type Desk, hasPlan, titleOf} from '../../state/desk.ts';
import {dueOf} from '../../state/due.ts';
import {homeChoices} from '../../state/home-choices.ts';
import {isLastStopped, standingAt} from '../../state/standing.ts';
import {
	aboutChecks,
	aboutPlanless,
	aboutStopped,
	aboutUnreached,
	fruitless,
	sayFailures,
	unchecked,
} from '../home-words.ts';
import {mostOf, sayWatch} from '../notices.ts';
import {choicePrompt, choiceRows, hearChoice} from './choices.ts';
import {begun, ended} from './in-words.ts';
import {does, type Page, says} from './page.ts';

/** How things stand, what is due, and what can be done. */
export const homePage = (desk: Desk, {focused, complaint}: Home, today: string): Page => {
	const choices = homeChoices(desk);
	const notice = fruitless(desk);

	return {
		place: ['home'],
		head: [
			hasPlan(desk) ? `Home, ${titleOf(desk.setup.draft)}.` : 'Home.',
			...(hasPlan(desk) ? tellStanding(desk) : [aboutChecks]),
			...(notice === undefined ? [] : [notice]),
			...(hasPlan(desk) ? tellDue(dueOf(desk, today)) : ['What shall be checked?']),
		],
		rows: choiceRows(
			choices.map(({name, about, isAdvised}) => ({name, about, marks: isAdvised ? ['advised'] : []})),
		),
		notes: [...sayWatch(desk, mostOf(desk)), ...(complaint === undefined ? [] : [complaint])],
		prompt: choicePrompt(choices.length, focused),
		commands: [['a number', 'does what stands behind it']],
		hear: line =>
			hearChoice(line, choices.length, focused, place => {
				const event = choices[place]?.event;

				return event === undefined ? says('There is no such choice.') : does(event);
			}),
	};
};

const mostDue = 5;
const mostNamed = 5;

const tellDue = (due: readonly string[]): readonly string[] => [
	...due.slice(0, mostDue).map(text => `Due: ${ended(text)}`),
	...(due.length > mostDue ? [`And ${due.length - mostDue} more are due.`] : []),
];

const tellStanding = (desk: Desk): readonly string[] => {
	const standing = standingAt(desk);
	const stopped = isLastStopped(desk) ? [aboutStopped] : [];
	if (standing === undefined) return [...stopped, unchecked(desk)];

	const {conforming, decided, when, level, failures, undecided, waived, lacks, isByPlan, lookedAt} = standing;
	const missing = aboutUnreached(standing);
	const missed = missing === undefined ? [] : [begun(`${missing}.`)];

	if (lacks === 'everything') {
		return [...stopped, `Nothing was judged in the last check, of ${when}.`, ...missed];
	}

	const failed = sayFailures(failures);
	const counts = [
		...('count' in failures ? failed : failed.map(text => `${text} failed`)),
		...(failed.length === 0 && lacks === undefined ? ['no open failure'] : []),
		...(lacks === 'something' && undecided === 0 && missing === undefined ? ['not all was looked at'] : []),
		...(undecided > 0 ? [`${undecided} undecided`] : []),
		...(waived > 0 ? [`${waived} waived`] : []),
	];

	return [
		...stopped,
		`Conforming ${conforming} %, decided ${decided} %${level === 'guide' ? ' at level guide' : ''}. Last check ${when}${lookedAt.length === 0 ? '' : `, of ${listed(lookedAt, mostNamed)}`}.`,
		...(counts.length === 0 ? [] : [begun(`${counts.join('; ')}.`)]),
		...missed,
		...(isByPlan ? [] : [aboutPlanless]),
	];
};
