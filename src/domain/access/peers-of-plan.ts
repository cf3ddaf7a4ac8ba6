import {isAlias, isId} from '../anydesk/addresses.ts';
import {toPlainText} from '../plain-text.ts';
import {type CompleteBuild, startersOf} from '../plan/complete.ts';
import type {Plan, PlannedUser} from '../plan/shape.ts';
import type {Member} from './access-map.ts';
import {sourceIn} from './door-of-build.ts';
import type {CallerGroup} from './groups.ts';
import {type Address, exact, type Peer, someAlias, someAliasIn, someId} from './peer.ts';
import {login} from './peer-of-client.ts';

type Person = {
	readonly member: Member;
	/** Where the plan's entry of the endpoint tells it. */
	readonly address: string | undefined;
};

/**
 * Who starts connections with a build: its endpoints, each with its user, and the people of whom no endpoint of a
 * starting build is known; they may have any of these builds.
 */
export const peopleOf = (
	build: CompleteBuild,
	builds: readonly CompleteBuild[],
	plan: Plan,
): readonly Person[] => {
	const {endpoints = []} = plan;
	const starting = new Set(builds.filter(({starts}) => starts).map(({name}) => name));
	const placed = new Set(
		endpoints.filter(({build: name}) => name !== undefined && starting.has(name)).map(({user}) => user),
	);

	return [
		...endpoints
			.filter(endpoint => endpoint.build === build.name)
			.map(({name, user}) => ({
				member:
					user === undefined
						? {name: toPlainText(name, 120), ...(isId(name) && {id: name})}
						: {name: toPlainText(user, 120), endpoint: toPlainText(name, 120), ...(isId(name) && {id: name})},
				address: isId(name) || isAlias(name) ? name : undefined,
			})),
		...startersOf(plan)
			.filter(({login: name}) => !placed.has(name))
			.map(({login: name}) => ({member: {name: toPlainText(name, 120)}, address: undefined})),
	];
};

/** What a client of a build asks with. */
export const peerOfBuild = (
	build: CompleteBuild,
	{namespace, organization}: Plan,
	address: string | undefined,
): Peer => ({
	starts: {says: 'yes', because: `the build is ${build.direction}`, sources: [sourceIn(build, 'direction')]},
	addresses: [
		...(address === undefined ? [] : [exact(address)]),
		...(address !== undefined && isId(address) ? [] : [someId(whichId)]),
		...(address !== undefined && isAlias(address) ? [] : [aliasOf(namespace)]),
	],
	factors: [
		...(namespace === undefined ? [] : [aliasFactor(build, namespace)]),
		...(build.forcedLogin ? [login] : []),
		...(organization.connectionPolicy === 'incoming-same-licence' ||
		organization.connectionPolicy === 'same-licence-only'
			? ['a client of the same licence (connection policy)']
			: []),
	],
});

const whichId = 'the plan does not tell the IDs of these clients; name them among its endpoints';

const aliasFactor = ({addToNamespace}: CompleteBuild, namespace: string): string =>
	`an alias in ${toPlainText(namespace, 60)}, given by ${addToNamespace ? 'the build' : 'hand in the portal'}`;

/** Whoever starts has an alias in our namespace: by the build, else by hand (G-ACL-3). */
const aliasOf = (namespace: string | undefined): Address =>
	namespace === undefined
		? someAlias('the plan names no namespace, and no aliases of these clients')
		: someAliasIn(namespace, 'the plan does not tell the aliases of these clients');

/** People who start connections where no build can. */
export const peopleWithoutClient = (people: readonly PlannedUser[]): readonly CallerGroup[] =>
	people.length === 0
		? []
		: [
				{
					caller: {
						name: 'people without a client',
						kind: 'clients',
						count: people.length,
						members: people.map(({login: name}) => ({name: toPlainText(name, 120)})),
						isOurs: true,
						receives: 'no',
					},
					peer: {
						starts: {says: 'no', because: 'no build of the plan starts connections', sources: []},
						addresses: [],
						factors: [],
					},
				},
			];
