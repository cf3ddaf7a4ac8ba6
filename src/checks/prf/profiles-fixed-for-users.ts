import type {ClientCheck} from '../../domain/check.ts';
import type {ProfileTicks} from '../../domain/client/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const profilesFixedForUsers: ClientCheck = {
	id: 'PRF-11',
	title: 'Users can neither edit, switch, remember nor create profiles',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	isAttestable: true,
	why: 'A profile that a user can widen, swap or replace, in the settings or while a session is asked for, protects only as long as nobody persuades that user.',
	remedy: [
		'In the generator, untick both "editable" boxes of each permission in the incoming build.',
		'Switch off switching the profile during a session, remembering previous session permissions, showing profiles in the accept window and creating new profiles.',
		'Roll the build out.',
	],
	decide:
		"Look at the profile's ticks in the generator and attest them, or write them into the organisation file.",
	guide: ['G-USE-1', 'G-USE-2'],
	references: [vendorPages.permissionProfiles, cis('4.1'), nist('CM-5'), nist('AC-6(10)')],

	judge: ({profileTicks}) =>
		whenKnown({profileTicks}, ({profileTicks: ticks}) => {
			const on = Object.entries(words).filter(([tick]) => ticks[tick as keyof ProfileTicks]);

			return on.length === 0
				? pass('users can neither edit, switch, remember nor create profiles')
				: fail(`users can ${listed(on.map(([, what]) => what))}`);
		}),
};

const words: Readonly<Record<keyof ProfileTicks, string>> = {
	editable: 'edit permissions',
	profileSwitching: 'switch the profile during a session',
	rememberPermissions: 'have permissions remembered',
	profilesInAcceptWindow: 'choose a profile in the accept window',
	createProfiles: 'create profiles',
};
