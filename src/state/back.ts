import type {AppState, Checking, FindingDetail, Findings, Home, Room} from './app-state.ts';
import type {Desk} from './desk.ts';
import {homeFocus} from './home-focus.ts';
import {afterSilence, isUnderWay, type Run} from './run.ts';
import {runsRoom} from './runs-room.ts';

const home = (desk: Desk, complaint?: string): Home => ({
	screen: 'home',
	focused: homeFocus(desk),
	complaint,
});

export const goHome = (desk: Desk, complaint?: string): AppState => ({desk, shown: home(desk, complaint)});

/** Home after a run. Leaving a check stops it; what was judged is kept. */
export const goHomeFrom = (run: Run, desk: Desk, complaint?: string): AppState => {
	const last = run.targets.length + run.findings.length === 0 ? desk.last : afterSilence(run);

	return goHome({...desk, last, opened: undefined}, complaint);
};

/** One thought back from what a check has shown. */
export const backFromRun = (room: Checking | Findings | FindingDetail, desk: Desk): AppState => {
	switch (room.screen) {
		case 'checking':
			return goHomeFrom(room.run, desk);

		case 'findings':
			return room.isFiltering || room.filter !== ''
				? {desk, shown: {...room, filter: '', isFiltering: false}}
				: leaving(room, desk);

		case 'finding':
			return {desk, shown: toList(room)};
	}
};

/** A run that was kept is no check of now. */
const leaving = ({run, keptFrom}: Findings, desk: Desk): AppState => {
	if (keptFrom === undefined) return goHomeFrom(run, desk);

	return keptFrom === 'runs' ? {desk, shown: runsRoom} : goHome(desk);
};

const toList = ({run, filter, finding, keptFrom}: FindingDetail): Checking | Findings =>
	isUnderWay(run)
		? {screen: 'checking', run, focused: finding}
		: {
				screen: 'findings',
				run,
				focused: finding,
				filter,
				isFiltering: false,
				...(keptFrom && {keptFrom}),
			};

/** The rooms of a check. */
export const isOfRun = (room: Room): room is Checking | Findings | FindingDetail => 'run' in room;
