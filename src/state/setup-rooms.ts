import {guideCase} from '../domain/plan/guide-case.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Path, Review, Room} from './app-state.ts';
import {goHome} from './back.ts';
import {type Desk, hasPlan} from './desk.ts';
import {type AfterAnswer, ask, askAgain, askFormer} from './setup/answering.ts';
import {afterSetup} from './setup/next-setup.ts';
import {questionsOf} from './setup/questions.ts';
import {folderOf, sayEdited, sayWritten, toMend} from './setup/review.ts';
import {newSetup, type Setup} from './setup/setup.ts';
import type {SetupEvent} from './setup/setup-events.ts';

/** Into the set-up's room that an answer leads to. */
const enter = (desk: Desk, {setup, ...after}: AfterAnswer): AppState => {
	const at: Desk = {...desk, setup};

	switch (after.screen) {
		case 'asking':
			return {desk: at, shown: {screen: 'asking', editor: after.editor}};

		case 'review':
			return {desk: at, shown: review};

		case 'answers':
			return {desk: at, shown: {screen: 'answers', focused: placeOfLast(setup)}};
	}
};

const review: Review = {screen: 'review', focused: 0, told: undefined, isWriting: false, offersBeside: false};

/** Where the question stands in the list that was looked at last. */
const placeOfLast = ({draft, answered}: Setup): number =>
	Math.max(
		0,
		questionsOf(draft).findIndex(({name}) => name === answered.at(-1)),
	);

/** Where the set-up is taken up again: at its open question, or at its end. */
export const enterSetup = (desk: Desk): AppState =>
	hasPlan(desk) ? enter(desk, ask(desk.setup)) : {desk, shown: {screen: 'welcome', focused: 0}};

/** What follows while a question is open. */
export const afterAsking = (
	desk: Desk,
	shown: Extract<Room, {screen: 'asking'}>,
	event: SetupEvent,
): AppState => {
	const after = afterSetup({screen: 'asking', setup: desk.setup, editor: shown.editor}, event);

	return after === undefined ? goHome(desk) : enter(desk, after);
};

type RoomEvent = Extract<
	AppEvent,
	{type: 'welcomed' | 'set-up-opened' | 'answers-opened' | 'question-opened' | 'path-asked' | 'file-opened'}
>;

/** Doors of the set-up that a person opens. */
export const throughDoor = ({desk, shown}: AppState, event: RoomEvent): AppState => {
	switch (event.type) {
		case 'welcomed':
			return event.by === 'checking'
				? goHome(desk)
				: enter(desk, ask(newSetup(event.by === 'guide' ? guideCase : emptyCase)));

		case 'set-up-opened':
			return enterSetup(desk);

		case 'answers-opened':
			return {desk, shown: {screen: 'answers', focused: 0}};

		case 'question-opened':
			return enter(desk, askAgain(desk.setup, event.name, event.at));

		case 'path-asked':
			return {
				desk,
				shown: {...asking(event.of, desk), ...(shown.screen === 'asking' && {over: shown})},
			};

		case 'file-opened':
			if (shown.screen === 'review' && isToMend(desk)) return {desk, shown: {...shown, told: mendFirst}};

			return shown.screen === 'review' || shown.screen === 'file'
				? {desk, shown: {screen: 'file', at: Math.max(0, event.at), scrolled: 0}}
				: {desk, shown};
	}
};

/** Nothing is written of a plan that makes no sense. */
export const afterWritingAsked = (review: Review, desk: Desk): Review => {
	if (review.isWriting) return review;

	return isToMend(desk) ? {...review, told: mendFirst} : {...review, isWriting: true, told: undefined};
};

const isToMend = ({setup}: Desk): boolean => toMend(setup.draft).length > 0;

const mendFirst = 'First mend what stands above: m leads there.';

/** A plan in which nothing is said but that it has begun. */
const emptyCase = {organization: {licence: 'ultimate-cloud', signIn: 'portal'}} as const;

const asking = (screen: Path['screen'], desk: Desk): Path => ({
	screen,
	typed: screen === 'out-folder' ? folderOf(desk) : screen === 'targets' ? desk.targets.join(', ') : '',
	complaints: [],
	isWaiting: false,
});

/** One thought back from a room of the set-up. */
export const backInSetup = (desk: Desk, room: Room): AppState => {
	switch (room.screen) {
		case 'plan-file':
			return enterSetup(desk);

		case 'people-file':
			return room.over === undefined ? enter(desk, ask(desk.setup)) : {desk, shown: room.over};

		case 'out-folder':
		case 'file':
		case 'access':
			return {desk, shown: review};

		case 'review': {
			const former = askFormer(desk.setup);

			return former === undefined ? goHome(desk) : enter(desk, former);
		}

		default:
			return goHome(desk);
	}
};

type Told = Extract<
	AppEvent,
	{type: 'plan-read' | 'people-read' | 'path-refused' | 'files-written' | 'files-edited' | 'files-refused'}
>;

/** What came back of something that a room has asked for. */
export const afterTold = ({desk, shown}: AppState, event: Told): AppState => {
	switch (event.type) {
		case 'plan-read': {
			// Somebody went elsewhere while it was read.
			if (shown.screen !== 'plan-file' || !shown.isWaiting) return {desk, shown};

			const answered = questionsOf(event.draft).map(({name}) => name);

			return enter(
				{...desk, planText: event.text},
				ask({...newSetup(event.draft), answered, enrolments: desk.setup.enrolments}),
			);
		}

		case 'people-read': {
			if (shown.screen !== 'people-file' || !shown.isWaiting) return {desk, shown};

			const users = [...(desk.setup.draft.users ?? []), ...event.users];

			return enter(desk, ask({...desk.setup, draft: {...desk.setup.draft, users}}));
		}

		case 'path-refused':
			if (shown.screen === 'home') return {desk, shown: {...shown, complaint: event.complaints.join(' ')}};
			if (shown.screen === 'runs') return {desk, shown: {...shown, complaints: event.complaints}};

			return 'complaints' in shown && 'isWaiting' in shown && shown.isWaiting
				? {desk, shown: {...shown, complaints: event.complaints, isWaiting: false}}
				: {desk, shown};

		case 'files-written':
			return {
				desk: {...desk, isWritten: true, folder: event.folder},
				shown: afterWriting(shown, {told: sayWritten(event), focused: 0, offersBeside: false}),
			};

		case 'files-edited':
			return {
				desk,
				shown: afterWriting(shown, {told: sayEdited(event), focused: 1, offersBeside: true}),
			};

		case 'files-refused':
			return {desk, shown: afterWriting(shown, {told: event.complaint})};
	}
};

const afterWriting = (shown: AppState['shown'], change: Partial<Review>): AppState['shown'] =>
	shown.screen === 'review' ? {...shown, isWriting: false, ...change} : shown;
