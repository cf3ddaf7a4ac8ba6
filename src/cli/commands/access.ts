import {filterAccess} from '../../domain/access/filter-access.ts';
import {accessFromPlan} from '../../domain/access/from-plan.ts';
import {listed} from '../../domain/list.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {exitCodes} from '../../domain/summary.ts';
import {printAccess} from '../../reports/access-text.ts';
import {type AccessTold, accessOf} from '../access-of.ts';
import {assertNamespace, isInvented} from '../check-refusals.ts';
import {type PlanSource, planIfAny} from '../plan-of.ts';
import {UsageError, type World} from '../world.ts';

/** Without targets the map is that of the plan, where there is one; with them it is held against the plan. */
export type AccessOptions = PlanSource & {
	/** Our own namespace, where no plan tells it. */
	readonly namespace?: string;
	/** Patterns for names of callers and of receivers. */
	readonly from?: string;
	readonly to?: string;
	readonly reasons?: boolean;
	readonly json?: boolean;
};

/** Tells who can reach which endpoint, by which rule and with what. Returns the exit code. */
export const access = async (
	world: World,
	targets: readonly string[],
	options: AccessOptions,
): Promise<number> => {
	const isOthers = isInvented(targets) && (options.plan ?? options.workspace) === undefined;
	// Nobody's plan is about the invented organisation.
	const plan = isOthers ? undefined : await planIfAny(world, options);

	if (plan !== undefined && targets.length === 0) {
		print(world, {map: accessFromPlan(plan), notLookedAt: [], clients: 0}, options);

		return exitCodes.conformant;
	}

	assertNamespace(options.namespace);

	const told = await accessOf(world, {targets, plan, namespace: options.namespace});

	print(world, told, options);
	if (world.signal.aborted) {
		return world.signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
	}

	return told.clients === 0 || told.notLookedAt.length > 0 ? exitCodes.incomplete : exitCodes.conformant;
};

const print = (world: World, {map, drift, notLookedAt}: AccessTold, options: AccessOptions): void => {
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
