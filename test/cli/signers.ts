import {factorOf} from '../../src/state/second-factor/signer.ts';
import {nextSignerEnrolment, openSignerEnrolment} from '../../src/state/second-factor/signer-enrolment.ts';
import {codeOf, stepAt} from '../../src/state/second-factor/totp.ts';
import type {Signer} from '../../src/state/workspace/shape.ts';
import {drawer, secondsFrom} from '../state/second-factor/samples.ts';
import {noon} from './world.ts';

/** Somebody who enrolled a day before a moment, with what their phone knows, and what they wrote down. */
export const makeSigner = (login: string, now = noon) => {
	const random = drawer(login.length);
	const shown = openSignerEnrolment(login, 'acme', random);
	const then = secondsFrom(now, -86_400);
	const text = codeOf(shown.factor, stepAt(shown.factor, then));
	const enrolled = [
		{type: 'text-typed', text} as const,
		{type: 'entered', now: then, today: then.toISOString().slice(0, 10), random} as const,
	].reduce<ReturnType<typeof nextSignerEnrolment>>(nextSignerEnrolment, shown);
	if (enrolled.stage !== 'recovery') throw new Error('nobody enrolled');

	return {signer: enrolled.signer, factor: factorOf(enrolled.signer), recoveryCodes: enrolled.codes};
};

export const newSigner = (login: string): Signer => makeSigner(login).signer;
