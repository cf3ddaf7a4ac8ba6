import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, cve, nist, vendorPages} from '../../domain/references.ts';
import {advisoriesNeeding} from './advisories-needing.ts';

const needing = advisoriesNeeding('discovery');

export const discoveryOff: ClientCheck = {
	id: 'NET-2',
	title: 'Discovery is off',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	why: 'Discovery shows the client to the local network, and vulnerabilities were found in how it reads packets from there.',
	remedy: [
		'In the generator, write ad.discovery.enabled=false into the override block, and roll the build out.',
		'On a standard client: stop the service, write ad.discovery.enabled=false into system.conf, start the service.',
	],
	decide: 'Give the build of the custom client, or let system.conf be read.',
	guide: [],
	references: [vendorPages.settings, ...needing.map(cve), cis('4.8'), nist('CM-7'), nist('SC-7')],

	judge: ({discovery}) =>
		whenKnown({discovery}, values =>
			values.discovery
				? fail(`discovery is on, and vulnerabilities need it: ${needing.join(', ')}`, {wanted: 'false'})
				: pass('discovery is off'),
		),
};
