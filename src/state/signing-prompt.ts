import {isSameName} from '../domain/confirmed-words.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Room} from './app-state.ts';
import type {Desk, SignerLine} from './desk.ts';
import {nextSignerEnrolment} from './second-factor/signer-enrolment.ts';
import {judgePerson} from './setup/text-answers.ts';
import type {Asked, Prompt, Signers, SigningUp} from './signing-rooms.ts';
import {afterErasing, afterTyping} from './text-line.ts';
import {weaknessOf} from './workspace/passphrase-rules.ts';

export const signersRoom = (told?: string): Signers => ({screen: 'signers', focused: 0, told});

export const promptFor = (asks: Asked, typed = ''): Prompt => ({
	screen: 'prompt',
	asks,
	typed,
	complaint: undefined,
	isWaiting: false,
});

/** Enter was pressed: on to the second time, to a complaint, or to whoever does what was asked for. */
export const entered = (prompt: Prompt, signers: readonly SignerLine[]): Prompt => {
	const {asks, typed, isWaiting} = prompt;
	if (isWaiting) return prompt;

	const complaint = complaintOf(asks, typed, signers);
	if (complaint !== undefined) return {...prompt, typed: asks.kind === 'signer-name' ? typed : '', complaint};

	return asks.kind === 'passphrase'
		? {...promptFor({kind: 'passphrase-again', first: typed}), complaint: shortOf(typed)}
		: {...prompt, isWaiting: true, complaint: undefined};
};

/** A warning: what is typed once more is taken. */
const shortOf = (typed: string): string | undefined => {
	const weakness = weaknessOf(typed);

	return weakness && `${weakness} Go back for a longer one, or type it again to take it.`;
};

const complaintOf = (asks: Asked, typed: string, signers: readonly SignerLine[]): string | undefined => {
	switch (asks.kind) {
		case 'passphrase':
			return typed === '' ? 'The passphrase is empty.' : undefined;

		case 'passphrase-again':
			return typed === asks.first
				? undefined
				: 'That is not the same passphrase. Type it again, or go back to choose another.';

		case 'signer-name':
			if (typed.trim() === '') return 'Whoever signs needs a name: the one that the words will carry.';

			return signers.some(({login}) => isSameName(login, typed))
				? 'Somebody signs in that name already: take that second factor out first.'
				: judgePerson(typed.trim());

		case 'removal-code':
		case 'withdrawal-code':
		case 'word-code':
			return typed.trim() === ''
				? 'Type the code that the authenticator app shows, or a recovery code.'
				: undefined;
	}
};

/** What somebody does who was asked for one line, or stands before a picture; undefined where that is nothing. */
export const whileSigning = (
	desk: Desk,
	shown: Prompt | SigningUp,
	event: AppEvent,
): AppState | undefined => {
	switch (event.type) {
		// What is being looked up or kept comes to its end: going back would not take it back.
		case 'went-back':
			return shown.isWaiting ? undefined : backFromSigning(desk, shown);

		case 'text-typed':
		case 'text-given':
		case 'text-erased':
			return {desk, shown: typedInSigning(shown, event)};

		case 'picture-inverted':
		case 'key-toggled':
			return shown.screen === 'signing-up'
				? {desk, shown: {...shown, dialogue: nextSignerEnrolment(shown.dialogue, event)}}
				: undefined;

		default:
			return undefined;
	}
};

const longestTyped = 1024;

type Typing = Extract<AppEvent, {type: 'text-typed' | 'text-given' | 'text-erased'}>;

/** What is typed into a prompt, or beneath the picture of whoever signs up. */
const typedInSigning = (shown: Prompt | SigningUp, event: Typing): Prompt | SigningUp => {
	if (shown.screen === 'signing-up') {
		const typing = event.type === 'text-given' ? ({type: 'text-typed', text: event.text} as const) : event;

		return {...shown, dialogue: nextSignerEnrolment(shown.dialogue, typing)};
	}

	return shown.isWaiting ? shown : {...shown, typed: typedAfter(shown.typed, event), complaint: undefined};
};

const typedAfter = (typed: string, event: Typing): string => {
	switch (event.type) {
		case 'text-erased':
			return afterErasing(typed);

		case 'text-given':
			return afterTyping('', event.text).slice(0, longestTyped);

		case 'text-typed':
			return afterTyping(typed, event.text).slice(0, longestTyped);
	}
};

/** One thought back: nothing that was begun is kept. */
const backFromSigning = (desk: Desk, shown: Prompt | SigningUp): AppState => ({
	desk,
	shown: shown.screen === 'prompt' ? behind(shown.asks) : signersRoom(),
});

const behind = (asks: Asked): Room => {
	if (asks.kind === 'word-code') return asks.under;

	return asks.kind === 'withdrawal-code' ? {screen: 'words', focused: 0} : signersRoom();
};
