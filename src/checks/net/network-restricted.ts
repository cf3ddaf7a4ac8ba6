import type {ClientCheck} from '../../domain/check.ts';
import {undecided} from '../../domain/outcome.ts';
import {cis, cisaAdvisory, nist} from '../../domain/references.ts';

export const networkRestricted: ClientCheck = {
	id: 'NET-5',
	title: 'A firewall or segment lets only the needed connections through',
	severity: 'low',
	level: 'guide',
	targets: ['endpoint'],
	why: 'Whatever setting fails, a network that lets through only what is needed keeps the client out of reach of strangers.',
	remedy: [
		'Let clients out to *.net.anydesk.com on TCP 80, 443 and 6568.',
		'Let TCP 7070 in only where direct connections are planned, and only from the networks that need it.',
		'Block UDP 50001 to 50003 where discovery is off.',
	],
	decide: "Compare the firewall's rules with the network sheet, and attest what you saw.",
	guide: ['G-ENV-2'],
	references: [cisaAdvisory, cis('13.4'), cis('13.5'), nist('SC-7'), nist('AC-17(3)')],
	isAttestable: true,

	judge: () => undecided('no probe sees the firewalls and segments around the endpoint', 'attestation'),
};
