import {isId} from '../domain/anydesk/addresses.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {printScalar} from './yaml-text.ts';

/** An inventory to begin with: the endpoints that the plan knows by a name that can be a host's. */
export const printInventory = (plan: Plan | undefined): string => {
	const names = [...new Set((plan?.endpoints ?? []).map(({name}) => name))];
	const hosts = names.filter(isHostName);
	const others = names.filter(name => !isHostName(name));

	return [
		...guidance,
		...(others.length === 0
			? []
			: [
					'#',
					'# The plan names these, too, but not by a name that a host can have. Put in how they are reached:',
					...others.map(name => `#     ${toPlainText(name, 100)}`),
				]),
		'',
		`${group}:`,
		...(hosts.length === 0
			? ['  hosts: {}']
			: ['  hosts:', ...hosts.map(name => `    ${printScalar(name)}:`)]),
		'',
	].join('\n');
};

const group = 'anydesk_endpoints';

const guidance: readonly string[] = [
	'# The endpoints to be read, for Ansible. How a host is reached stands below its name:',
	'#',
	'#     till-7:',
	'#       ansible_host: till-7.example.com',
	'#       ansible_user: auditor',
	'#',
	'# Whatever a host is called here, it is judged by the name that it gives itself (hostname), or by its AnyDesk ID: the plan should',
	'# have one of these. Linux and macOS alone: on a Windows machine run deskwarden, or bring its files.',
];

/** Names that Ansible takes for something else. */
const reserved: readonly string[] = ['all', 'ungrouped', 'localhost', group];

const isHostName = (name: string): boolean =>
	/^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?$/.test(name) &&
	!isId(name) &&
	!reserved.includes(name.toLowerCase());
