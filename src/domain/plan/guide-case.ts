import {secureProfile} from '../anydesk/permissions.ts';
import {supporterSet} from '../permission-levels.ts';
import type {Draft} from './draft.ts';
import type {PlannedBuild} from './shape.ts';

/** A client for people who are supported (G-BLD-4), as the guide's use case has it (G-USE-1). */
export const guideReceiver: PlannedBuild = {
	direction: 'incoming-only',
	lockSettings: 'all',
	addressBook: false,
	removePresetProfiles: true,
	profiles: [{name: 'Secure Profile', permissions: [...secureProfile], editable: false, unattended: 'none'}],
};

/** A client for people who support others (G-BLD-3), as the guide's use case has it (G-USE-2). */
export const guideStarter: PlannedBuild = {
	direction: 'outgoing-only',
	lockSettings: 'all',
	removePresetProfiles: true,
	addToNamespace: true,
	forcedLogin: true,
};

/** The guide's use case, remote support, as far as it is the same for every organisation. */
export const guideCase: Draft = {
	organization: {licence: 'ultimate-cloud', signIn: 'portal'},
	permissionSets: [{name: 'IT Supporter', sections: {...supporterSet}}],
	roles: [{name: 'IT Supporter', permissionSets: ['IT Supporter']}],
	groups: [{name: 'Service desk', roles: ['IT Supporter']}],
	builds: {incoming: guideReceiver, outgoing: guideStarter},
};
