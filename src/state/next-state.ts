import {afterAccess, backFromAccess} from './access-room.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Findings, Help, Path, Room, Shown} from './app-state.ts';
import {backFromRun, goHome, goHomeFrom, isOfRun} from './back.ts';
import type {Desk} from './desk.ts';
import {afterMove} from './moves.ts';
import {afterEvents, afterSilence, isUnderWay, newRun, type Run} from './run.ts';
import {withRehearsal} from './setup/setup.ts';
import {isCommon, isOfAsking} from './setup/setup-events.ts';
import {afterAsking, afterTold, backInSetup, throughDoor} from './setup-rooms.ts';
import {erasedIn, givenTo, typedInto} from './typing.ts';

/** What follows from what happened. */
export const nextState = (state: AppState, event: AppEvent): AppState => {
	const {desk, shown} = state;

	if (shown.screen === 'left') return state;
	if (event.type === 'left') return {desk, shown: {screen: 'left', exitCode: event.exitCode}};
	if (isOfDesk(event)) return {desk: onDesk(desk, event), shown};
	if (shown.screen === 'help') return behindHelp(desk, shown, event);
	if (event.type === 'help-asked') return {desk, shown: {screen: 'help', over: shown, scrolled: 0}};

	return nextRoom(state as InRoom, event);
};

type EventOfDesk = Extract<AppEvent, {type: 'rehearsed' | 'saved'}>;

/** What changes nothing of the room one is in. */
const isOfDesk = (event: AppEvent): event is EventOfDesk =>
	event.type === 'rehearsed' || event.type === 'saved';

const onDesk = (desk: Desk, event: EventOfDesk): Desk => {
	if (event.type === 'saved') {
		return event.complaint === desk.unsaved ? desk : {...desk, unsaved: event.complaint};
	}

	return {...desk, setup: withRehearsal(desk.setup, event.draft, event.report)};
};

/** Behind the help the audit goes on; whatever a person does but scroll closes it. */
const behindHelp = (desk: Desk, help: Help, event: RoomEvent | {readonly type: 'help-asked'}): AppState => {
	if (event.type === 'help-asked') return {desk, shown: help.over};
	if (event.type === 'scrolled') return {desk, shown: {...help, scrolled: Math.max(0, event.to)}};
	if (!event.type.startsWith('audit-')) return {desk, shown: help.over};

	const next = nextRoom({desk, shown: help.over}, event);

	return {desk: next.desk, shown: {...help, over: next.shown as Room}};
};

type RoomEvent = Exclude<AppEvent, {type: 'left' | 'help-asked'} | EventOfDesk>;
type InRoom = {readonly desk: Desk; readonly shown: Room};

const nextRoom = (state: InRoom, event: RoomEvent): AppState => {
	const {desk, shown} = state;

	if (isOfAsking(event)) return shown.screen === 'asking' ? afterAsking(desk, shown, event) : state;
	if (shown.screen === 'asking' && isCommon(event)) return afterAsking(desk, shown, event);

	const room = (next: Shown): AppState => (next === shown ? state : {desk, shown: next});

	switch (event.type) {
		case 'focus-moved':
		case 'focus-jumped':
		case 'finding-opened':
		case 'neighbour-asked':
		case 'scrolled':
			return room(afterMove(shown, desk, event));

		case 'welcomed':
		case 'set-up-opened':
		case 'answers-opened':
		case 'question-opened':
		case 'path-asked':
		case 'file-opened':
			return throughDoor(state, event);

		case 'plan-read':
		case 'people-read':
		case 'path-refused':
		case 'files-written':
		case 'files-refused':
			return afterTold(state, event);

		case 'access-asked':
		case 'column-passed':
		case 'access-turned':
		case 'access-found':
			return afterAccess(state, event);

		case 'home-asked':
			return goHome(desk);

		case 'path-named':
			return afterPath(state, event.path);

		case 'writing-asked':
			return shown.screen === 'review' ? room({...shown, isWriting: true, told: undefined}) : state;

		case 'target-chosen':
			return room({screen: 'checking', run: newRun(event.target), focused: undefined});

		case 'findings-reopened':
			return desk.last === undefined ? state : room(toFindings(desk.last));

		case 'filter-opened':
			return shown.screen === 'findings' ? room({...shown, isFiltering: true}) : state;

		case 'filter-set':
			return shown.screen === 'findings' ? room({...shown, isFiltering: false}) : state;

		case 'text-typed':
			return room(typedInto(shown, event.text));

		case 'text-given':
			return room(givenTo(shown, event.text));

		case 'text-erased':
			return room(erasedIn(shown));

		case 'went-back':
			return goBack(state);

		case 'stop-asked':
			return withRun(state, run => ({...run, progress: 'stopping'}));

		case 'audit-told':
			return withRun(state, run => afterEvents(run, event.events));

		case 'audit-fell-silent':
			return withRun(state, afterSilence);

		case 'audit-broke':
			return isOfRun(shown) && isUnderWay(shown.run) ? goHomeFrom(shown.run, desk, event.complaint) : state;
	}
};

/** One thought back, whatever room one is in. */
const goBack = ({desk, shown}: InRoom): AppState => {
	if (isOfRun(shown)) return backFromRun(shown, desk);

	return shown.screen === 'access' ? backFromAccess(desk, shown) : backInSetup(desk, shown);
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

/** What was named is read; a folder for the files is noted. */
const afterPath = (state: InRoom, path: string): AppState => {
	const {desk, shown} = state;

	switch (shown.screen) {
		case 'plan-file':
		case 'people-file':
			return {desk, shown: {...shown, isWaiting: true, complaints: []} satisfies Path};

		case 'out-folder':
			return backInSetup({...desk, folder: path}, shown);

		default:
			return state;
	}
};
