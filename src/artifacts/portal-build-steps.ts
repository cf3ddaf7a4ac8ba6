import {startersOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {companionPath, type NamedBuild, namedBuilds} from './file-names.ts';
import {formSteps} from './form-steps.ts';
import {boxes, cite, exact, named, page} from './markdown.ts';

/** The generator's form, build by build. */
export const printBuildSteps = (plan: Plan): string => {
	const builds = namedBuilds(plan);

	return builds.length === 0
		? 'The plan has no builds.'
		: page(
				'In *Builds*. The reasons of each click stand in the companion of the build.',
				...builds.flatMap(printBuild),
			).trimEnd();
};

const printBuild = ({build, file}: NamedBuild): readonly string[] => [
	`### Build: ${named(build.name)}`,
	boxes([
		`Make a new custom client with this name; \`${companionPath(file)}\` explains it (G-BLD-1).`,
		...formSteps(build, file).map(({step, guide}) => `${step.slice(0, -1)}${cite(...guide)}.`),
		"Save. Note the client's prefix in `organization.yaml`: its folder is `ad_` with the prefix behind it.",
	]),
];

/** Aliases that no build gives: then somebody has to, in the portal's Clients list (G-ACL-3). */
export const aliasSteps = (plan: Plan): readonly string[] => {
	const {namespace} = plan;
	const byHand = namedBuilds(plan).filter(({build}) => build.starts && !build.addToNamespace);

	if (namespace === undefined || byHand.length === 0) return [];

	const names = byHand.map(({build}) => build.name);
	const endpoints = (plan.endpoints ?? []).filter(({build}) => build !== undefined && names.includes(build));
	const reached = endpoints.flatMap(({user}) => (user === undefined ? [] : [user]));
	const others = startersOf(plan).filter(({login}) => !reached.includes(login));
	const alias = `an alias in ${exact(`@${namespace}`)}`;

	return [
		...endpoints.map(
			({name, user}) =>
				`Clients: give ${exact(name)}${user === undefined ? '' : `, of ${exact(user)},`} ${alias} (G-ACL-3).`,
		),
		...others.map(
			({login}) =>
				`Clients: give the client of ${exact(login)} ${alias}, if it is one of ${names.map(named).join(', ')} (G-ACL-3).`,
		),
		'An alias has at most 25 characters: letters, digits, `-`, `.` and `_`. Take none in the public namespace: it is bound to the ID for ever.',
		'Give no alias to a client that only receives connections (G-ACL-4).',
	];
};
