import {permissionNames, permissions} from '../../domain/anydesk/permissions.ts';
import type {ClientCheck} from '../../domain/check.ts';
import type {Profile} from '../../domain/client/facts.ts';
import {
	allOff,
	isFromBuild,
	isInUse,
	isPlanned,
	judgePermissions,
	mayBeInUse,
} from '../../domain/client/profile-judgement.ts';
import {listed} from '../../domain/list.ts';
import {undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const permissionsWithinPlan: ClientCheck = {
	id: 'PRF-3',
	title: 'The profile allows no more than the plan',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'The profile on the receiving client rules what a session may do. Each permission beyond the need is at the service of whoever gets into a session.',
	remedy: [
		'In the generator, open the profile in the incoming build and leave only the permissions that the plan names.',
		'Untick both "editable" boxes of each permission, and roll the build out.',
	],
	decide: "Give the client's build together with its entry in the organisation file.",
	guide: ['G-PRF-3', 'G-USE-1'],
	references: [vendorPages.permissionProfiles, cis('3.3'), nist('AC-6'), nist('CM-7')],

	judge: ({profiles, allowedPermissions, target}) =>
		whenKnown({profiles, allowedPermissions, target}, values => {
			const hasPlan = isPlanned(allowedPermissions);
			// The guide's list of 15 doesn't know the newer permissions; a plan's own list is complete.
			const wanted = allOff(
				permissionNames.filter(
					name => !values.allowedPermissions.includes(name) && (hasPlan || permissions[name].guide),
				),
			);
			const used = values.profiles.filter(mayBeInUse);
			const good = `${listed(used.map(({name}) => name))}: no more than ${hasPlan ? 'the plan' : "the guide's Secure Profile"}`;
			const verdict = judgePermissions(values.profiles, wanted, good);
			const isVouchedFor = (profile: Profile): boolean =>
				mayBeInUse(profile)
					? permissionNames
							.filter(name => name in wanted)
							.every(name => isFromBuild(profile.permissions[name]))
					: isFromBuild(isInUse(profile));

			if (verdict.outcome !== 'pass') return verdict;
			if (values.target === 'endpoint' && !values.profiles.every(isVouchedFor)) {
				return undecided("an endpoint's files do not tell all that its profiles allow");
			}

			return verdict;
		}),
};
