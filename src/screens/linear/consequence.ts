import type {AppState} from '../../state/app-state.ts';
import {type LevelSum, sumUp} from '../../state/setup/consequences.ts';
import {rehearsalOf} from '../../state/setup/setup.ts';

/**
 * What the plan would come to as it stands: `Rehearsal: guide 51 passed; hardened 54 passed, 1 failed (ORG-12 low);
 * 11 undecided.` Undefined where it isn't rehearsed yet, or nothing is being answered.
 */
export const consequenceOf = ({desk: {setup}, shown}: AppState): string | undefined => {
	if (shown.screen !== 'asking' && shown.screen !== 'review' && shown.screen !== 'answers') return undefined;

	const report = rehearsalOf(setup, setup.draft);
	if (report === undefined) return undefined;

	const {guide, hardened, undecided} = sumUp(report);

	return `Rehearsal: guide ${tellSum(guide)}; hardened ${tellSum(hardened)}; ${undecided} undecided.`;
};

const tellSum = ({pass, failures}: LevelSum): string => {
	const [worst] = failures;

	return worst === undefined
		? `${pass} passed`
		: `${pass} passed, ${failures.length} failed (${failures.length === 1 ? '' : 'the worst is '}${worst.check} ${worst.severity})`;
};

/** Whether it is known what the answers come to, where that is told at all. */
export const isRehearsed = ({desk: {setup}, shown}: AppState): boolean =>
	(shown.screen !== 'asking' && shown.screen !== 'review') || rehearsalOf(setup, setup.draft) !== undefined;
