import {listed} from '../domain/list.ts';
import {changedFindings, sayChange} from '../domain/runs/changed-findings.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Room} from './app-state.ts';
import {isOfRun} from './back.ts';
import type {Desk} from './desk.ts';
import type {Run} from './run.ts';

type InRoom = {readonly desk: Desk; readonly shown: Room};
type WatchEvent = Extract<AppEvent, {type: 'watch-turned' | 'looked-again'}>;

const mostTold = 50;

const timeOf = (now: Date): string => now.toISOString().slice(11, 19);

/** Watching begins and ends, and what has changed is told; the findings are the new ones from then on. */
export const afterWatching = (state: InRoom, event: WatchEvent): AppState => {
	const {desk, shown} = state;
	const run = shownRun(state);
	if (run === undefined) return state;

	if (event.type === 'watch-turned') {
		return {
			desk: {...desk, watch: desk.watch === undefined ? {since: timeOf(event.now), told: []} : undefined},
			shown,
		};
	}
	if (desk.watch === undefined) return state;

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

/** The run that is watched: the one in sight, else the last one. */
const shownRun = ({desk, shown}: InRoom): Run | undefined => (isOfRun(shown) ? shown.run : desk.last);

const withRunIn = (room: Room, run: Run): Room => {
	if (!isOfRun(room)) return room;
	if (room.screen !== 'finding') return {...room, run};

	const {check, target} = room.finding;
	const finding = run.findings.find(one => one.check === check && one.target === target) ?? room.finding;

	return {...room, run, finding};
};
