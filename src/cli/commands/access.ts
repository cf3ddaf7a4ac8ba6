import type {AccessMap} from '../../domain/access/access-map.ts';
import {type Drift, driftBetween} from '../../domain/access/drift.ts';
import {filterAccess} from '../../domain/access/filter-access.ts';
import {clientReader, groupsOfClients, type OwnAddresses} from '../../domain/access/from-evidence.ts';
import {accessFromPlan} from '../../domain/access/from-plan.ts';
import type {AccessGroups, Client} from '../../domain/access/groups.ts';
import {mapAccess, mostCells} from '../../domain/access/map-access.ts';
import {isNamespace} from '../../domain/anydesk/addresses.ts';
import type {TargetReport} from '../../domain/finding.ts';
import {quickIntent} from '../../domain/intent.ts';
import {listed} from '../../domain/list.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {intentFor} from '../../domain/plan/intent.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import {defaultGate, exitCodes} from '../../domain/summary.ts';
import {printAccess} from '../../reports/access-text.ts';
import {readPlan} from '../read-plan.ts';
import type {RunSettings} from '../settings.ts';
import {survey} from '../survey/survey.ts';
import {parseTarget} from '../targets.ts';
import {UsageError, type World} from '../world.ts';

export type AccessOptions = {
	/** A plan file. Without targets the map is the plan's; with them it is held against the plan. */
	readonly plan?: string;
	/** Our own namespace, where no plan tells it. */
	readonly namespace?: string;
	/** Patterns for names of callers and of receivers. */
	readonly from?: string;
	readonly to?: string;
	readonly reasons?: boolean;
	readonly json?: boolean;
};

type NotLookedAt = {readonly name: string; readonly reason: string};

/** Tells who can reach which endpoint, by which rule and with what. Returns the exit code. */
export const access = async (
	world: World,
	targets: readonly string[],
	options: AccessOptions,
): Promise<number> => {
	const plan = options.plan === undefined ? undefined : await readPlan(options.plan, world);

	if (plan !== undefined && targets.length === 0) {
		print(world, {map: accessFromPlan(plan), notLookedAt: []}, options);

		return exitCodes.conformant;
	}

	const own = ownOf(options, plan);
	const {clients, notLookedAt} = await lookAt(world, readSettings(world, targets, options, plan), own);
	const map = mapAccess(bounded(groupsOfClients(clients, own)));
	const drift = plan === undefined ? undefined : driftBetween(accessFromPlan(plan), map);

	print(world, {map, notLookedAt, ...(drift !== undefined && {drift})}, options);
	if (world.signal.aborted) {
		return world.signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
	}

	return clients.length === 0 || notLookedAt.length > 0 ? exitCodes.incomplete : exitCodes.conformant;
};

const ownOf = ({namespace}: AccessOptions, plan: Plan | undefined): OwnAddresses => {
	const intent = plan === undefined ? undefined : intentFor(plan, {});
	const ours = namespace ?? intent?.namespace;

	return {...(ours !== undefined && {namespace: ours}), addresses: intent?.ownAddresses ?? []};
};

const readSettings = (
	world: World,
	targets: readonly string[],
	{namespace}: AccessOptions,
	plan: Plan | undefined,
): RunSettings => {
	if (namespace !== undefined && !isNamespace(namespace)) {
		throw new UsageError(
			`"${toPlainText(namespace, 40)}" is no namespace: letters, digits, "-", "." and "_", without "@".`,
		);
	}

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

type Result = {
	readonly map: AccessMap;
	readonly drift?: readonly Drift[];
	readonly notLookedAt: readonly NotLookedAt[];
};

const print = (world: World, {map, drift, notLookedAt}: Result, options: AccessOptions): void => {
	const {from, to, reasons = false, json} = options;
	const shown = filterAccess(map, {...(from !== undefined && {from}), ...(to !== undefined && {to})});

	assertNamed(map.callers, shown.callers, from, 'caller');
	assertNamed(map.receivers, shown.receivers, to, 'endpoint');

	const names = new Set([...shown.callers, ...shown.receivers].map(({name}) => name));
	const shownDrift = drift?.filter(each => names.has(each.from) && names.has(each.to));

	if (json) {
		world.out(`${JSON.stringify({...shown, ...(shownDrift && {drift: shownDrift}), notLookedAt})}\n`);
	} else {
		world.out(
			printAccess(shown, {
				reasons,
				...(shownDrift && {drift: shownDrift}),
				notLookedAt,
				width: Math.max(40, world.stdout.columns ?? 80),
			}),
		);
	}
};

type Named = readonly {readonly name: string}[];

const assertNamed = (all: Named, shown: Named, pattern: string | undefined, what: string): void => {
	if (pattern === undefined || shown.length > 0 || all.length === 0) return;

	throw new UsageError(
		`No ${what} is called "${toPlainText(pattern, 60)}". There are: ${listed(
			all.map(({name}) => name),
			10,
		)}.`,
	);
};
