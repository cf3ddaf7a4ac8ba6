import type {Desk} from '../state/desk.ts';
import {isNothingJudged} from '../state/run.ts';

/** What is told where nothing is planned yet. */
export const aboutChecks =
	'deskwarden looks whether AnyDesk is set up so that only the right people reach the right machines. ' +
	'It only reads: nothing is changed, and nothing is sent anywhere.';

/** What is told after a check that found nothing to judge. */
export const fruitless = ({last}: Desk): string | undefined =>
	last !== undefined && isNothingJudged(last)
		? 'Nothing was judged in the last check. The example shows what there is to see when something is found.'
		: undefined;
