import type {AppEvent} from './app-events.ts';
import type {AppState, Findings, Folder, Home, Room} from './app-state.ts';
import {back, home} from './back.ts';
import {afterMove} from './moves.ts';
import {afterEvents, afterSilence, isUnderWay, newRun, type Run} from './run.ts';
import {afterErasing, afterTyping} from './typing.ts';

/** What follows from what happened. */
export const nextState = (state: AppState, event: AppEvent): AppState => {
	if (state.screen === 'left') return state;
	if (event.type === 'left') return {screen: 'left', exitCode: event.exitCode};
	if (state.screen === 'help')
		return isOfAudit(event) ? {...state, over: nextRoom(state.over, event)} : state.over;
	if (event.type === 'help-asked') return {screen: 'help', over: state};

	return nextRoom(state, event);
};

type RoomEvent = Exclude<AppEvent, {type: 'left' | 'help-asked'}>;
type EventOfAudit = Extract<AppEvent, {type: 'audit-told' | 'audit-fell-silent' | 'audit-broke'}>;

/** Behind the help the audit goes on; whatever a person does closes it. */
const isOfAudit = (event: AppEvent): event is EventOfAudit => event.type.startsWith('audit-');

const nextRoom = (room: Room, event: RoomEvent): Room => {
	switch (event.type) {
		case 'focus-moved':
		case 'focus-jumped':
		case 'finding-opened':
		case 'neighbour-asked':
		case 'scrolled':
			return afterMove(room, event);

		case 'target-chosen':
			return {screen: 'checking', run: newRun(event.target), focused: undefined};

		case 'folder-asked':
			return room.screen === 'home' ? toFolder(room) : room;

		case 'findings-reopened':
			return room.screen === 'home' && room.last !== undefined ? toFindings(room.last) : room;

		case 'filter-opened':
			return room.screen === 'findings' ? {...room, isFiltering: true} : room;

		case 'filter-set':
			return room.screen === 'findings' ? {...room, isFiltering: false} : room;

		case 'text-typed':
			return afterTyping(room, event.text);

		case 'text-erased':
			return afterErasing(room);

		case 'went-back':
			return back(room);

		case 'stop-asked':
			return withRun(room, run => ({...run, progress: 'stopping'}));

		case 'audit-told':
			return withRun(room, run => afterEvents(run, event.events));

		case 'audit-fell-silent':
			return withRun(room, afterSilence);

		case 'audit-broke':
			return 'run' in room && isUnderWay(room.run) ? home(room.run, event.complaint) : room;
	}
};

/** What happens to a run only happens while it is under way. Once it is over, the findings follow. */
const withRun = (room: Room, change: (run: Run) => Run): Room => {
	if (!('run' in room) || !isUnderWay(room.run)) return room;

	const run = change(room.run);

	return room.screen === 'checking' && !isUnderWay(run)
		? {...toFindings(run), focused: room.focused}
		: {...room, run};
};

const toFolder = ({last}: Home): Folder => ({screen: 'folder', typed: '', last});

const toFindings = (run: Run): Findings => ({
	screen: 'findings',
	run,
	focused: undefined,
	filter: '',
	isFiltering: false,
});
