import {localDay} from '../domain/dates.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Enrolling} from './app-state.ts';
import type {Desk} from './desk.ts';
import {type EnrolmentEvent, nextEnrolment, openEnrolment} from './second-factor/enrolment.ts';
import {skewNotice} from './second-factor/verify.ts';
import {peopleOf, withEnrolment, witnessOf} from './setup/second-factors.ts';
import type {CommonEvent} from './setup/setup-events.ts';

/** What is left to do where the secret was issued (portal.md 2.8): a code that was right here tells it nothing. */
export const inThePortal =
	'The portal has to be told as well: name the device there, type a code, and choose Enable MFA.';

/** Whose accounts these are. */
export const enrolmentIssuer = 'my.anydesk';

type EnrollingEvent = Extract<
	AppEvent,
	CommonEvent | {type: 'picture-inverted' | 'key-toggled' | 'scanned-in-browser' | 'secret-or-code-entered'}
>;

/** The dialogue with the person at this place of the list. */
export const beginEnrolment = (state: AppState, at: number): AppState => {
	const person = peopleOf(state.desk.setup)[at];
	if (person === undefined) return state;

	const dialogue = openEnrolment({issuer: enrolmentIssuer, account: person.user.login});

	return {...state, shown: {screen: 'enrolling', dialogue, at}};
};

/** What follows in the dialogue; at its end the list stands again, and says what is to be known. */
export const afterEnrolling = (desk: Desk, shown: Enrolling, event: EnrollingEvent): AppState => {
	if (event.type === 'went-back' && shown.dialogue.stage === 'asking') return toList(desk, shown);

	const told = toEvent(event);
	if (told === undefined) return {desk, shown};

	const dialogue = nextEnrolment(shown.dialogue, told);
	if (dialogue.stage !== 'enrolled') return {desk, shown: {...shown, dialogue}};

	const enrolment = {
		login: dialogue.account,
		on: 'now' in event ? localDay(event.now) : '',
		by: witnessOf(desk.setup),
		how: dialogue.how,
	};

	return toList(
		{...desk, setup: withEnrolment(desk.setup, enrolment)},
		shown,
		dialogue.how === 'verified'
			? [`The code of ${dialogue.account} was right.`, inThePortal, skewNotice(dialogue.skew)]
					.filter(text => text !== undefined)
					.join(' ')
			: undefined,
	);
};

const toEvent = (event: EnrollingEvent): EnrolmentEvent | undefined => {
	switch (event.type) {
		case 'secret-or-code-entered':
			return {type: 'entered', now: event.now};

		case 'scanned-in-browser':
			return {type: 'scanned-in-browser'};

		case 'focus-moved':
		case 'focus-jumped':
			return undefined;

		case 'text-given':
			return {type: 'text-typed', text: event.text};

		default:
			return event;
	}
};

const toList = (desk: Desk, {at}: Enrolling, told?: string): AppState => ({
	desk,
	shown: {
		screen: 'asking',
		editor: {kind: 'second-factor', focused: at, ...(told !== undefined && {told})},
	},
});
