import type {Finding, TargetReport} from '../finding.ts';
import {namesakesIn} from '../namesakes.ts';
import {severities} from '../outcome.ts';
import type {Report} from '../report.ts';
import {count, emptyCounts} from '../summary.ts';
import {type Absence, type RunView, whyAbsent} from './absence.ts';
import {kindOf} from './change-kind.ts';
import {type ChangeKind, changeKinds} from './change-kinds.ts';
import {
	type Baseline,
	type Change,
	type Difference,
	differences,
	type Regrading,
	type RunHead,
	type StatusOf,
} from './run-diff.ts';
import {targetChanges} from './target-changes.ts';

/** Holds the findings of a run, one by one as they fall, against an earlier run. */
export type Comparison = {
	/** What has become of a check on a target of some kind; each finding is told once. */
	readonly tell: (finding: Finding, kind: TargetReport['kind'] | undefined) => Change;
	/** Once all are told: what the earlier run tells and this one doesn't is found here. */
	readonly end: (after: Pick<Report, 'tool' | 'run' | 'targets' | 'defects'>) => Baseline;
};

/**
 * Takes up an earlier run. `version` is the one that judges the later run. `alike` are the names that several targets of
 * the later run have, as far as they are known when a finding is told.
 */
export const compareWith = (
	before: Report,
	version: string,
	statusOf: StatusOf,
	alike: ReadonlySet<string> = new Set(),
): Comparison => {
	const alikeBefore = namesakesIn(before.targets);
	const isAlike = (target: string): boolean => alike.has(target) || alikeBefore.has(target);
	const earlier = viewOf(before);
	const isSameVersion = before.tool.version === version;
	const waiting = new Map(before.findings.map(finding => [identityOf(finding), finding]));
	const checks = new Set<string>();
	const changes: Change[] = [];
	const regraded = new Map<string, Regrading>();
	const counts: Partial<Record<ChangeKind, number>> = {};
	const unchanged = emptyCounts();

	const note = (change: Change): Change => {
		counts[change.kind] = (counts[change.kind] ?? 0) + 1;
		if (change.kind === 'unchanged' && change.after !== undefined) count(unchanged, change.after, 'low');
		else if (change.before !== undefined) changes.push(change);

		return change;
	};

	const regrade = ({check, severity}: Finding, after: Finding): void => {
		if (severity !== after.severity) {
			regraded.set(`${check} ${severity} ${after.severity}`, {
				check,
				before: severity,
				after: after.severity,
			});
		}
	};

	return {
		tell: (finding, kind) => {
			const identity = identityOf(finding);
			const known = waiting.get(identity);

			checks.add(finding.check);
			waiting.delete(identity);

			if (isAlike(finding.target)) {
				return note({
					...incomparable(finding),
					...(known !== undefined && {before: withoutDrift(known)}),
					after: withoutDrift(finding),
				});
			}
			if (known === undefined) return note(arrival(finding, kind, earlier, statusOf));

			regrade(known, finding);

			return note({
				kind: kindOf(known, finding, isSameVersion),
				...named(finding),
				before: withoutDrift(known),
				after: withoutDrift(finding),
			});
		},
		end: after => {
			const later: RunView = {run: after.run, targets: byName(after.targets), checks};

			for (const finding of waiting.values()) {
				note(
					isAlike(finding.target)
						? {...incomparable(finding), before: withoutDrift(finding)}
						: departure(finding, earlier, later, statusOf),
				);
			}
			waiting.clear();

			const {pass, fail, undecided, notApplicable, waived} = unchanged;

			return {
				run: headOf(before),
				differs: differencesOf(headOf(before), headOf(after)),
				targets: targetChanges(before, after),
				changes: worstFirst(changes),
				regraded: [...regraded.values()],
				counts: Object.fromEntries(
					changeKinds.filter(kind => kind in counts).map(kind => [kind, counts[kind]]),
				),
				unchanged: {pass, fail, undecided, notApplicable, waived},
			};
		},
	};
};

const identityOf = ({check, target}: Finding): string => JSON.stringify([check, target]);
const named = ({check, target}: Finding): Pick<Change, 'check' | 'target'> => ({check, target});

/** Which of several targets it is about depends on the order in which they were given. */
const incomparable = (finding: Finding): Omit<Change, 'before' | 'after'> => ({
	kind: 'not-judged',
	...named(finding),
	why: 'several targets are called so',
});

/** What a finding was held against belongs to its own run. */
const withoutDrift = ({drift: _drift, ...finding}: Finding): Finding => finding;

const byName = (targets: readonly TargetReport[]): ReadonlyMap<string, TargetReport> =>
	new Map(targets.map(target => [target.name, target]));

const viewOf = ({run, targets, findings}: Report): RunView => ({
	run,
	targets: byName(targets),
	checks: new Set(findings.map(({check}) => check)),
});

type Absent = Readonly<Record<Absence['reason'], ChangeKind>>;

const arrivals: Absent = {
	'target-not-asked-for': 'target-new',
	'target-not-reached': 'target-back',
	'not-selected': 'newly-selected',
	retired: 'retired',
	'unknown-check': 'unknown-check',
	'not-judged': 'not-judged',
};

const departures: Absent = {
	...arrivals,
	'target-not-asked-for': 'target-gone',
	'target-not-reached': 'target-lost',
	'not-selected': 'not-selected',
};

const arrival = (
	finding: Finding,
	kind: TargetReport['kind'] | undefined,
	earlier: RunView,
	statusOf: StatusOf,
): Change => {
	const {reason, why} = whyAbsent(finding, kind, earlier, statusOf);

	return {kind: arrivals[reason], ...named(finding), after: withoutDrift(finding), why};
};

const departure = (finding: Finding, earlier: RunView, later: RunView, statusOf: StatusOf): Change => {
	const {reason, why} = whyAbsent(finding, earlier.targets.get(finding.target)?.kind, later, statusOf);

	return {kind: departures[reason], ...named(finding), before: withoutDrift(finding), why};
};

/** What a run is called, for the one that it is held against. */
export const headOf = ({run, tool, defects}: Pick<Report, 'tool' | 'run' | 'defects'>): RunHead => ({
	id: run.id,
	startedAt: run.startedAt,
	endedAt: run.endedAt,
	...(run.plan !== undefined && {plan: run.plan}),
	level: run.level,
	version: tool.version,
	partial: run.partial,
	...(defects !== undefined && {defects: defects.length}),
});

const differencesOf = (before: RunHead, after: RunHead): readonly Difference[] =>
	differences.filter(name => before[name] !== after[name]);

/** By kind, then by severity, then as they were told. */
export const worstFirst = (changes: readonly Change[]): readonly Change[] =>
	changes.toSorted((one, other) => rank(one) - rank(other));

const rank = ({kind, before, after}: Change): number =>
	changeKinds.indexOf(kind) * severities.length + severities.indexOf((after ?? before)?.severity ?? 'low');
