import type {ClientCheck} from '../../domain/check.ts';
import type {ClientFacts, Session} from '../../domain/client/facts.ts';
import {wasReadInVain} from '../../domain/facts.ts';
import {fail, notApplicable, pass, type Verdict, whenKnown} from '../../domain/outcome.ts';
import {attack, cis, nist} from '../../domain/references.ts';
import {isPlannedForBoth, subjectOf} from './direction.ts';

export const startersOutgoingOnly: ClientCheck = {
	id: 'BLD-2',
	title: 'Starters run an outgoing-only build',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'starter',
	why: 'Nobody can ask a client for a session that receives none, and the machines of supporters open the way to all others.',
	remedy: [
		'In the generator, make a build of the type outgoing only.',
		'Roll it out to everybody who starts connections, in place of the client there.',
		'Where this endpoint only receives them, say so in the plan or with --part receiver: BLD-1 then tells what it needs.',
		'Where supporters have to be reached too, write the reason into the plan.',
	],
	decide: 'Give the build of the custom client, or let system.conf and connection_trace.txt be read.',
	guide: ['G-BLD-3'],
	references: [cis('4.8'), nist('CM-7'), nist('SC-7(5)'), attack('T1219.002', 'Remote Desktop Software')],

	judge: facts => {
		const {direction, sessions} = facts;

		if (isPlannedForBoth(facts)) {
			return notApplicable('the plan has it receive and start connections; BLD-3 asks for the reason');
		}
		if (hasTellingSessions(facts)) return whenKnown({sessions}, ({sessions}) => failFor(sessions));

		return whenKnown({direction}, values => {
			switch (values.direction) {
				case 'bidirectional':
					return fail(`${subjectOf(facts)} receives connections as well as it starts them`, {
						wanted: 'outgoing-only',
					});

				case 'incoming-only':
					return fail('it only receives connections, though its part is to start them', {
						wanted: 'outgoing-only',
					});

				case 'outgoing-only':
					// A trace adds to the pass; without one the direction stands alone.
					return sessions.isKnown || wasReadInVain(sessions)
						? whenKnown({direction, sessions}, () =>
								pass('it is outgoing-only, and the trace tells of no accepted connection'),
							)
						: pass('it is outgoing-only');
			}
		});
	},
};

const accepted = (sessions: readonly Session[]): readonly Session[] =>
	sessions.filter(({how}) => how !== 'REJECTED');

/** Accepted connections are news unless the client is known to do both anyway. */
const hasTellingSessions = ({part, direction, sessions}: ClientFacts): boolean => {
	const doesBoth = part.isKnown && part.value === 'both';
	const claimsOtherwise = direction.isKnown && direction.value === 'outgoing-only';

	return sessions.isKnown && accepted(sessions.value).length > 0 && (!doesBoth || claimsOtherwise);
};

const failFor = (sessions: readonly Session[]): Verdict => {
	const found = accepted(sessions);
	const day = found.at(-1)?.at.slice(0, 10);

	return fail(`it accepted connections: ${found.length} in the trace, the last on ${day}`, {
		at: found.slice(-5).map(({source}) => source),
		wanted: 'no accepted connection',
	});
};
