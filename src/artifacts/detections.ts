import {hasWildcard} from '../domain/anydesk/addresses.ts';
import {buildsOf, limitsOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {vendorPages} from '../domain/references.ts';
import {boxes, exact, named, page, points, table, titleOf} from './markdown.ts';
import {unattendedProfiles} from './unattended-notes.ts';

type Trigger = {
	readonly what: string;
	readonly where: string;
	readonly ours: string;
	readonly source: string;
};

/** What the roll-out itself may set off, for whoever watches the alarms, and what stays an alarm. */
export const printDetections = (plan: Plan): string =>
	page(
		`# What the roll-out may set off: ${named(plan.organization.name)}`,
		'AnyDesk is a favourite of attackers, so detections watch for it (MITRE ATT&CK T1219.002). Whoever watches the alarms should know what is ours, when, and what never is.',
		'## While it is rolled out',
		table(
			['What happens', 'Where it shows', 'Ours when', 'Source'],
			triggersOf(plan).map(({what, where, ours, source}) => [what, where, ours, source]),
		),
		'## Before it begins',
		boxes([
			'Name the days, the machines and the account that installs, and let exceptions end with them.',
			'Tie exceptions to the signer (AnyDesk Software GmbH) together with the prefix of each of our builds; a file name alone proves nothing.',
			...buildsOf(plan).map(({name}) => `Note the prefix of **${named(name)}** here: …`),
		]),
		'## What stays an alarm',
		points(alarmsOf(plan)),
	);

const triggersOf = (plan: Plan): readonly Trigger[] => {
	const builds = buildsOf(plan);

	return [
		{
			what: 'Silent install on Windows: `--install`, `--silent`, `--start-with-win`',
			where: 'process creation, command line',
			ours: 'the installing account runs it, on the planned days',
			source: titleOf(vendorPages.commandLine),
		},
		{
			what: 'A new service: AnyDesk, or AnyDesk MSI Service, with `--service` in its command line',
			where: 'events 7045 (system) and 4697 (security)',
			ours: 'once per machine, with the program of one of our builds (`AnyDesk-<prefix>.exe`)',
			source: 'LOLRMM, SigmaHQ',
		},
		{
			what: 'New folders: `AnyDesk-<prefix>` below the programs, `ad_<prefix>` below the program data',
			where: 'file events',
			ours: 'the prefix is one of ours',
			source: `LOLRMM, ${titleOf(vendorPages.traceFiles)}`,
		},
		{
			what: 'Outgoing TCP 80, 443 and 6568 to `*.net.anydesk.com`',
			where: 'firewall, DNS, proxy',
			ours: 'the machine is planned to have a client',
			source: 'files of real clients',
		},
		...passwordTriggers(plan),
		...(builds.some(({directConnections}) => directConnections)
			? [
					{
						what: 'A listener on TCP 7070',
						where: 'port scans, endpoint inventory',
						ours: 'the build has direct connections by plan',
						source: 'traces of real clients',
					},
				]
			: []),
		...(builds.some(({discovery}) => discovery)
			? [
					{
						what: 'Multicast to 239.255.102.18, UDP 50001 to 50003',
						where: 'network sensors',
						ours: 'the build has discovery by plan',
						source: 'traces of real clients',
					},
				]
			: []),
		{
			what: 'A client below 8.0.8, or any 7.0.x',
			where: 'rules that look for the certificate of before 2024',
			ours: 'never take it for noise: custom clients lag behind, so look at the signature, and renew the build',
			source: 'SigmaHQ',
		},
	];
};

/** Only where the plan has passwords is setting one ours. */
const passwordTriggers = (plan: Plan): readonly Trigger[] =>
	buildsOf(plan).some(build => unattendedProfiles(build).length > 0)
		? [
				{
					what: '`--set-password`, with the password piped in',
					where: 'process creation: with `echo` the password itself stands in the log',
					ours: 'the installing account runs it for a profile of the plan; read the password from a file or a prompt instead of `echo`',
					source: `SigmaHQ, ${titleOf(vendorPages.commandLine)}`,
				},
			]
		: [];

const alarmsOf = (plan: Plan): readonly string[] => {
	const {refusedRequests} = limitsOf(plan);
	const endpoints = (plan.endpoints ?? []).filter(({monitored}) => monitored);

	return [
		'An AnyDesk that is run without being installed: it leaves no service and no entry among the programs. We roll out none.',
		'A prefix that is not ours, the standard client, or a second installation beside ours.',
		...(passwordTriggers(plan).length === 0
			? ['`--set-password` anywhere: no build of this plan has a password.']
			: ['`--set-password` by anybody but the installing account, or outside the planned days.']),
		'`Passwd` or `Token` in a `connection_trace.txt` where the plan has no unattended access.',
		...strangersOf(plan),
		`More than ${refusedRequests} refused requests (\`REJECTED\`) on one machine: somebody is trying.`,
		...(endpoints.length === 0
			? []
			: [`Monitored by plan, so look there first: ${endpoints.map(({name}) => exact(name)).join(', ')}.`]),
	];
};

/** Who is a stranger follows from the lists: a single entry of theirs is none, wherever its alias is from. */
const strangersOf = (plan: Plan): readonly string[] => {
	const lists = buildsOf(plan).filter(({receives}) => receives);
	const single = [...new Set(lists.flatMap(({acl}) => acl.filter(entry => !hasWildcard(entry))))];
	const entries = single.map(exact).join(', ');

	if (plan.namespace === undefined) {
		return single.length === 0 ? [] : [`A session from a client that no list names; they have ${entries}.`];
	}

	return [
		`A session from an alias outside ${exact(`@${plan.namespace}`)}${single.length === 0 ? '' : `, unless the client stands in a list by itself (${entries})`}.`,
	];
};
