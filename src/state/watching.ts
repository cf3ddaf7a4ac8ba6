import type {Finding} from '../domain/finding.ts';
import {listed} from '../domain/list.ts';
import {changesBetween, sayTargetChanges} from '../domain/runs/changed-targets.ts';
import {mostTellingFirst, sayChangeBriefly} from '../domain/runs/telling-changes.ts';
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
			desk: {
				...desk,
				watch: desk.watch === undefined ? {since: timeOf(event.now), told: [], latest: 0} : undefined,
			},
			shown,
		};
	}
	if (desk.watch === undefined) return state;
	if (event.type === 'watch-broke') {
		return {desk: {...desk, watch: undefined}, shown: withComplaint(shown, event.complaint)};
	}

	const latest = tellLook(run, event);
	const {told} = desk.watch;
	const watch =
		latest.length === 0
			? desk.watch
			: {...desk.watch, told: [...latest, ...told].slice(0, mostTold), latest: latest.length};
	const next: Run = {
		...run,
		report: event.report,
		targets: event.report.targets.map(report => ({name: report.name, report})),
		findings: event.report.findings,
	};

	return {
		desk: {...desk, watch, last: desk.last === undefined ? undefined : next},
		shown: withRunIn(shown, next),
	};
};

/** What a look found changed, a line each. The first look only tells what was missed since the check. */
const tellLook = (
	run: Run,
	{files, report, now}: Extract<WatchEvent, {type: 'looked-again'}>,
): readonly string[] => {
	const before = {findings: run.findings, targets: run.targets.flatMap(target => target.report ?? [])};
	const changes = [
		...sayTargetChanges(before, report),
		...mostTellingFirst(changesBetween(before, report)).map(sayChangeBriefly),
	];
	const why = files.length === 0 ? 'since the check' : `${listed(files, 2)} changed`;

	if (changes.length > 0)
		return changes.slice(0, mostTold).map(change => `${timeOf(now)} ${change} (${why})`);

	return files.length === 0 ? [] : [`${timeOf(now)} no check says anything else (${why})`];
};

/** Nothing of the invented organisation changes, and evidence tells how things were: as with `check --watch`. */
export const canBeWatched = (run: Run | undefined): run is Run => {
	if (run === undefined || run.target.kind === 'example') return false;

	return run.target.kind === 'folder' || run.target.targets.every(named => watchable.test(named));
};

const watchable = /^(?:local$|root:|build:|org:)/;

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
