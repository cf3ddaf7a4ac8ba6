import {isSameLogin} from '../domain/accounts.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {AppState} from '../state/app-state.ts';
import {hasPlan} from '../state/desk.ts';
import {nextState} from '../state/next-state.ts';
import {peopleOf} from '../state/setup/second-factors.ts';
import {enterSetup} from '../state/setup-rooms.ts';
import {UsageError} from './world.ts';

/** Where a command opens the app. */
export type AppEntrance = {
	readonly room: 'set-up' | 'second-factor' | 'signing-up';
	/** Who enrols. */
	readonly login?: string;
};

/** The app's first state behind an entrance. Throws a UsageError where there is nothing behind it. */
export const enterAt = (state: AppState, at: AppEntrance | undefined): AppState => {
	switch (at?.room) {
		case undefined:
			return state;

		case 'set-up':
			return enterSetup(state.desk);

		case 'second-factor':
			return enterSecondFactor(withPlan(state), at.login);

		case 'signing-up': {
			const asked = nextState(nextState(withPlan(state), {type: 'signers-opened'}), {type: 'signer-begun'});

			return at.login !== undefined && asked.shown.screen === 'prompt' && asked.desk.isSealed
				? {...asked, shown: {...asked.shown, typed: at.login}}
				: asked;
		}
	}
};

const withPlan = (state: AppState): AppState => {
	if (hasPlan(state.desk)) return state;

	throw new UsageError('The workspace holds no plan yet: deskwarden setup makes one.');
};

const enterSecondFactor = (state: AppState, login: string | undefined): AppState => {
	const people = peopleOf(state.desk.setup);
	const at = people.findIndex(({user}) => login !== undefined && isSameLogin(user.login, login));

	if (login !== undefined && at < 0) {
		throw new UsageError(
			`The plan has no account ${toPlainText(login, 80)}. Add it in deskwarden setup first.`,
		);
	}

	const asked = nextState(state, {type: 'question-opened', name: 'second-factor'});

	return login === undefined ? asked : nextState(asked, {type: 'enrolment-begun', at});
};
