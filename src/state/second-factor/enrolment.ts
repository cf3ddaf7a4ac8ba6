import type {IssuedFactor} from './factor.ts';
import {readPasted} from './pasted.ts';
import {newShowing, nextShowing, type Showing, type ShowingEvent, withComplaint} from './showing.ts';
import type {Names} from './uri.ts';
import {verifyCode} from './verify.ts';

type Asking = Names & {
	readonly stage: 'asking';
	/** A secret in the making: never shown. */
	readonly typed: string;
	/** What was wrong with the last one, in a sentence. */
	readonly complaint: string | undefined;
};

type Shown = Names & Showing & {readonly stage: 'shown'};

/**
 * An account for which somebody else issued the secret. The secret is known only while it is pasted and shown; of the
 * end, whoever keeps it keeps no more than stands there.
 */
export type EnrolmentDialogue =
	| Asking
	| Shown
	/** `skew` in seconds: above 0, the phone is ahead. */
	| (Names & {readonly stage: 'enrolled'; readonly how: 'verified'; readonly skew: number})
	/** It was scanned where it was issued, and a person says so. */
	| (Names & {readonly stage: 'enrolled'; readonly how: 'word'});

export type EnrolmentEvent =
	| ShowingEvent
	| {readonly type: 'entered'; readonly now: Date}
	| {readonly type: 'scanned-in-browser'}
	| {readonly type: 'went-back'};

export const openEnrolment = ({issuer, account}: Names): Asking => ({
	stage: 'asking',
	issuer,
	account,
	typed: '',
	complaint: undefined,
});

/** What follows from what happened. Going back from the first step is up to whoever opened it. */
export const nextEnrolment = (state: EnrolmentDialogue, event: EnrolmentEvent): EnrolmentDialogue => {
	if (state.stage === 'enrolled') return state;

	switch (event.type) {
		case 'scanned-in-browser':
			return {stage: 'enrolled', issuer: state.issuer, account: state.account, how: 'word'};

		case 'went-back':
			return state.stage === 'shown' ? openEnrolment(state) : state;

		case 'entered':
			return state.stage === 'shown' ? afterCode(state, event.now) : afterSecret(state);

		default:
			return state.stage === 'shown' ? nextShowing(state, event) : whileAsking(state, event);
	}
};

/** Longer than any secret, so that what is too long is told instead of cut. */
const longestTyped = 5000;

const whileAsking = (state: Asking, event: ShowingEvent): Asking => {
	switch (event.type) {
		case 'text-typed':
			return {...state, typed: (state.typed + event.text).slice(0, longestTyped)};

		case 'text-erased':
			return {...state, typed: state.typed.slice(0, -1)};

		case 'picture-inverted':
		case 'key-toggled':
			return state;
	}
};

const afterSecret = ({issuer, account, typed}: Asking): Asking | Shown => {
	const read = readPasted(typed);

	if ('reason' in read) return {...openEnrolment({issuer, account}), complaint: read.reason};

	const {ok, notice} = read;
	const label = {issuer: ok.issuer ?? issuer, account: ok.account ?? account};
	const notices = [notice, whoseNotice(ok, account)].filter(one => one !== undefined);

	return {...newShowing(factorOf(ok), label, notices), stage: 'shown', issuer, account};
};

const factorOf = ({secret, algorithm, digits, period}: IssuedFactor) => ({secret, algorithm, digits, period});

/** Two accounts are easily mixed up where several people enrol one after the other. */
const whoseNotice = ({account: named}: IssuedFactor, account: string): string | undefined =>
	named === undefined || named.toLowerCase() === account.toLowerCase()
		? undefined
		: `The URI names the account ${named}. Make sure that it is that of ${account}.`;

const afterCode = (state: Shown, now: Date): EnrolmentDialogue => {
	const verified = verifyCode(state.typed, state.factor, {now});

	return verified.outcome === 'accepted'
		? {stage: 'enrolled', issuer: state.issuer, account: state.account, how: 'verified', skew: verified.skew}
		: withComplaint(state, verified.outcome === 'wrong' ? wrongCode : verified.reason);
};

const wrongCode = 'The code is wrong. Is it of the entry that was just made, and the newest one?';
