import type {Permission} from '../../domain/anydesk/permissions.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {
	allOff,
	judgePermissions,
	plannedPermissions,
	shapedProfiles,
} from '../../domain/client/profile-judgement.ts';
import {notApplicable, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

const tunnels = ['tcp_tunnel', 'vpn'] as const;

export const tunnelsOffUnlessPlanned: ClientCheck = {
	id: 'PRF-5',
	title: 'No tunnel (TCP tunnels, VPN) unless planned',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: "A tunnel opens the endpoint's network to the other side, past every firewall. The guide's example leaves TCP tunnels on and does not know the newer VPN permission, which is on by default; a plan that needs one says so.",
	remedy: [
		'In the generator, switch "Create TCP Tunnels" off in each profile of the incoming build, and write the permission vpn out as 0.',
		'Where a tunnel is needed, name the permission in the plan.',
	],
	decide:
		'Let system.conf be read, or give the build of a custom client with its entry in the organisation file.',
	guide: [],
	references: [vendorPages.permissionProfiles, cis('4.8'), nist('AC-4'), nist('AC-17(4)')],

	judge: ({profiles, allowedPermissions}) =>
		whenKnown({profiles, allowedPermissions}, values => {
			const planned = plannedPermissions(allowedPermissions);
			const unplanned = tunnels.filter(tunnel => !planned.includes(tunnel));

			if (unplanned.length === 0) return notApplicable('the plan allows tunnels');

			return judgePermissions(
				shapedProfiles(values.profiles),
				allOff(unplanned),
				`no profile that was made or changed allows ${unplanned.join(' or ')}${sayPlanned(planned)}`,
			);
		}),
};

/** A plan that follows the guide's example takes over its looser point: whoever reads the pass should know. */
const sayPlanned = (planned: readonly Permission[]): string =>
	planned.includes('tcp_tunnel')
		? "; the plan allows tcp_tunnel, as the guide's example does, which the vendor's own default has off"
		: '';
