import {collectorScript} from '../domain/collector/script.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {printInventory} from './ansible-inventory.ts';
import {printAnsiblePlugin} from './ansible-plugin.ts';
import {printAnsibleReadme} from './ansible-readme.ts';
import {printPlaybook, printRoleDefaults, printRoleTasks} from './ansible-role.ts';
import type {Artifact} from './artifact.ts';

const role = 'roles/deskwarden';

/**
 * The playbook and role that collect evidence from many hosts. A plan gives it hosts, and words for the deny list;
 * with `below` they lie one folder below everything else that the plan hands over.
 */
export const ansibleFiles = (plan?: Plan, where?: 'below'): readonly Artifact[] => [
	{path: 'README.md', text: printAnsibleReadme(plan, where)},
	{path: 'collect.yml', text: printPlaybook()},
	{path: 'inventory.yml', text: printInventory(plan)},
	{path: `${role}/tasks/main.yml`, text: printRoleTasks()},
	{path: `${role}/defaults/main.yml`, text: printRoleDefaults()},
	{path: `${role}/action_plugins/deskwarden_collect.py`, text: printAnsiblePlugin()},
	{
		path: `${role}/files/collect.sh`,
		text: collectorScript({collector: 'deskwarden collector', words: wordsOf(plan)}),
	},
];

/** People make passwords of what their organisation is called. */
const wordsOf = (plan: Plan | undefined): readonly string[] =>
	[plan?.organization.name, plan?.namespace].filter(word => word !== undefined);
