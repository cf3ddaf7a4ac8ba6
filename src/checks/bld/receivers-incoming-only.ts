import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';
import {isPlannedForBoth, subjectOf} from './direction.ts';

export const receiversIncomingOnly: ClientCheck = {
	id: 'BLD-1',
	title: 'Receivers run an incoming-only build',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'A machine that is only connected to needs no way out: whoever takes it over could go on from there to other endpoints.',
	remedy: [
		'In the generator, make a build of the type incoming only.',
		'Roll it out to every endpoint that only receives connections, in place of the client there.',
	],
	decide: 'Give the build of the custom client, or let system.conf be read.',
	guide: ['G-BLD-4'],
	references: [cis('4.8'), nist('CM-7'), nist('AC-4')],

	judge: facts => {
		if (isPlannedForBoth(facts)) {
			return notApplicable('the plan has it receive and start connections; BLD-3 asks for the reason');
		}

		return whenKnown({direction: facts.direction}, ({direction}) => {
			switch (direction) {
				case 'bidirectional':
					return fail(`${subjectOf(facts)} starts connections as well as it receives them`, {
						wanted: 'incoming-only',
					});

				case 'outgoing-only':
					return fail('it only starts connections, though its part is to receive them', {
						wanted: 'incoming-only',
					});

				case 'incoming-only':
					return pass('it is incoming-only');
			}
		});
	},
};
