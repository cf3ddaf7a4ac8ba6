import {type Plan, readPlanShape} from '../domain/plan/shape.ts';
import {asEntry, indent, printEntries, printFlow, printScalar, type YamlValue} from './yaml-text.ts';

type Entries = {readonly [key: string]: YamlValue | undefined};

/**
 * A plan in its canonical form: only what it says, in the order of the schema, in which the reader hands it over.
 * The same plan is always the same text, whatever file it came from.
 */
export const exportPlan = ({organization, permissionSets, roles, groups, users, ...plan}: Plan): string => {
	const {schema, namespace, builds, endpoints, versions, limits} = plan;

	const blocks: readonly (readonly string[])[] = [
		printEntries({schema}),
		['organization:', ...indent(printEntries(organization))],
		printEntries({namespace}),
		printList('permissionSets', permissionSets),
		printList('roles', roles),
		printList('groups', groups),
		printList('users', users),
		printBuilds(builds),
		printList('endpoints', endpoints),
		printEntries({versions}),
		printEntries({limits}),
	];

	return `${blocks
		.filter(block => block.length > 0)
		.map(block => block.join('\n'))
		.join('\n\n')}\n`;
};

/** The canonical form of a plan that somebody has answered: its fields may stand in any order. */
export const exportAnswered = (plan: Plan): string => {
	const read = readPlanShape(plan);

	return exportPlan('ok' in read ? read.ok : plan);
};

/** A list with an entry a line; one that is empty was said to be so. */
const printList = (key: string, entries: readonly Entries[] | undefined): readonly string[] => {
	if (entries === undefined) return [];

	return entries.length === 0
		? [`${key}: []`]
		: [`${key}:`, ...indent(entries.map(entry => `- ${printFlow(entry)}`))];
};

const printBuilds = (builds: Plan['builds']): readonly string[] => {
	if (builds === undefined) return [];

	const all = Object.entries(builds);

	return all.length === 0
		? ['builds: {}']
		: ['builds:', ...indent(all.flatMap(([name, build]) => printBuild(name, build)))];
};

const printBuild = (name: string, build: NonNullable<Plan['builds']>[string]): readonly string[] => [
	`${printScalar(name)}:`,
	...indent(
		Object.entries(build).flatMap(([key, value]) =>
			key === 'profiles' ? printProfiles(build.profiles ?? []) : printEntries({[key]: value}),
		),
	),
];

const printProfiles = (profiles: readonly Entries[]): readonly string[] =>
	profiles.length === 0
		? ['profiles: []']
		: ['profiles:', ...indent(profiles.flatMap(profile => asEntry(printEntries(profile))))];
