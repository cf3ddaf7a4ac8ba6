import type {Issue, Shaped} from '../file-shape.ts';
import {senseOfBuilds} from './sense-of-builds.ts';
import {senseOfEndpoints} from './sense-of-endpoints.ts';
import {senseOfLicence} from './sense-of-licence.ts';
import {senseOfLists} from './sense-of-lists.ts';
import {senseOfPeople} from './sense-of-people.ts';
import {senseOfSupporters} from './sense-of-supporters.ts';
import {type Plan, readPlanShape} from './shape.ts';

const people = ['organization', 'permissionSets', 'roles', 'groups', 'users'] as const;

/** What makes a plan one that can't be carried out, or that the guide forbids; and which of its parts each looks at. */
const senses: readonly (readonly [
	sense: (plan: Plan) => readonly Issue[],
	parts: readonly (keyof Plan)[],
])[] = [
	[senseOfLicence, [...people, 'namespace']],
	[senseOfPeople, people],
	[senseOfSupporters, people],
	[senseOfBuilds, ['builds', 'namespace']],
	[senseOfLists, ['builds', 'namespace', 'users']],
	[senseOfEndpoints, ['endpoints', 'builds', 'users']],
];

/** Reads a plan: its shape and its meaning. All that is wrong comes at once. */
export const readPlan = (value: unknown): Shaped<Plan> => {
	const read = readPlanShape(value);
	if ('issues' in read) return {issues: [...read.issues, ...senseOfRest(value, read.issues)]};

	const issues = senses.flatMap(([sense]) => sense(read.ok));

	return issues.length > 0 ? {issues} : read;
};

/** Stands in for a part that has no readable shape; what looks at it isn't asked. */
const standIn: Pick<Plan, 'schema' | 'organization'> = {
	schema: 'deskwarden/plan@1',
	organization: {name: 'unread', licence: 'ultimate-cloud'},
};

/** What makes no sense in the parts whose shape is right. */
const senseOfRest = (value: unknown, wrong: readonly Issue[]): readonly Issue[] => {
	if (typeof value !== 'object' || value === null || wrong.some(({path}) => path.length === 0)) return [];

	const broken = new Set(wrong.map(({path}) => path[0]));
	const kept = Object.entries(value).filter(([key]) => !broken.has(key));
	const read = readPlanShape({...standIn, ...Object.fromEntries(kept)});
	if ('issues' in read) return [];

	return senses.flatMap(([sense, parts]) => (parts.some(part => broken.has(part)) ? [] : sense(read.ok)));
};
