import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {attack, cis, nist, vendorPages} from '../../domain/references.ts';

export const aclOn: ClientCheck = {
	id: 'ACL-1',
	title: 'The access control list is on',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'Without a list anybody who learns the ID can ask for a session, and a tired user may accept.',
	remedy: [
		'In the generator, open the incoming build and tick Access Control List.',
		'Add the pattern of your namespace, and roll the build out.',
		'On a standard client, switch the list on in its settings, and add the same pattern.',
	],
	decide: 'Let system.conf be read, or give the build of a custom client.',
	guide: ['G-ACL-1'],
	references: [
		vendorPages.settings,
		cis('13.5'),
		nist('AC-17(3)'),
		attack('T1219.002', 'Remote Desktop Software'),
	],

	judge: ({aclEnabled}) =>
		whenKnown({aclEnabled}, values =>
			values.aclEnabled
				? pass('the list is on')
				: fail('the list is off: every client may ask for a session', {wanted: 'true'}),
		),
};
