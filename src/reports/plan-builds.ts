import {type Permission, permissionNames} from '../domain/anydesk/permissions.ts';
import {settingsCategories} from '../domain/anydesk/settings.ts';
import {listed} from '../domain/list.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {CompleteBuild, CompleteProfile} from '../domain/plan/complete.ts';
import {wrap} from './wrap.ts';

const directions = {
	'incoming-only': 'only receives connections',
	'outgoing-only': 'only starts connections',
	bidirectional: 'receives and starts connections',
} as const;

const requests = {
	always: 'session requests are always shown',
	'while-open': 'session requests are shown while the window is open',
	never: 'session requests are never shown',
} as const;

const updates = {
	automatic: 'updates come by themselves',
	managed: 'updates are rolled out by somebody',
	off: 'no updates',
} as const;

/** A build of a plan in words, with what the plan leaves to the defaults. */
export const printPlannedBuild = (build: CompleteBuild, width: number): readonly string[] => [
	...wrap(`${toPlainText(build.name)}: ${directions[build.direction]}`, width, '  '),
	...[
		...(build.reason === undefined ? [] : [`because: ${toPlainText(build.reason)}`]),
		locks(build),
		...(build.receives ? receiving(build) : []),
		...(build.starts ? starting(build) : []),
		`address book ${isOn(build.addressBook)}, direct connections ${isOn(build.directConnections)}, discovery ${isOn(build.discovery)}`,
		`traces ${isOn(build.traces)}, recordings start ${build.recordingAutoStart ? 'by themselves' : 'by hand'}, ${updates[build.updates]}`,
	].flatMap(line => wrap(line, width, '    - ')),
];

const isOn = (is: boolean): string => (is ? 'on' : 'off');

const locks = ({lockedCategories}: CompleteBuild): string => {
	const open = settingsCategories.filter(category => !lockedCategories.includes(category));
	if (open.length === 0) return 'settings: all locked';
	if (open.length === settingsCategories.length) return 'settings: all open';

	return `settings: locked but for ${listed(open, open.length)}`;
};

const receiving = (build: CompleteBuild): readonly string[] => {
	const freedoms = [
		...(build.profileSwitching ? ['switch profiles'] : []),
		...(build.rememberPermissions ? ['have permissions remembered'] : []),
		...(build.profilesInAcceptWindow ? ['choose a profile in the accept window'] : []),
		...(build.createProfiles ? ['create profiles'] : []),
	];

	return [
		`lets in: ${build.acl.length === 0 ? 'everybody, since no list is written' : listed(build.acl, 20)}`,
		`${requests[build.requests]}, logins ${build.savedLogins ? 'may be saved' : "can't be saved"}`,
		`preset profiles: ${build.removePresetProfiles ? 'removed' : 'kept'}`,
		...build.profiles.flatMap(describeProfile),
		...(freedoms.length === 0 ? [] : [`users may ${listed(freedoms)}`]),
	];
};

const describeProfile = ({name, permissions, editable, unattended}: CompleteProfile): readonly string[] => [
	`profile ${toPlainText(name)}: ${printPermissions(permissions)}${editable ? ' (editable by users)' : ''}`,
	unattended === undefined
		? 'no unattended access'
		: `unattended access (${unattended.reason}), second factor ${isOn(unattended.secondFactor)}`,
];

const printPermissions = (granted: readonly Permission[]): string =>
	granted.length === 0
		? 'no permission'
		: `${listed(granted, permissionNames.length)} of ${permissionNames.length} permissions`;

const starting = ({addToNamespace, forcedLogin}: CompleteBuild): readonly string[] => [
	addToNamespace ? 'joins the namespace by itself' : 'aliases are given by hand',
	`a user login is ${forcedLogin ? 'forced' : 'not forced'}`,
];
