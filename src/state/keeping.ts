import type {AppState} from './app-state.ts';
import {placeAfter} from './focus-kept.ts';
import {focusKept, openedAt} from './home-focus.ts';
import {listedRuns} from './runs-room.ts';
import type {Setup} from './setup/setup.ts';

/** What holds across every change, whatever has caused it. */
export const keeping = (before: AppState, after: AppState): AppState =>
	keepingRuns(before, keepingHome(before, keepingDone(before, after)));

/** What was written is of the plan as it was then, and of what was noted of second factors. */
const keepingDone = (before: AppState, after: AppState): AppState =>
	after.desk.isWritten && !isSameToWrite(before.desk.setup, after.desk.setup) && before.desk.isWritten
		? {...after, desk: {...after.desk, isWritten: false}}
		: after;

const isSameToWrite = (one: Setup, other: Setup): boolean =>
	(one.draft === other.draft || JSON.stringify(one.draft) === JSON.stringify(other.draft)) &&
	(one.enrolments === other.enrolments ||
		JSON.stringify(one.enrolments) === JSON.stringify(other.enrolments));

/** What the world tells may change what the first page offers: nobody takes another choice than the one in sight. */
const keepingHome = (before: AppState, after: AppState): AppState => {
	if (before.shown.screen !== 'home') return after;
	if (after.shown.screen !== 'home')
		return {...after, desk: {...after.desk, opened: openedAt(before.shown, before.desk)}};

	return before.desk === after.desk
		? after
		: {...after, shown: {...after.shown, focused: focusKept(after.shown.focused, before.desk, after.desk)}};
};

/** A run that is kept meanwhile comes in above: nobody opens another one than the one in sight. */
const keepingRuns = (before: AppState, after: AppState): AppState => {
	if (before.shown.screen !== 'runs' || after.shown.screen !== 'runs') return after;
	if (before.desk.runs === after.desk.runs) return after;

	const focused = placeAfter(
		after.shown.focused,
		listedRuns(before.desk),
		listedRuns(after.desk),
		({id}) => id,
	);

	return {...after, shown: {...after.shown, focused}};
};
