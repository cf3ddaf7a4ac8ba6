import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, cve, nist} from '../../domain/references.ts';
import {advisoriesNeeding} from './advisories-needing.ts';

const needing = advisoriesNeeding('direct-connections');

export const directConnectionsOff: ClientCheck = {
	id: 'NET-1',
	title: 'Direct connections are off unless planned',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	why: 'A direct connection goes past the relays: the client listens on a port of its own, and some vulnerabilities need just that.',
	remedy: [
		'In the generator, write ad.anynet.direct=false into the override block, and roll the build out.',
		'On a standard client: stop the service, write ad.anynet.direct=false into system.conf, start the service.',
		'Where direct connections are wanted, say so in the plan.',
	],
	decide: 'Write ad.anynet.direct out, in the build or in system.conf: its default is not known.',
	guide: [],
	references: [...needing.map(cve), cis('4.8'), nist('CM-7'), nist('SC-7')],

	judge: ({directConnections, plannedDirect}) =>
		whenKnown({directConnections}, ({directConnections: isOn}) => {
			if (!isOn) return pass('direct connections are off');
			if (plannedDirect.isKnown && plannedDirect.value) {
				return whenKnown({directConnections, plannedDirect}, () =>
					pass('direct connections are on, as the plan has it'),
				);
			}

			return fail(`direct connections are on; ${needing.join(', ')} need them`, {wanted: 'false'});
		}),
};
