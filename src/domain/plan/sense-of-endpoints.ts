import {insteadOfGroups, isInGroups} from '../anydesk/addresses.ts';
import type {Issue} from '../file-shape.ts';
import {toPlainText} from '../plain-text.ts';
import {buildsOf, usersOf} from './complete.ts';
import {knownNames, unknownNames} from './names.ts';
import type {Plan} from './shape.ts';

/** Whether the endpoints that are known by name fit to the builds and users. */
export const senseOfEndpoints = (plan: Plan): readonly Issue[] => {
	const {endpoints = []} = plan;
	const builds = knownNames(buildsOf(plan).map(({name}) => name));
	const logins = knownNames(usersOf(plan).map(({login}) => login));
	const seen = new Set<string>();

	return endpoints.flatMap(({name, build, user}, index): readonly Issue[] => {
		const path = ['endpoints', index];
		const isDouble = seen.has(name.toLowerCase());

		seen.add(name.toLowerCase());

		return [
			...(isDouble
				? [{path: [...path, 'name'], message: `the endpoint ${toPlainText(name, 60)} stands twice`}]
				: []),
			...(isInGroups(name)
				? [
						{
							path: [...path, 'name'],
							message: `${toPlainText(name, 60)} is no host name, and ${insteadOfGroups(name)}`,
						},
					]
				: []),
			...(build === undefined ? [] : oneName(unknownNames([build], builds, [...path, 'build'], 'build'))),
			...(user === undefined ? [] : oneName(unknownNames([user], logins, [...path, 'user'], 'user'))),
		];
	});
};

/** The place of the value itself, since it isn't a list. */
const oneName = (issues: readonly Issue[]): readonly Issue[] =>
	issues.map(({path, message}) => ({path: path.slice(0, -1), message}));
