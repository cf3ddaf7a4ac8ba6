import {buildsOf, startersOf} from '../domain/plan/complete.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {companionPath, type NamedBuild, namedBuilds} from './file-names.ts';
import {formSteps} from './form-steps.ts';
import {idSteps, isListedById, singleEntrySteps, whereIdsAre} from './id-steps.ts';
import {boxes, cite, exact, named, page} from './markdown.ts';
import {passwordPlaces, unattendedProfiles} from './unattended-notes.ts';

/** The generator's form, build by build; where lists name IDs, also how these get there. */
export const printBuildSteps = (plan: Plan): string => {
	const builds = namedBuilds(plan);
	// The clients that start connections come first: their IDs belong into the lists of the others.
	const first = isListedById(plan) ? builds.filter(({build}) => build.starts) : builds;

	return builds.length === 0
		? 'The plan has no builds.'
		: page(
				'In *Builds*. The reasons of each click stand in the companion of the build.',
				...first.flatMap(one => printBuild(one, plan)),
				...(isListedById(plan) ? ['### IDs for the lists', whereIdsAre, boxes(idSteps(plan))] : []),
				...builds.filter(one => !first.includes(one)).flatMap(one => printBuild(one, plan)),
			).trimEnd();
};

const printBuild = ({build, file}: NamedBuild, plan: Plan): readonly string[] => [
	`### Build: ${named(build.name)}`,
	boxes([
		`Make a new custom client with this name; \`${companionPath(file)}\` explains it (G-BLD-1).`,
		...formSteps(build, file, plan.namespace).map(
			({step, guide}) => `${step.slice(0, -1)}${cite(...guide)}.`,
		),
		"Save. Note the client's prefix in `organization.yaml`: its folder is `ad_` with the prefix behind it.",
	]),
	...(unattendedProfiles(build).length === 0
		? []
		: [
				`Passwords come later, on the machines themselves, and only on ${passwordPlaces(build, plan)} (G-UNA-1): \`deployment.md\` tells how.`,
			]),
];

/** How whoever starts connections gets the alias, or why nobody does; and whose the single entries of lists are. */
export const printAliases = (plan: Plan): string =>
	page(
		plan.namespace === undefined
			? sayNoNamespace(plan)
			: boxes(aliasSteps(plan, plan.namespace)) || sayJoining(plan),
		boxes(singleEntrySteps(plan)),
	).trimEnd();

const sayNoNamespace = (plan: Plan): string =>
	`The plan has no namespace, so no client gets an alias${isListedById(plan) ? '; section 9 asks for the IDs' : ''}.`;

const sayJoining = (plan: Plan): string =>
	buildsOf(plan).some(({starts}) => starts)
		? 'The builds that start connections join the namespace by themselves.'
		: 'No build starts connections, so none needs an alias.';

/** Aliases that no build gives: then somebody has to, in the portal's Clients list (G-ACL-3). */
const aliasSteps = (plan: Plan, namespace: string): readonly string[] => {
	const byHand = namedBuilds(plan).filter(({build}) => build.starts && !build.addToNamespace);

	if (byHand.length === 0) return [];

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
