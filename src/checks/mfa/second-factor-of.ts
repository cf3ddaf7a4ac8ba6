import {failFor, listLogins, undecidedFor} from '../../domain/accounts.ts';
import type {Fact} from '../../domain/facts.ts';
import type {Account} from '../../domain/organization-facts.ts';
import type {Verdict} from '../../domain/outcome.ts';

/** The verdict where somebody lacks the second factor, or may lack it; undefined where all of them have it. */
export const secondFactorMissing = (
	accounts: Fact<readonly Account[]>,
	people: readonly Account[],
): Verdict | undefined => {
	const without = people.filter(({twoFactor}) => twoFactor === false);
	const untold = people.filter(({twoFactor}) => twoFactor === undefined);

	if (without.length > 0) {
		return failFor(
			accounts,
			without,
			`there is no second factor on ${listLogins(without)}`,
			'a second factor',
		);
	}
	if (untold.length > 0) {
		return undecidedFor(
			accounts,
			untold,
			`the file doesn't tell whether ${listLogins(untold)} enrolled a second factor`,
		);
	}

	return undefined;
};
