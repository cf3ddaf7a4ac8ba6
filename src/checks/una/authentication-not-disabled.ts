import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

export const authenticationNotDisabled: ClientCheck = {
	id: 'UNA-7',
	title: 'auth_disabled is not set',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'What ad.anynet.auth_disabled does is not documented, and its name promises nothing good. Nobody needs it, so whoever set it has to explain it.',
	remedy: [
		'Find out who set ad.anynet.auth_disabled, and why.',
		'Take the line out of the build, or stop the service and remove it from system.conf.',
	],
	decide: 'Let system.conf of an endpoint with this client be read.',
	guide: [],
	references: [cis('4.1'), nist('AC-14'), nist('CM-6')],

	judge: ({authDisabled, target}) =>
		whenKnown({authDisabled}, values => {
			if (values.authDisabled) return fail('auth_disabled is set', {wanted: 'no such line'});

			return whenKnown({target}, ({target: kind}) =>
				kind === 'build'
					? notApplicable("the build does not speak of auth_disabled; an endpoint's own files do")
					: pass('auth_disabled is not set', {at: authDisabled.sources}),
			);
		}),
};
