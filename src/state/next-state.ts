import {afterAccess} from './access-room.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Help, Room, Shown} from './app-state.ts';
import {goHome} from './back.ts';
import type {Desk} from './desk.ts';
import {afterEnrolling, beginEnrolment} from './enrolling-room.ts';
import {withFocusKept} from './focus-kept.ts';
import {keeping} from './keeping.ts';
import {afterMove} from './moves.ts';
import {afterExport, afterPath} from './path-room.ts';
import {afterRun} from './run-room.ts';
import {afterRuns} from './runs-room.ts';
import {withRehearsal} from './setup/setup.ts';
import {isCommon, isOfAsking} from './setup/setup-events.ts';
import {afterAsking, afterTold, afterWritingAsked, throughDoor} from './setup-rooms.ts';
import {afterSigning, isOfSigning} from './signers-room.ts';
import {whileSigning} from './signing-prompt.ts';
import {goBack} from './step-back.ts';
import {erasedIn, givenTo, typedInto} from './typing.ts';
import {afterWatching} from './watching.ts';
import {afterWord, beginWord, isOfWord} from './word-room.ts';
import {afterWords} from './words-room.ts';

/** What follows from what happened. */
export const nextState = (state: AppState, event: AppEvent): AppState =>
	keeping(state, following(state, event));

const following = (state: AppState, event: AppEvent): AppState => {
	const {desk, shown} = state;

	if (shown.screen === 'left') return state;
	if (event.type === 'left') return {desk, shown: {screen: 'left', exitCode: event.exitCode}};
	if (isOfDesk(event)) return withDesk(state, onDesk(desk, event), event);
	if (shown.screen === 'help') return behindHelp(desk, shown, event);
	if (event.type === 'help-asked') return {desk, shown: {screen: 'help', over: shown, scrolled: 0}};

	return nextRoom(state as InRoom, event);
};

type EventOfDesk = Extract<AppEvent, {type: 'rehearsed' | 'saved' | 'kept-read'}>;

/** What changes nothing of the room one is in. */
const isOfDesk = (event: AppEvent): event is EventOfDesk =>
	event.type === 'rehearsed' || event.type === 'saved' || event.type === 'kept-read';

const withDesk = (state: AppState, desk: Desk, event: EventOfDesk): AppState => {
	if (desk === state.desk) return state;

	return event.type === 'kept-read'
		? {desk, shown: withFocusKept(state.shown, state.desk, desk, event.today)}
		: {...state, desk};
};

const onDesk = (desk: Desk, event: EventOfDesk): Desk => {
	if (event.type === 'kept-read') return {...desk, ...event.kept};
	if (event.type === 'saved') {
		return event.complaint === desk.unsaved ? desk : {...desk, unsaved: event.complaint};
	}

	return {...desk, setup: withRehearsal(desk.setup, event.draft, event.report)};
};

/** Behind the help the audit goes on; whatever a person does but scroll closes it. */
const behindHelp = (desk: Desk, help: Help, event: RoomEvent | {readonly type: 'help-asked'}): AppState => {
	if (event.type === 'help-asked') return {desk, shown: help.over};
	if (event.type === 'scrolled') return {desk, shown: {...help, scrolled: Math.max(0, event.to)}};
	if (!event.type.startsWith('audit-') && event.type !== 'looked-again' && event.type !== 'watch-broke')
		return {desk, shown: help.over};

	const next = nextRoom({desk, shown: help.over}, event);

	return {desk: next.desk, shown: {...help, over: next.shown as Room}};
};

type RoomEvent = Exclude<AppEvent, {type: 'left' | 'help-asked'} | EventOfDesk>;
type InRoom = {readonly desk: Desk; readonly shown: Room};

const nextRoom = (state: InRoom, event: RoomEvent): AppState => {
	const {desk, shown} = state;

	if (isOfSigning(event)) return afterSigning(state, event);
	if (shown.screen === 'word' && isOfWord(event)) return afterWord(desk, shown, event);
	if (isOfAsking(event)) return shown.screen === 'asking' ? afterAsking(desk, shown, event) : state;
	if (shown.screen === 'asking' && isCommon(event)) return afterAsking(desk, shown, event);
	if (shown.screen === 'enrolling' && isCommon(event)) return afterEnrolling(desk, shown, event);
	if (shown.screen === 'prompt' || shown.screen === 'signing-up')
		return whileSigning(desk, shown, event) ?? state;

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
		case 'files-edited':
		case 'files-refused':
			return afterTold(state, event);

		case 'access-asked':
		case 'column-passed':
		case 'access-turned':
		case 'access-found':
			return afterAccess(state, event);

		case 'runs-opened':
		case 'run-marked':
		case 'run-read':
		case 'page-told':
			return afterRuns(state, event);

		case 'run-asked':
		case 'drift-asked':
		case 'word-given':
			return state;

		case 'words-opened':
		case 'word-renewed':
		case 'word-withdrawn':
			return afterWords(state, event);

		case 'word-begun':
			return shown.screen === 'finding' ? beginWord(desk, shown, event.kind, event.today) : state;

		case 'enrolment-begun':
			return beginEnrolment(state, event.at);

		case 'picture-inverted':
		case 'key-toggled':
		case 'scanned-in-browser':
		case 'secret-or-code-entered':
			return shown.screen === 'enrolling' ? afterEnrolling(desk, shown, event) : state;

		case 'targets-read':
			return shown.screen === 'targets' ? goHome({...desk, targets: event.targets}) : state;

		case 'export-asked':
		case 'report-written':
			return afterExport(state, event);

		case 'home-asked':
			return goHome(desk);

		case 'path-named':
			return afterPath(state, event.path);

		case 'writing-asked':
			return shown.screen === 'review' ? room(afterWritingAsked(shown, desk)) : state;

		case 'target-chosen':
		case 'findings-reopened':
		case 'filter-opened':
		case 'filter-set':
		case 'stop-asked':
		case 'audit-told':
		case 'audit-fell-silent':
		case 'audit-broke':
			return afterRun(state, event);

		case 'watch-turned':
		case 'watch-broke':
		case 'looked-again':
			return afterWatching(state, event);

		case 'text-typed':
			return room(typedInto(shown, event.text));

		case 'text-given':
			return room(givenTo(shown, event.text));

		case 'text-erased':
			return room(erasedIn(shown));

		case 'went-back':
			return goBack(state);
	}
};
