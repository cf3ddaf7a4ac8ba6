import {withRowMoved} from './access-room.ts';
import type {AppEvent} from './app-events.ts';
import type {Checking, FindingDetail, Findings, Room} from './app-state.ts';
import type {Desk} from './desk.ts';
import {stepFrom} from './finding-list.ts';
import {homeChoices} from './home-choices.ts';
import {clamp} from './list-place.ts';
import {questionsOf} from './setup/questions.ts';
import {reviewChoices} from './setup/review.ts';
import {shownFindings} from './shown-findings.ts';
import {signerChoices} from './signers-room.ts';
import {welcomeChoices} from './welcome-choices.ts';

type Move = Extract<
	AppEvent,
	{type: 'focus-moved' | 'focus-jumped' | 'finding-opened' | 'neighbour-asked' | 'scrolled'}
>;

/** Moving within a list, into one of its findings, and from finding to finding. */
export const afterMove = (room: Room, desk: Desk, move: Move): Room => {
	switch (move.type) {
		case 'focus-moved':
			return withFocusMoved(room, desk, move.by);

		case 'focus-jumped':
			return withFocusMoved(room, desk, move.to === 'first' ? -Infinity : Infinity);

		case 'finding-opened':
			return room.screen === 'checking' || room.screen === 'findings' ? opened(room, move.finding) : room;

		case 'neighbour-asked':
			return room.screen === 'finding' ? withNeighbour(room, move.by) : room;

		case 'scrolled':
			return 'scrolled' in room ? {...room, scrolled: Math.max(0, move.to)} : room;
	}
};

const withFocusMoved = (room: Room, desk: Desk, by: number): Room => {
	switch (room.screen) {
		case 'home':
			return {...room, focused: clamp(room.focused + by, homeChoices(desk).length)};

		case 'welcome':
			return {...room, focused: clamp(room.focused + by, welcomeChoices.length)};

		case 'answers':
			return {...room, focused: clamp(room.focused + by, questionsOf(desk.setup.draft).length)};

		case 'review':
			return {...room, focused: clamp(room.focused + by, reviewChoices(desk, room).length)};

		case 'words': {
			const {attestations, waivers} = desk.words;

			return {
				screen: 'words',
				focused: clamp(room.focused + by, attestations.length + waivers.length),
			};
		}

		case 'signers':
			return {...room, focused: clamp(room.focused + by, signerChoices(desk).length), told: undefined};

		case 'runs':
			return {...room, focused: clamp(room.focused + by, desk.runs.length), complaints: []};

		case 'access':
			return withRowMoved(room, desk, by);

		case 'checking':
		case 'findings':
			return {
				...room,
				focused: stepFrom(shownFindings(room), room.focused, by),
				...(room.screen === 'findings' && {told: undefined}),
			};

		default:
			return room;
	}
};

const opened = (room: Checking | Findings, finding: FindingDetail['finding']): FindingDetail => ({
	screen: 'finding',
	run: room.run,
	filter: room.screen === 'findings' ? room.filter : '',
	finding,
	scrolled: 0,
	...(room.screen === 'findings' && room.keptFrom && {keptFrom: room.keptFrom}),
});

const withNeighbour = (room: FindingDetail, by: number): FindingDetail => {
	const finding = stepFrom(shownFindings(room), room.finding, by);

	return finding === undefined || finding === room.finding ? room : {...room, finding, scrolled: 0};
};
