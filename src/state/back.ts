import type {Checking, FindingDetail, Findings, Home, Room} from './app-state.ts';
import {homeFocus} from './home-choices.ts';
import {afterSilence, isUnderWay, type Run} from './run.ts';

const folderPlace = 1;

/** One thought back; home stays home. */
export const back = (room: Room): Room => {
	switch (room.screen) {
		case 'home':
			return room;

		case 'folder':
			return {screen: 'home', focused: folderPlace, last: room.last, complaint: undefined};

		case 'checking':
			return home(room.run);

		case 'findings':
			return room.isFiltering || room.filter !== ''
				? {...room, filter: '', isFiltering: false}
				: home(room.run);

		case 'finding':
			return toList(room);
	}
};

/** Home after a run. Leaving a check stops it; what was judged is kept. */
export const home = (run: Run, complaint?: string): Home => {
	const last = run.targets.length + run.findings.length === 0 ? undefined : afterSilence(run);

	return {screen: 'home', focused: homeFocus(last), last, complaint};
};

const toList = ({run, filter, finding}: FindingDetail): Checking | Findings =>
	isUnderWay(run)
		? {screen: 'checking', run, focused: finding}
		: {screen: 'findings', run, focused: finding, filter, isFiltering: false};
