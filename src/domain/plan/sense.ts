import type {Issue, Shaped} from '../file-shape.ts';
import {senseOfBuilds} from './sense-of-builds.ts';
import {senseOfEndpoints} from './sense-of-endpoints.ts';
import {senseOfLicence} from './sense-of-licence.ts';
import {senseOfPeople} from './sense-of-people.ts';
import {senseOfSupporters} from './sense-of-supporters.ts';
import {type Plan, readPlanShape} from './shape.ts';

/** All that makes a plan one that can't be carried out, or that the guide forbids, with the place in the file. */
const senseOf = (plan: Plan): readonly Issue[] => [
	...senseOfLicence(plan),
	...senseOfPeople(plan),
	...senseOfSupporters(plan),
	...senseOfBuilds(plan),
	...senseOfEndpoints(plan),
];

/** Reads a plan: its shape first, then its meaning. All that is wrong comes at once. */
export const readPlan = (value: unknown): Shaped<Plan> => {
	const read = readPlanShape(value);
	if ('issues' in read) return read;

	const issues = senseOf(read.ok);

	return issues.length > 0 ? {issues} : read;
};
