import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

export const loginForced: ClientCheck = {
	id: 'LGN-1',
	title: 'Starters force a user login',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'starter',
	why: 'A client of the namespace opens the way to all receivers: without a login, whoever holds the device holds that way, and sessions belong to no person.',
	remedy: [
		'Give each person who starts connections an account of my.anydesk II.',
		'In the generator, open the outgoing build and force a user login.',
		'Roll the build out.',
	],
	decide:
		'Look into the generator whether the outgoing build forces a login, and attest it or note it in an organisation file.',
	guide: ['G-LGN-1'],
	references: [cis('6.7'), nist('IA-2'), nist('AC-17')],
	isAttestable: true,

	judge: ({forcedLogin}) =>
		whenKnown({forcedLogin}, values =>
			values.forcedLogin
				? pass('a user has to log in before a connection starts')
				: fail('connections start without a user login', {wanted: 'forced login'}),
		),
};
