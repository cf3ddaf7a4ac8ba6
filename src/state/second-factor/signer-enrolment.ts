import type {Signer} from '../workspace/shape.ts';
import {newFactor, type Random} from './factor.ts';
import {newRecovery} from './recovery.ts';
import {newShowing, nextShowing, type Showing, type ShowingEvent, withComplaint} from './showing.ts';
import {verifyCode} from './verify.ts';

type Shown = Showing & {readonly stage: 'shown'; readonly login: string};

/** How somebody becomes a signer: scan, type a code, keep the recovery codes. Nothing is to be stored before the end. */
export type SignerEnrolment =
	| Shown
	/** The only time that the recovery codes are seen. `skew` in seconds: above 0, the phone is ahead. */
	| {
			readonly stage: 'recovery';
			readonly codes: readonly string[];
			readonly skew: number;
			readonly signer: Signer;
	  }
	| {readonly stage: 'enrolled'; readonly signer: Signer};

/** What a code is held against, and what a new signer is made of: all of it from outside. */
export type SignerMoment = {readonly now: Date; readonly today: string; readonly random: Random};

export type SignerEvent =
	| ShowingEvent
	| ({readonly type: 'entered'} & SignerMoment)
	| {readonly type: 'recovery-kept'};

/** Begins with a new secret. `workspace` is what the app will show above the code, beside the login. */
export const openSignerEnrolment = (login: string, workspace: string, random: Random): Shown => ({
	...newShowing(newFactor(random), {issuer: workspace, account: login}),
	stage: 'shown',
	login,
});

/** What follows from what happened. */
export const nextSignerEnrolment = (state: SignerEnrolment, event: SignerEvent): SignerEnrolment => {
	switch (event.type) {
		case 'recovery-kept':
			return state.stage === 'recovery' ? {stage: 'enrolled', signer: state.signer} : state;

		case 'entered':
			return state.stage === 'shown' ? afterCode(state, event) : state;

		default:
			return state.stage === 'shown' ? nextShowing(state, event) : state;
	}
};

const afterCode = (state: Shown, {now, today, random}: SignerMoment): SignerEnrolment => {
	const verified = verifyCode(state.typed, state.factor, {now});

	if (verified.outcome !== 'accepted') return withComplaint(state, verified.reason);

	const {codes, hashes} = newRecovery(random);

	return {
		stage: 'recovery',
		codes,
		skew: verified.skew,
		signer: {
			login: state.login,
			secret: state.factor.secret,
			// The code that was just typed is used up.
			lastStep: verified.step,
			failures: 0,
			recovery: hashes,
			enrolledOn: today,
		},
	};
};
