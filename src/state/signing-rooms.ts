import type {Attestation, Waiver} from '../domain/words.ts';
import type {WordForm} from './app-state.ts';
import type {SignerEnrolment} from './second-factor/signer-enrolment.ts';

/** Who signs words with a second factor. */
export type Signers = {
	readonly screen: 'signers';
	readonly focused: number;
	/** What has just been done, in a sentence. */
	readonly told: string | undefined;
};

/** What is asked for in one line, and what for. */
export type Asked =
	| {readonly kind: 'passphrase'}
	| {readonly kind: 'passphrase-again'; readonly first: string}
	| {readonly kind: 'signer-name'}
	| {readonly kind: 'removal-code'; readonly login: string}
	| {readonly kind: 'withdrawal-code'; readonly login: string; readonly word: Attestation | Waiver}
	| {readonly kind: 'word-code'; readonly login: string; readonly under: WordForm};

/** One line is asked for. */
export type Prompt = {
	readonly screen: 'prompt';
	readonly asks: Asked;
	readonly typed: string;
	readonly complaint: string | undefined;
	readonly isWaiting: boolean;
};

/** Somebody becomes a signer. The secret is in it until it is kept. */
export type SigningUp = {
	readonly screen: 'signing-up';
	readonly dialogue: SignerEnrolment;
	readonly complaint: string | undefined;
	readonly isWaiting: boolean;
};
