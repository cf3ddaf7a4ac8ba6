import {isAlias, isId, toComparable} from '../anydesk/addresses.ts';
import {toPlainText} from '../plain-text.ts';
import {buildsOf, type CompleteBuild, startersOf} from '../plan/complete.ts';
import type {Plan, PlannedEndpoint} from '../plan/shape.ts';
import type {AccessMap, Member} from './access-map.ts';
import {doorOfBuild} from './door-of-build.ts';
import {type AccessGroups, type CallerGroup, groupBy, type ReceiverGroup} from './groups.ts';
import {mapAccess} from './map-access.ts';
import {namedBy} from './patterns.ts';
import {mergePeers} from './peer.ts';
import {peerOfBuild, peopleOf, peopleWithoutClient} from './peers-of-plan.ts';
import {marksOf, type Sign, signing} from './signatures.ts';
import {listedStrangers, strangersOf} from './strangers.ts';

/** Who will reach whom when the plan is carried out. */
export const accessFromPlan = (plan: Plan): AccessMap => mapAccess(groupsOfPlan(plan));

/** The builds of a plan as callers and receivers; one build stands for any number of endpoints. */
const groupsOfPlan = (plan: Plan): AccessGroups => {
	const {namespace} = plan;
	const builds = buildsOf(plan);
	const receivers = builds.map(build => receiverOf(build, endpointsOf(plan, build)));
	const marks = marksOf(receivers.map(({door}) => door));
	const sign = signing(marks);
	const callers = builds.filter(({starts}) => starts).flatMap(build => callersOf(build, builds, plan, sign));
	const named = new Set((plan.endpoints ?? []).map(({name}) => toComparable(name)));

	return {
		from: 'plan',
		...(namespace !== undefined && {namespace}),
		callers: [
			...callers,
			...(callers.length > 0 ? [] : peopleWithoutClient(startersOf(plan))),
			...listedStrangers(
				[...marks.keys()],
				named,
				plannedAddresses([...marks.keys()], named, plan),
				namespace,
				sign,
			),
			...strangersOf([...marks.keys()], namespace),
		],
		receivers,
	};
};

/** What a person wrote into a plan is ours, unless there are more addresses than people who could have them. */
const plannedAddresses = (
	patterns: readonly string[],
	named: ReadonlySet<string>,
	plan: Plan,
): ReadonlySet<string> => {
	const placed = new Set(
		(plan.endpoints ?? []).filter(({name}) => isId(name) || isAlias(name)).map(({user}) => user),
	);
	const people = startersOf(plan).filter(({login}) => !placed.has(login));
	const addresses = patterns.map(namedBy).filter(address => address !== undefined && !named.has(address));

	return new Set(addresses.length > people.length ? [] : addresses.filter(address => address !== undefined));
};

const endpointsOf = ({endpoints = []}: Plan, build: CompleteBuild): readonly PlannedEndpoint[] =>
	endpoints.filter(endpoint => endpoint.build === build.name);

const receiverOf = (build: CompleteBuild, endpoints: readonly PlannedEndpoint[]): ReceiverGroup => ({
	receiver: {
		name: toPlainText(build.name, 80),
		count: endpoints.length === 0 ? undefined : endpoints.length,
		members: endpoints.map(memberOf),
		receives: build.receives ? 'yes' : 'no',
	},
	door: doorOfBuild(build),
});

const memberOf = ({name}: PlannedEndpoint): Member => ({
	name: toPlainText(name, 120),
	...(isId(name) && {id: name}),
});

/** A build's starters: one group, unless a list tells some of them from the others. */
const callersOf = (
	build: CompleteBuild,
	builds: readonly CompleteBuild[],
	plan: Plan,
	sign: Sign,
): readonly CallerGroup[] => {
	const people = peopleOf(build, builds, plan).map(({member, address}) => ({
		member,
		peer: peerOfBuild(build, plan, address),
	}));
	const receives = build.receives ? ('yes' as const) : ('no' as const);
	const name = toPlainText(build.name, 80);
	const groups = groupBy(people, ({peer}) => sign(peer));

	if (groups.length === 0) {
		return [
			{
				caller: {name, kind: 'clients', count: undefined, members: [], isOurs: true, receives},
				peer: peerOfBuild(build, plan, undefined),
			},
		];
	}

	return groups.map(group => {
		const members = group.map(({member}) => member);
		const rest = members.length > 1 ? ` and ${members.length - 1} more` : '';

		return {
			caller: {
				name: groups.length === 1 ? name : `${name}: ${members[0]?.name}${rest}`,
				kind: 'clients',
				count: members.length,
				members,
				isOurs: true,
				receives,
			},
			peer: mergePeers([group[0].peer, ...group.slice(1).map(({peer}) => peer)]),
		};
	});
};
