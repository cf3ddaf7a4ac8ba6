import type {ClientFacts} from '../../domain/client/facts.ts';
import {fail, pass, undecided, type Verdict, whenKnown} from '../../domain/outcome.ts';

/** Judges open Security settings, the one exception from locking: they are needed to set up a second factor. */
export const judgeOpenSecurity = ({openSettings, isUnattendedPlanned}: ClientFacts): Verdict => {
	if (!isUnattendedPlanned.isKnown) {
		return undecided(
			'the Security settings are open, and no plan says whether a second factor is to be set up there',
			'plan',
			{at: openSettings.sources},
		);
	}

	return whenKnown({openSettings, isUnattendedPlanned}, values =>
		values.isUnattendedPlanned
			? pass('the Security settings are open, for the second factor of unattended access')
			: fail('the Security settings are open and no second factor is to be set up there', {wanted: 'locked'}),
	);
};
