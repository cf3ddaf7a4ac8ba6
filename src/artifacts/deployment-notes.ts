import {platforms, printVersion} from '../domain/anydesk/versions.ts';
import {buildsOf, type CompleteBuild, floorsOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {vendorPages} from '../domain/references.ts';
import {namedBuilds, overridePath} from './file-names.ts';
import {buildsWithIds, inBold, isListedById} from './id-steps.ts';
import {boxes, cite, exact, named, numbered, page, points, sourceList, table} from './markdown.ts';
import {passwordPlaces, unattendedProfiles} from './unattended-notes.ts';

const platformTitles = {windows: 'Windows', macos: 'macOS', linux: 'Linux'} as const;

/** How the clients get onto machines, and where their files will lie (client.md 1.1, 1.2, 2.8, 4). */
export const printDeploymentNotes = (plan: Plan): string =>
	page(
		`# Deployment notes for ${named(plan.organization.name)}`,
		'## In this order',
		numbered(orderOf(plan)),
		'## Which machine gets what',
		printEndpoints(plan),
		'## Versions',
		table(
			['Platform', 'At least'],
			platforms.map(platform => [platformTitles[platform], printVersion(floorsOf(plan)[platform])]),
		),
		'Version lines differ per platform: never compare across them. Custom clients lag behind the standard ones: look at what the generator gave you before you roll it out (G-ENV-1).',
		table(
			['Build', 'Updates', 'Installer on Windows'],
			buildsOf(plan).map(build => [named(build.name), build.updates, `\`${updateSwitches[build.updates]}\``]),
		),
		'## Windows',
		points(windowsPoints),
		'## macOS and Linux',
		points(unixPoints),
		'## On every platform',
		points([
			'A custom client has a prefix of its own, eight hex digits, which the portal gives it: `<prefix>` above. Note it in `organization.yaml`, so that each endpoint can be judged by its build.',
			'Never copy `system.conf` and `service.conf` from one machine to others: they carry its identity, its private key and its passwords.',
			'What a build forces does not stand in these files: to know what holds, the build is needed too.',
			...passwordPoints(plan),
		]),
		'## Look whether it worked',
		boxes(checkSteps(plan)),
		'What a report calls undecided is not passed: it says what would decide it.',
		'## Sources',
		sourceList([vendorPages.commandLine, vendorPages.traceFiles, vendorPages.unattendedAccess]),
	);

const orderOf = (plan: Plan): readonly string[] => {
	const builds = buildsOf(plan);
	const starters = builds.filter(({starts}) => starts);
	const receivers = builds.filter(({receives, starts}) => receives && !starts);

	return [
		'Work through `portal-checklist.md`; download the builds, and keep them where only those who install can reach them.',
		...(starters.length === 0 ? [] : [starterStep(starters, plan)]),
		...(receivers.length === 0
			? []
			: [
					`Install ${inBold(receivers)} on one machine, connect to it, and try from a client that is not listed: it must be refused.`,
				]),
		...(builds.length === 0
			? []
			: [
					`Check what you installed (below). Only then go on to the other machines${starters.length === 0 || receivers.length === 0 ? '' : `, those that start connections first: ${whoIsRefused(plan)}`}.`,
				]),
		'Take older AnyDesk clients off each machine: beside a managed client no other may stay.',
	];
};

/** With a namespace one machine is a trial; without one the lists need every client's ID first. */
const starterStep = (starters: readonly CompleteBuild[], plan: Plan): string => {
	if (isListedById(plan)) {
		return `Install ${inBold(starters)} on every machine that starts connections: section 9 of the checklist notes the ID of each, and lists that lack it refuse the client.`;
	}
	if (plan.namespace === undefined)
		return `Install ${inBold(starters)} on one machine that starts connections.`;

	const alias = exact(`@${plan.namespace}`);

	return `Install ${inBold(starters)} on one machine that starts connections. ${
		starters.every(({addToNamespace}) => addToNamespace)
			? `See in the portal that it gets an alias in ${alias}.`
			: `Give it its alias in ${alias}, in the portal, where the build doesn't.`
	}`;
};

const whoIsRefused = (plan: Plan): string => {
	if (plan.namespace === undefined) return 'lists admit nobody who is not in them';

	return buildsWithIds(plan).length === 0
		? 'lists admit nobody who has no alias yet'
		: 'lists admit nobody who has no alias yet, but for the IDs in them';
};

const printEndpoints = (plan: Plan): string =>
	page(
		table(
			['Machine', 'Build', 'User', 'Monitored'],
			(plan.endpoints ?? []).map(({name, build, user, monitored}) => [
				exact(name),
				build === undefined ? '–' : named(build),
				user === undefined ? '–' : exact(user),
				monitored === undefined ? '–' : monitored ? 'yes' : 'no',
			]),
		) || 'The plan names no machine.',
		points(
			buildsOf(plan).map(
				({name, starts, receives}) =>
					`**${named(name)}**: ${starts && receives ? 'the machines that its reason names' : starts ? 'machines of people who start connections (G-BLD-3)' : 'machines that are only connected to (G-BLD-4)'}.`,
			),
		),
	).trimEnd();

/** client.md 2.8. */
const updateSwitches = {
	automatic: '--update-auto',
	managed: '--update-manually',
	off: '--update-disabled',
} as const;

const windowsPoints: readonly string[] = [
	`Switches of the installer: \`--install\`, \`--silent\`, \`--start-with-win\`, \`--create-shortcuts\`, \`--create-desktop-icon\`, \`--remove-first\`, and one of the \`--update-\` switches above. For custom clients \`--update-manually\` is what holds without one${cite(vendorPages.commandLine)}.`,
	'Program: `C:\\Program Files (x86)\\AnyDesk-<prefix>\\AnyDesk-<prefix>.exe`.',
	`Machine: \`%ProgramData%\\AnyDesk\\ad_<prefix>\\\` with \`system.conf\`, \`service.conf\` and the traces; made from the MSI, the folder ends with \`_msi\`${cite(vendorPages.traceFiles)}.`,
	`Each user: \`%AppData%\\AnyDesk\\ad_<prefix>\\\` with \`user.conf\`${cite(vendorPages.traceFiles)}.`,
	'The installation makes a service; `detections.md` says which alarms that may set off.',
];

const unixPoints: readonly string[] = [
	"Machine: `/etc/anydesk_ad_<prefix>/` or `/etc/anydesk-ad_<prefix>/`; AnyDesk's own pages spell it in both ways. The trace is `/var/log/anydesk_ad_<prefix>.trace`.",
	'Each user: `~/.anydesk_ad_<prefix>/` or `~/.anydesk-ad_<prefix>/`.',
	"See that others can't read `service.conf` and `system.conf` (mode 0600, owner root): a public sample had them open to everybody, with the private key in them.",
	'On Linux the service is `anydesk.service` for the standard client, and runs as root. Stop it before you edit a file: it writes its files anew when it stops.',
];

const passwordPoints = (plan: Plan): readonly string[] => {
	const builds = buildsOf(plan).filter(build => unattendedProfiles(build).length > 0);

	return builds.length === 0
		? ['No password is set on any machine: the plan has no unattended access.']
		: [
				`Passwords: only on ${builds.map(build => passwordPlaces(build, plan)).join('; ')}. Each machine and profile has one of its own. \`--set-password\` reads it from standard input (as root on Linux, with sudo on macOS); no script may hold it${cite(vendorPages.commandLine)}.`,
				...(builds.flatMap(unattendedProfiles).some(({unattended}) => unattended.secondFactor)
					? ['Then the second factor, on the machine, in the settings under Access.']
					: []),
			];
};

const checkSteps = (plan: Plan): readonly string[] => [
	...buildStep(namedBuilds(plan).map(({file}) => exact(`build:${overridePath(file)}`))),
	'`deskwarden check --plan plan.yaml local` on the machine itself, as administrator; take `plan.yaml` along.',
	'`ssh USER@HOST sudo sh -s < ansible/roles/deskwarden/files/collect.sh > HOST.json`, then `deskwarden check --plan plan.yaml HOST.json org:organization.yaml`, for one Linux or macOS machine that is reached by SSH, with the builds layered under it.',
	'Many machines at once: `ansible-playbook -i inventory.yml collect.yml` in `ansible/`, then `deskwarden check --plan plan.yaml ansible/evidence/ org:organization.yaml`; `ansible/README.md` says what that takes.',
	'`deskwarden check --plan plan.yaml root:FOLDER` for files that somebody sent: a folder of AnyDesk, a backup, a mounted disk.',
];

/** A text alone tells no tick of the form. */
const buildStep = (texts: readonly string[]): readonly string[] =>
	texts.length === 0
		? []
		: [
				`Before the roll-out: note in \`organization.yaml\` what you ticked, then \`deskwarden check --plan plan.yaml org:organization.yaml\`, which judges the builds with their form. A text alone (${texts.join(', ')}) leaves undecided what only the form tells.`,
			];
