import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';
import {isPlannedForBoth} from './direction.ts';

export const receiversOutsideNamespace: ClientCheck = {
	id: 'BLD-8',
	title: "The receivers' build doesn't join the namespace",
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'Access control lists admit the whole namespace: a receiver in it may ask every other receiver for a session.',
	remedy: [
		'In the generator, delete ad.anynet.register.add_to_namespace from the incoming build, or set it to false, and roll the build out.',
		'Take clients that joined already out of the namespace, in the portal.',
	],
	decide: 'Give the build of the custom client, or let system.conf be read.',
	guide: ['G-ACL-4'],
	references: [cis('3.3'), cis('6.8'), nist('AC-6'), nist('AC-4')],

	judge: facts => {
		if (isPlannedForBoth(facts)) {
			return notApplicable('the plan has it start connections too, so it belongs in the namespace');
		}

		return whenKnown({joinsNamespace: facts.joinsNamespace}, ({joinsNamespace}) =>
			joinsNamespace
				? fail('it joins the namespace by itself, although it receives connections', {wanted: 'false'})
				: pass("it doesn't join the namespace by itself"),
		);
	},
};
