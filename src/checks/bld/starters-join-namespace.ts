import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';
import {isPlannedForBoth} from './direction.ts';

export const startersJoinNamespace: ClientCheck = {
	id: 'BLD-7',
	title: "The starters' build joins the namespace",
	severity: 'medium',
	level: 'guide',
	targets: ['build'],
	part: 'starter',
	why: 'Receivers admit the namespace: a starter without an alias in it is refused, and lists of single IDs grow in its stead.',
	remedy: [
		'In the generator, write ad.anynet.register.add_to_namespace=true into the override block of the outgoing build, and roll it out.',
		"Or give the aliases by hand in the portal's Clients list, and say so in the plan.",
	],
	decide: "Give the build's text, with the form's ticks in an organisation file.",
	guide: ['G-ACL-3', 'G-USE-2'],
	references: [cis('4.1'), nist('CM-6(1)'), nist('IA-4')],

	judge: facts => {
		const {part, joinsNamespace, aliasesByHand} = facts;

		if (aliasesByHand.isKnown && aliasesByHand.value) {
			return notApplicable('the plan has aliases given by hand');
		}

		return whenKnown({joinsNamespace}, values => {
			if (values.joinsNamespace) return pass('the build joins the namespace by itself');
			// Only starters belong in the namespace: nobody is to be sent there because a build happens to do both.
			if (part.isKnown && part.value === 'both' && !isPlannedForBoth(facts)) {
				return undecided(
					"the build goes both ways and doesn't join the namespace; no plan says whether it is to start connections",
					'plan',
				);
			}

			return fail("the build doesn't join the namespace", {wanted: 'true'});
		});
	},
};
