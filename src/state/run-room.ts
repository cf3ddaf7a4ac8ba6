import type {AppEvent} from './app-events.ts';
import type {AppState, Findings, Room, Shown} from './app-state.ts';
import type {AuditEvent} from './audit-events.ts';
import {goHomeFrom, isOfRun} from './back.ts';
import type {Desk} from './desk.ts';
import {afterEvents, afterSilence, isUnderWay, newRun, type Run} from './run.ts';

type InRoom = {readonly desk: Desk; readonly shown: Room};

type RunEvent = Extract<
	AppEvent,
	| {type: 'target-chosen' | 'findings-reopened' | 'filter-opened' | 'filter-set' | 'stop-asked'}
	| {type: 'audit-told' | 'audit-fell-silent' | 'audit-broke'}
>;

/** A check: begun, told of, stopped, and looked through. */
export const afterRun = (state: InRoom, event: RunEvent): AppState => {
	const {desk, shown} = state;
	const room = (next: Shown): AppState => ({desk, shown: next});

	switch (event.type) {
		case 'target-chosen':
			return {
				desk: {...desk, watch: undefined},
				shown: {screen: 'checking', run: newRun(event.target), focused: undefined},
			};

		case 'findings-reopened':
			return desk.last === undefined ? state : room(toFindings(desk.last));

		case 'filter-opened':
			return shown.screen === 'findings' ? room({...shown, isFiltering: true}) : state;

		case 'filter-set':
			return shown.screen === 'findings' ? room({...shown, isFiltering: false}) : state;

		case 'stop-asked':
			return withRun(state, run => ({...run, progress: 'stopping'}));

		case 'audit-told':
			return withRun(withRunsOf(state, event.events), run => afterEvents(run, event.events));

		case 'audit-fell-silent':
			return withRun(state, afterSilence);

		case 'audit-broke':
			return isOfRun(shown) && isUnderWay(shown.run) ? goHomeFrom(shown.run, desk, event.complaint) : state;
	}
};

/** A run that was saved stands in the list of runs from then on; of one that wasn't it is told. */
const withRunsOf = (state: InRoom, events: readonly AuditEvent[]): InRoom => {
	const saved = events.findLast(event => event.type === 'run-saved');

	return saved === undefined
		? state
		: {...state, desk: {...state.desk, runs: saved.runs, unsaved: saved.unsaved}};
};

/** What happens to a run only happens while it is under way. Once it is over, the findings follow. */
const withRun = (state: InRoom, change: (run: Run) => Run): AppState => {
	const {desk, shown} = state;
	if (!isOfRun(shown) || !isUnderWay(shown.run)) return state;

	const run = change(shown.run);

	return shown.screen === 'checking' && !isUnderWay(run)
		? {desk, shown: {...toFindings(run), focused: shown.focused}}
		: {desk, shown: {...shown, run}};
};

const toFindings = (run: Run): Findings => ({
	screen: 'findings',
	run,
	focused: undefined,
	filter: '',
	isFiltering: false,
});
