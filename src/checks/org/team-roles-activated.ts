import type {OrganizationCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const teamRolesActivated: OrganizationCheck = {
	id: 'ORG-9',
	title: 'Team roles are activated',
	severity: 'high',
	level: 'hardened',
	targets: ['organization'],
	why: 'Until somebody activates the team roles of an Advanced licence, every member holds the role Default, which may edit clients, builds, sessions and the licence.',
	remedy: [
		'In my.anydesk II, open User Management and click Activate at the team roles.',
		'All existing users then become User: give each person the role that the work needs.',
	],
	decide: 'Write the licence and teamRolesActivated into the organisation file.',
	guide: [],
	references: [vendorPages.roles, cis('6.8'), nist('AC-6')],

	judge: ({licence, teamRolesActivated}) =>
		whenKnown({licence}, values => {
			if (values.licence !== 'advanced') {
				return notApplicable(`only an Advanced licence has team roles, and this one is ${values.licence}`);
			}

			return whenKnown({teamRolesActivated}, team =>
				team.teamRolesActivated
					? pass('team roles are activated')
					: fail('team roles are not activated: every member holds the wide Default role', {wanted: 'true'}),
			);
		}),
};
