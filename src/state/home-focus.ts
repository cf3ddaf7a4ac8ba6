import type {AppEvent} from './app-events.ts';
import type {Desk} from './desk.ts';
import {placeAfter} from './focus-kept.ts';
import {homeChoices} from './home-choices.ts';
import {isNothingJudged} from './run.ts';

/** Where the focus stands once the list has changed under it: on the same choice, where that is still there. */
export const focusKept = (focused: number, before: Desk, after: Desk): number =>
	placeAfter(focused, homeChoices(before), homeChoices(after), ({event}) => JSON.stringify(event));

/** What is opened by the choice in focus, where it is a page that one comes back from. */
export const openedAt = ({focused}: {readonly focused: number}, desk: Desk): string | undefined => {
	const event = homeChoices(desk)[focused]?.event;

	return event !== undefined && pages.has(event.type) ? JSON.stringify(event) : undefined;
};

const pages: ReadonlySet<AppEvent['type']> = new Set([
	'runs-opened',
	'access-asked',
	'answers-opened',
	'path-asked',
	'words-opened',
	'signers-opened',
]);

/** Where the focus stands when one comes home. */
export const homeFocus = (desk: Desk): number => {
	const choices = homeChoices(desk);
	const former = choices.findIndex(({event}) => JSON.stringify(event) === desk.opened);
	if (former !== -1) return former;

	const isFruitful = desk.last !== undefined && !isNothingJudged(desk.last);

	return isFruitful
		? choices.findIndex(({event}) => event.type === 'findings-reopened')
		: Math.max(
				0,
				choices.findIndex(({isAdvised}) => isAdvised),
			);
};
