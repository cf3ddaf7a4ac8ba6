import {permissionNames, permissions} from '../domain/anydesk/permissions.ts';
import type {CompleteBuild, CompleteProfile} from '../domain/plan/complete.ts';
import {named, page, points, table} from './markdown.ts';

const sign = (isOn: boolean): string => (isOn ? 'on' : 'off');

/** The custom profiles of a build, permission by permission, beside the guide's example and the vendor's default. */
export const printProfiles = ({profiles, receives}: CompleteBuild): readonly string[] => {
	if (!receives) {
		return ['## Permission profiles', 'Nothing comes in, so no profile is needed (G-USE-2).'];
	}

	return [
		'## Permission profiles',
		profiles.length === 0
			? 'The plan names no profile of our own for this build.'
			: "*Guide* is the Secure Profile of the guide's example, *vendor* the preset profile Default as the vendor makes it. A dash: the guide's list of 15 does not know the permission.",
		...profiles.flatMap(printProfile),
		...(profiles.length === 0 ? [] : [looser(profiles)]),
	];
};

const printProfile = ({name, permissions: granted, editable}: CompleteProfile): readonly string[] => [
	`### ${named(name)}`,
	table(
		['Permission', 'Enable', 'Editable in settings', 'Editable in the accept window', 'Guide', 'Vendor'],
		permissionNames.map(permission => {
			const {title, guide, secure, factory} = permissions[permission];

			return [
				title,
				`**${sign(granted.includes(permission))}**`,
				sign(editable),
				sign(editable),
				guide ? sign(secure) : '–',
				sign(factory),
			];
		}),
	),
];

/** Where the guide's example and the vendor's default pull apart (portal.md 2.10, client.md 2.2). */
const looser = (profiles: readonly CompleteProfile[]): string =>
	page(
		"### Where the guide's example is looser than the vendor's default",
		points([
			`**${permissions.tcp_tunnel.title}**: the guide's example has it on, the vendor's Default has it off. Tunnels carry other programs' traffic through a session. ${states(profiles, 'tcp_tunnel')}`,
			`**${permissions.vpn.title}**: newer than the guide, on in the vendor's Default; whoever writes the guide's 15 alone leaves it on. ${states(profiles, 'vpn')}`,
			`**${permissions.modify_forbidden_windows.title}** (\`modify_forbidden_windows\`): newer than the guide, off in the vendor's Default. ${states(profiles, 'modify_forbidden_windows')}`,
		]),
		'Where the form does not show one of the newer two, the client keeps its own default: look there after the roll-out, and note what you saw.',
	).trimEnd();

const states = (profiles: readonly CompleteProfile[], permission: (typeof permissionNames)[number]): string =>
	`Here: ${profiles
		.map(({name, permissions: granted}) => `${sign(granted.includes(permission))} in ${named(name)}`)
		.join(', ')}.`;
