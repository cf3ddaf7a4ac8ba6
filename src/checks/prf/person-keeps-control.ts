import type {ClientCheck} from '../../domain/check.ts';
import {
	allOff,
	judgePermissions,
	plannedPermissions,
	shapedProfiles,
} from '../../domain/client/profile-judgement.ts';
import {whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

const blinding = ['privacy_feature', 'block_input'] as const;

export const personKeepsControl: ClientCheck = {
	id: 'PRF-6',
	title: 'The person at the endpoint sees and keeps control',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'Privacy mode darkens the screen, and a locked keyboard and mouse keep the person from ending the session. Whoever sits there is the last guard, and needs to see what is done.',
	remedy: [
		'In the generator, switch "Enable Privacy Mode" and "Lock my device\'s keyboard and mouse" off in each profile of the incoming build.',
		'Switch "Show colored cursor if input is disabled" on.',
		'Where nobody sits at the endpoint and one of the two is needed, name the permission in the plan.',
	],
	decide:
		'Let system.conf be read, or give the build of a custom client with its entry in the organisation file.',
	guide: ['G-PRF-3'],
	references: [vendorPages.permissionProfiles, cis('4.1'), nist('SC-15'), nist('AC-17(1)')],

	judge: ({profiles, allowedPermissions}) =>
		whenKnown({profiles, allowedPermissions}, values => {
			const planned = plannedPermissions(allowedPermissions);
			const unplanned = blinding.filter(permission => !planned.includes(permission));

			return judgePermissions(
				shapedProfiles(values.profiles),
				{...allOff(unplanned), user_pointer: true},
				unplanned.length === 0
					? 'the coloured cursor is shown, and the plan allows the rest'
					: `no profile that was made or changed allows ${unplanned.join(' or ')}, and the coloured cursor is shown`,
			);
		}),
};
