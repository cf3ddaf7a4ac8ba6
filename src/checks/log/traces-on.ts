import type {ClientCheck} from '../../domain/check.ts';
import {allOf} from '../../domain/client/all-of.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const tracesOn: ClientCheck = {
	id: 'LOG-1',
	title: 'The connection and session traces are on',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	why: 'The traces are the only record on the endpoint of who connected, when, and how. Without them nobody can tell after an incident what happened.',
	remedy: [
		'In the generator, take ad.features.trace.connection=false and ad.features.trace.session=false out of the build, and roll it out.',
		'On a standard client: stop the service, remove the two lines from system.conf, start the service.',
	],
	decide: 'Let system.conf be read, or give the build of a custom client.',
	guide: [],
	references: [vendorPages.traceFiles, cis('8.2'), nist('AU-2'), nist('AU-12')],

	judge: ({connectionTrace, sessionTrace}) =>
		allOf(
			whenKnown({connectionTrace}, ({connectionTrace: isOn}) =>
				isOn ? pass('the connection trace is on') : fail('the connection trace is off', {wanted: 'true'}),
			),
			whenKnown({sessionTrace}, ({sessionTrace: isOn}) =>
				isOn ? pass('the session trace is on') : fail('the session trace is off', {wanted: 'true'}),
			),
		),
};
