import {isSameLogin} from '../../domain/accounts.ts';
import {usersOf} from '../../domain/plan/complete.ts';
import {planOf} from '../../domain/plan/draft.ts';
import type {PlannedUser} from '../../domain/plan/shape.ts';
import type {Enrolment} from '../workspace/shape.ts';
import type {Setup} from './setup.ts';

export type Person = {readonly user: PlannedUser; readonly enrolment: Enrolment | undefined};

/** Everybody who has an account, and whether a second factor is known of. */
export const peopleOf = ({draft, enrolments}: Pick<Setup, 'draft' | 'enrolments'>): readonly Person[] =>
	usersOf(planOf(draft)).map(user => ({
		user,
		enrolment: enrolments.find(({login}) => isSameLogin(login, user.login)),
	}));

/** Who speaks for what is seen here: the person who holds the owner's account. */
export const witnessOf = ({draft}: Pick<Setup, 'draft'>): string => {
	const [first] = usersOf(planOf(draft));

	return first?.name ?? first?.login ?? 'somebody at this terminal';
};

export const withEnrolment = <Held extends Pick<Setup, 'enrolments'>>(
	setup: Held,
	enrolment: Enrolment,
): Held => ({
	...setup,
	enrolments: [...setup.enrolments.filter(({login}) => !isSameLogin(login, enrolment.login)), enrolment],
});
