import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const peersNotRemembered: ClientCheck = {
	id: 'PRF-9',
	title: 'No peer is remembered with wider permissions',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint'],
	part: 'receiver',
	why: 'The client can keep, for each peer, the permissions of the last session. What somebody granted once, for one task, then comes back without being asked for.',
	remedy: [
		'In the generator, untick "remember previous session permissions" in the incoming build, and roll the build out.',
		"Stop the client, and remove the line ad.security.permission_profiles.address_to_profile from the user's user.conf.",
	],
	decide: 'Let every user.conf of the endpoint be read.',
	guide: [],
	references: [vendorPages.permissionProfiles, cis('4.1'), nist('AC-6')],

	judge: ({rememberedPeers}) =>
		whenKnown({rememberedPeers}, values =>
			values.rememberedPeers === 0
				? pass('no permissions of earlier sessions are kept')
				: fail(`permissions of earlier sessions are kept, for peers: ${values.rememberedPeers}`),
		),
};
