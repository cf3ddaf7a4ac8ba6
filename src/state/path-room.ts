import type {AppEvent} from './app-events.ts';
import type {AppState, Path, Room} from './app-state.ts';
import type {Desk} from './desk.ts';
import {backInSetup} from './setup-rooms.ts';

type ExportEvent = Extract<AppEvent, {type: 'export-asked' | 'report-written'}>;

/** Asks into which file the report of a list of findings goes; once it is written, the list stands again. */
export const afterExport = ({desk, shown}: AppState, event: ExportEvent): AppState => {
	if (event.type === 'export-asked') {
		return shown.screen === 'findings' && shown.run.report !== undefined
			? {
					desk,
					shown: {
						screen: 'report-file',
						typed: 'deskwarden-report.md',
						complaints: [],
						isWaiting: false,
						under: shown,
					},
				}
			: {desk, shown};
	}

	return shown.screen === 'report-file' && shown.under !== undefined
		? {desk, shown: {...shown.under, told: `The report is in ${event.path}.`}}
		: {desk, shown};
};

/** What was named is read; a folder for the files is noted. */
export const afterPath = (state: {readonly desk: Desk; readonly shown: Room}, path: string): AppState => {
	const {desk, shown} = state;

	switch (shown.screen) {
		case 'plan-file':
		case 'people-file':
		case 'report-file':
		case 'targets':
			return shown.isWaiting
				? state
				: {desk, shown: {...shown, isWaiting: true, complaints: []} satisfies Path};

		case 'out-folder':
			return backInSetup({...desk, folder: path}, shown);

		default:
			return state;
	}
};
