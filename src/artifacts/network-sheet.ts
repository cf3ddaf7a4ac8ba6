import {buildsOf, type CompleteBuild} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {boxes, named, page, points, table} from './markdown.ts';

/** What the firewall has to let through, and what it needn't (G-ENV-2; ports and names as in client.md 6). */
export const printNetworkSheet = (plan: Plan): string => {
	const builds = buildsOf(plan);
	const direct = builds.filter(({directConnections}) => directConnections);
	const discovering = builds.filter(({discovery}) => discovery);

	return page(
		`# Network sheet for ${named(plan.organization.name)}`,
		'## Let through',
		table(
			['From', 'To', 'Ports', 'For'],
			[
				[
					builds.length === 0 ? 'every client' : listOf(builds),
					'`*.net.anydesk.com` (`boot*.net.anydesk.com`, `relay-<8 hex digits>.net.anydesk.com`)',
					'TCP 80, 443, 6568, outgoing',
					'registration, and sessions through a relay',
				],
				['everybody who has an account in the portal', '`my.anydesk.com`', 'https, outgoing', 'the portal'],
				...(direct.length === 0
					? []
					: [
							[
								'clients of the same network',
								listOf(direct),
								'TCP 7070, incoming, IPv4 and IPv6',
								'direct connections, as planned',
							],
						]),
				...(discovering.length === 0
					? []
					: [
							[
								listOf(discovering),
								'multicast 239.255.102.18',
								'UDP 50001 to 50003, within the segment',
								'discovery, as planned',
							],
						]),
			],
		),
		'Connections are encrypted with TLS 1.2 and authenticated encryption. Ports and names are those seen in files and traces of real clients; AnyDesk may add others.',
		'## Keep shut',
		points([
			...(direct.length === builds.length && direct.length > 0
				? []
				: [
						`TCP 7070, incoming${exceptFor(direct)}: the plan has no direct connections there. Known flaws need them: an ID can be spoofed (CVE-2025-27916), and the public address leaks (CVE-2024-52940).`,
					]),
			...(discovering.length === builds.length && discovering.length > 0
				? []
				: [
						`UDP 50001 to 50003 and the multicast group 239.255.102.18${exceptFor(discovering)}: the plan has no discovery there. A flaw of older clients is reached through it (CVE-2025-27918).`,
					]),
			'Incoming connections from the internet, to every client: a relay stands between, so nothing has to come in.',
			'`*.net.anydesk.com` from machines that are not planned to have a client.',
		]),
		'## To do',
		boxes([
			'Enter the rules above, and no wider ones (G-ENV-2).',
			'Put machines that only receive connections into segments of their own, where you have segments (G-ENV-2).',
			'Note who looks after these rules, and when they were last looked through (G-ENV-3). Nothing that deskwarden reads shows a firewall: `deskwarden attest NET-5` keeps your word for it.',
		]),
	);
};

const listOf = (builds: readonly CompleteBuild[]): string =>
	`clients of ${builds.map(({name}) => named(name)).join(', ')}`;

const exceptFor = (builds: readonly CompleteBuild[]): string =>
	builds.length === 0 ? '' : `, except for ${listOf(builds)}`;
