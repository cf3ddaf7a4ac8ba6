import * as v from 'valibot';
import {permissionNames} from './anydesk/permissions.ts';
import {isPrefix} from './anydesk/places.ts';
import {settingsCategories} from './anydesk/settings.ts';
import {text} from './file-values.ts';

const tick = v.exactOptional(v.boolean());

/** A custom profile of the generator's form; the permissions that aren't listed are off. */
const profile = v.strictObject({
	name: text,
	permissions: v.exactOptional(v.array(v.picklist(permissionNames))),
	/** The two "editable" ticks of each permission. */
	editable: tick,
	unattended: v.exactOptional(
		v.union([
			v.picklist(['none']),
			v.strictObject({
				reason: v.exactOptional(v.picklist(['monitored', 'home-office'])),
				secondFactor: tick,
			}),
		]),
	),
});

const prefix = v.pipe(
	text,
	v.check(isPrefix, "should be what stands behind ad_ in the name of the client's folder, as 5be69332"),
);

/** What a plan says of a build. */
export const plannedBuildEntries = {
	direction: v.exactOptional(v.picklist(['incoming-only', 'outgoing-only', 'bidirectional'])),
	/** Why a build goes both ways. */
	reason: v.exactOptional(text),
	lockSettings: v.exactOptional(
		v.union([v.picklist(['all', 'none']), v.array(v.picklist(settingsCategories))]),
	),
	addressBook: tick,
	removePresetProfiles: tick,
	profileSwitching: tick,
	rememberPermissions: tick,
	profilesInAcceptWindow: tick,
	createProfiles: tick,
	profiles: v.exactOptional(v.array(profile)),
	acl: v.exactOptional(v.array(text)),
	/** When session requests are shown. */
	requests: v.exactOptional(v.picklist(['always', 'while-open', 'never'])),
	savedLogins: tick,
	directConnections: tick,
	discovery: tick,
	traces: tick,
	recording: v.exactOptional(v.strictObject({autoStart: tick})),
	updates: v.exactOptional(v.picklist(['automatic', 'managed', 'off'])),
	addToNamespace: tick,
	forcedLogin: tick,
} as const;

/** What was ticked in the generator, as an organisation file tells it. Whatever is absent is unknown, not off. */
export const buildTicksSchema = v.strictObject({
	...plannedBuildEntries,
	publicDownload: tick,
	presetPassword: tick,
	/** The client's folder is `ad_<prefix>`. */
	prefix: v.exactOptional(prefix),
	/** The build text's file, relative to the organisation file. */
	text: v.exactOptional(text),
});

export type BuildTicks = v.InferOutput<typeof buildTicksSchema>;
