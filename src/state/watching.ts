import type {Finding} from '../domain/finding.ts';
import {listed} from '../domain/list.ts';
import {changedFindings, sayChange} from '../domain/runs/changed-findings.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Room} from './app-state.ts';
import {isOfRun} from './back.ts';
import type {Desk} from './desk.ts';
import type {Run} from './run.ts';

type InRoom = {readonly desk: Desk; readonly shown: Room};
type WatchEvent = Extract<AppEvent, {type: 'watch-turned' | 'watch-broke' | 'looked-again'}>;

const mostTold = 50;

const timeOf = (now: Date): string => now.toISOString().slice(11, 19);

/** Watching begins and ends, and what has changed is told; the findings are the new ones from then on. */
export const afterWatching = (state: InRoom, event: WatchEvent): AppState => {
	const {desk, shown} = state;
	const run = watchedRun(state);
	if (run === undefined) return state;

	if (event.type === 'watch-turned') {
		if (!canBeWatched(run)) return state;

		return {
			desk: {...desk, watch: desk.watch === undefined ? {since: timeOf(event.now), told: []} : undefined},
			shown,
		};
	}
	if (desk.watch === undefined) return state;
	if (event.type === 'watch-broke') {
		return {desk: {...desk, watch: undefined}, shown: withComplaint(shown, event.complaint)};
	}

	const changes = changedFindings(run.findings, event.report.findings);
	const at = `${timeOf(event.now)} ${listed(event.files, 2)} changed`;
	const told = [
		...(changes.length === 0
			? [`${at}: no check says anything else`]
			: changes.map(change => `${at}: ${sayChange(change)}`)),
		...desk.watch.told,
	].slice(0, mostTold);
	const next: Run = {
		...run,
		report: event.report,
		targets: event.report.targets.map(report => ({name: report.name, report})),
		findings: event.report.findings,
	};

	return {
		desk: {...desk, watch: {...desk.watch, told}, last: desk.last === undefined ? undefined : next},
		shown: withRunIn(shown, next),
	};
};

/** Nothing of the invented organisation changes. */
export const canBeWatched = (run: Run | undefined): run is Run =>
	run !== undefined && run.target.kind !== 'example';

/** Findings of a run that was kept stay as they were. */
const isOfNow = (room: Room): room is Extract<Room, {readonly run: Run}> =>
	isOfRun(room) && (room.screen === 'checking' || room.keptFrom === undefined);

/** Whether the findings in sight can be watched: a run that was kept is over. */
export const isWatchable = (room: Room): boolean => isOfNow(room) && canBeWatched(room.run);

/** The run that is watched: the one in sight, else the last one. */
export const watchedRun = ({desk, shown}: InRoom): Run | undefined =>
	isOfNow(shown) ? shown.run : desk.last;

const withComplaint = (room: Room, complaint: string): Room => {
	if (room.screen === 'home') return {...room, complaint};

	return room.screen === 'findings' || room.screen === 'finding' ? {...room, told: complaint} : room;
};

const withRunIn = (room: Room, run: Run): Room => {
	if (!isOfNow(room)) return room;

	const again = (finding: Finding): Finding =>
		run.findings.find(({check, target}) => check === finding.check && target === finding.target) ?? finding;

	return room.screen === 'finding'
		? {...room, run, finding: again(room.finding)}
		: {...room, run, focused: room.focused && again(room.focused)};
};
