import type {Report} from '../../src/domain/report.ts';
import {accessStates, auditStates} from './states/audit-states.ts';
import type {Spelling} from './states/desk.ts';
import {homeStates, wordStates} from './states/home-states.ts';
import {endStates, questionStates, type States} from './states/set-up-states.ts';
import {signingStates} from './states/signing-states.ts';

/** Every screen in its important states; `report` is what the rehearsal of the plan says. */
export const statesOf = (say: Spelling, report: Report): States => ({
	...questionStates(say, report),
	...endStates(say, report),
	...homeStates(say, report),
	...wordStates(say, report),
	...signingStates(say, report),
	...auditStates(say),
	...accessStates(say, report),
});
