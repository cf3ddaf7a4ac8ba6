import type {AccessMap} from '../domain/access/access-map.ts';
import {type Drift, driftBetween} from '../domain/access/drift.ts';
import {clientReader, groupsOfClients, type OwnAddresses} from '../domain/access/from-evidence.ts';
import {accessFromPlan} from '../domain/access/from-plan.ts';
import type {AccessGroups, Client} from '../domain/access/groups.ts';
import {mapAccess, mostCells} from '../domain/access/map-access.ts';
import type {TargetReport} from '../domain/finding.ts';
import {quickIntent} from '../domain/intent.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {intentFor} from '../domain/plan/intent.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {defaultGate} from '../domain/summary.ts';
import type {RunSettings} from './settings.ts';
import {survey} from './survey/survey.ts';
import {parseTarget} from './targets.ts';
import {UsageError, type World} from './world.ts';

/** What is asked of the endpoints: held against a plan, or read with the namespace alone. */
export type AccessQuestion = {
	readonly targets: readonly string[];
	readonly plan?: Plan | undefined;
	/** Our own namespace, where no plan tells it. */
	readonly namespace?: string | undefined;
};

type NotLookedAt = {readonly name: string; readonly reason: string};

export type AccessTold = {
	readonly map: AccessMap;
	/** Differences from the plan; undefined: there is none to hold it against. */
	readonly drift?: readonly Drift[];
	readonly notLookedAt: readonly NotLookedAt[];
	/** How many clients were read. */
	readonly clients: number;
};

/** Who can reach which endpoint, by what stands on the targets. Throws a UsageError for a wrong target. */
export const accessOf = async (world: World, question: AccessQuestion): Promise<AccessTold> => {
	const {plan} = question;
	const own = ownOf(question);
	const {clients, notLookedAt} = await lookAt(world, settingsFor(world, question), own);
	const map = mapAccess(bounded(groupsOfClients(clients, own)));

	return {
		map,
		...(plan !== undefined && {drift: driftBetween(accessFromPlan(plan), map)}),
		notLookedAt,
		clients: clients.length,
	};
};

const ownOf = ({namespace, plan}: AccessQuestion): OwnAddresses => {
	const intent = plan === undefined ? undefined : intentFor(plan, {});
	const ours = namespace ?? intent?.namespace;

	return {...(ours !== undefined && {namespace: ours}), addresses: intent?.ownAddresses ?? []};
};

const settingsFor = (world: World, {targets, plan, namespace}: AccessQuestion): RunSettings => {
	const quick = quickIntent({...(namespace !== undefined && {namespace})});

	return {
		targets: (targets.length === 0 ? ['local'] : targets).map(text => parseTarget(text, world)),
		checks: [],
		level: 'hardened',
		...(plan !== undefined && {plan}),
		intentFor: judged => (plan === undefined ? quick : intentFor(plan, judged)),
		gate: defaultGate,
	};
};

/** Of each endpoint only what the map needs is kept: there may be thousands. */
const lookAt = async (
	world: World,
	settings: RunSettings,
	own: OwnAddresses,
): Promise<{readonly clients: readonly Client[]; readonly notLookedAt: readonly NotLookedAt[]}> => {
	const read = clientReader(own);
	const clients: Client[] = [];
	const notLookedAt: NotLookedAt[] = [];

	for await (const step of survey(settings, world)) {
		if (world.signal.aborted) break;
		if (step.type === 'started') continue;

		const {target, subject} = step;

		if (!target.reached) notLookedAt.push(whyNot(target));
		if (subject?.kind === 'endpoint') clients.push(read(subject));
	}

	return {clients, notLookedAt};
};

const whyNot = ({name, reason = 'it could not be reached'}: TargetReport): NotLookedAt => ({
	name: toPlainText(name, 120),
	reason: toPlainText(reason, 300),
});

const bounded = (groups: AccessGroups): AccessGroups => {
	const {callers, receivers} = groups;

	if (callers.length * receivers.length > mostCells) {
		throw new UsageError(
			`These endpoints are too different for one map (${callers.length} callers, ${receivers.length} receivers): name fewer targets.`,
		);
	}

	return groups;
};
