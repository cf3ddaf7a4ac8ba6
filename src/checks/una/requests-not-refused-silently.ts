import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {nist, vendorPages} from '../../domain/references.ts';

export const requestsNotRefusedSilently: ClientCheck = {
	id: 'UNA-6',
	title: 'Requests are never refused silently where nobody planned unattended access',
	severity: 'low',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'The value 2 of interactive_access does not let anybody in without confirmation, as some scripts say. It is the opposite: requests are never shown, so a session takes a password or a saved login, and without one nobody can connect.',
	remedy: [
		'In the generator, let session requests be shown in the incoming build, and roll the build out.',
		'On a standard client: stop the service, write ad.security.interactive_access=0 into system.conf, start the service.',
		'Where access by password alone is wanted, say in the plan that the endpoint is monitored.',
	],
	decide:
		'Let system.conf be read, or give the build of a custom client; say in the plan whether the endpoint is monitored.',
	guide: [],
	references: [vendorPages.unattendedAccess, nist('AC-14')],

	judge: ({interactiveAccess, isUnattendedPlanned}) =>
		whenKnown({interactiveAccess}, values => {
			if (values.interactiveAccess !== 'never') return pass(shown[values.interactiveAccess]);
			if (!isUnattendedPlanned.isKnown) {
				return undecided(`requests are never shown, and ${isUnattendedPlanned.reason}`, 'plan');
			}

			return whenKnown({interactiveAccess, isUnattendedPlanned}, ({isUnattendedPlanned: isPlanned}) =>
				isPlanned
					? pass('requests are never shown, where unattended access is planned')
					: fail('requests are refused without being shown, and unattended access is not planned here', {
							wanted: '0 or 1',
						}),
			);
		}),
};

const shown = {
	always: 'requests are always shown',
	'while-open': 'requests are shown while the window is open',
	'not-never': 'nothing is set that refuses requests',
} as const;
