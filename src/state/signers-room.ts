import {isSameName} from '../domain/confirmed-words.ts';
import {localDay} from '../domain/dates.ts';
import type {AppEvent} from './app-events.ts';
import type {Room} from './app-state.ts';
import type {Desk} from './desk.ts';
import {witnessOf} from './setup/second-factors.ts';
import {entered, promptFor, signersRoom} from './signing-prompt.ts';
import type {Asked, Prompt} from './signing-rooms.ts';
import {signWord} from './word-room.ts';
import {withdraw} from './words-room.ts';

type InRoom = {readonly desk: Desk; readonly shown: Room};

export type SigningEvent = Extract<
	AppEvent,
	{
		type:
			| 'signers-opened'
			| 'signer-begun'
			| 'signer-removal-begun'
			| 'prompt-entered'
			| 'prompt-refused'
			| 'sealed'
			| 'signer-moved'
			| 'recovery-kept'
			| 'signers-changed'
			| 'word-signed';
	}
>;

const signingEvents: ReadonlySet<string> = new Set<SigningEvent['type']>([
	'signers-opened',
	'signer-begun',
	'signer-removal-begun',
	'prompt-entered',
	'prompt-refused',
	'sealed',
	'signer-moved',
	'recovery-kept',
	'signers-changed',
	'word-signed',
]);

export const isOfSigning = (event: AppEvent): event is SigningEvent => signingEvents.has(event.type);

/** What the list of those who sign offers: each of them, to be taken out, and a new one. */
export const signerChoices = ({
	signers,
	isSealed,
}: Desk): readonly {readonly name: string; readonly about: string; readonly event: AppEvent}[] => [
	...signers.map(({login, enrolledOn, recoveryLeft}) => ({
		name: login,
		about: `Signs since ${enrolledOn}; ${recoveryLeft} recovery ${recoveryLeft === 1 ? 'code is' : 'codes are'} left. Choosing it takes the second factor out, with a code.`,
		event: {type: 'signer-removal-begun', login} as const,
	})),
	{
		name: 'Enrol somebody …',
		about: isSealed
			? 'A picture to scan, a code to type, and ten recovery codes to keep.'
			: 'Second factors are kept in sealed workspaces alone: a passphrase is asked for first.',
		event: {type: 'signer-begun'},
	},
];

/** What follows among those who sign words with a second factor. */
export const afterSigning = ({desk, shown}: InRoom, event: SigningEvent): InRoom => {
	const room = (next: Room): InRoom => ({desk, shown: next});

	switch (event.type) {
		case 'signers-opened':
			return room(signersRoom());

		case 'signer-begun':
			return room(desk.isSealed ? askName(desk) : promptFor({kind: 'passphrase'}));

		case 'signer-removal-begun':
			return room(promptFor({kind: 'removal-code', login: event.login}));

		case 'prompt-entered':
			return shown.screen === 'prompt' ? room(entered(shown, desk.signers)) : {desk, shown};

		case 'prompt-refused':
			return room(refused(shown, event));

		case 'sealed':
			return {
				desk: {...desk, isSealed: true},
				shown: isAnswered(shown, event.asks) ? askName(desk) : shown,
			};

		case 'signer-moved':
			return shown.screen === 'prompt' || shown.screen === 'signing-up'
				? room({screen: 'signing-up', dialogue: event.dialogue, complaint: undefined, isWaiting: false})
				: {desk, shown};

		case 'recovery-kept':
			return shown.screen === 'signing-up' && shown.dialogue.stage === 'recovery' && !shown.isWaiting
				? room({...shown, isWaiting: true, complaint: undefined})
				: {desk, shown};

		case 'signers-changed':
			return {
				desk: {...desk, signers: event.signers},
				shown: shown.screen === 'prompt' || shown.screen === 'signing-up' ? signersRoom(event.told) : shown,
			};

		case 'word-signed':
			return isAnswered(shown, event.asks) ? afterCode({desk, shown}, event) : {desk, shown};
	}
};

const askName = (desk: Desk): Prompt => {
	const witness = witnessOf(desk.setup);
	const isTaken = desk.signers.some(({login}) => isSameName(login, witness));

	return promptFor({kind: 'signer-name'}, isTaken ? '' : witness);
};

/** Whether a prompt waits for the answer to this very question: a code that was right is right for nothing else. */
const isAnswered = (shown: Room, asks: Asked): boolean =>
	shown.screen === 'prompt' && shown.isWaiting && shown.asks === asks;

/** The code of whoever gives a word, or takes one back, was right. */
const afterCode = (
	{desk, shown}: InRoom,
	{asks, now, notices}: Extract<SigningEvent, {type: 'word-signed'}>,
): InRoom => {
	switch (asks.kind) {
		case 'word-code':
			return signWord(desk, asks, localDay(now), notices);

		case 'withdrawal-code':
			return withdraw(desk, asks.word);

		default:
			return {desk, shown};
	}
};

const refused = (shown: Room, {asks, complaint}: Extract<SigningEvent, {type: 'prompt-refused'}>): Room => {
	if (shown.screen === 'prompt') {
		return asks !== undefined && isAnswered(shown, asks)
			? {...shown, typed: '', complaint, isWaiting: false}
			: shown;
	}

	return shown.screen === 'signing-up' && asks === undefined
		? {...shown, complaint, isWaiting: false}
		: shown;
};
