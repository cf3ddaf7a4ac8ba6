import {audit} from '../checks/audit.ts';
import {statusOf} from '../checks/catalogue.ts';
import {applyWords, type Today} from '../domain/apply-words.ts';
import type {Finding, TargetReport} from '../domain/finding.ts';
import {namesakesIn} from '../domain/namesakes.ts';
import {kindsNotLookedAt} from '../domain/not-looked-at.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Report, WordUse} from '../domain/report.ts';
import {compareWith} from '../domain/runs/compare-runs.ts';
import {count, emptyCounts, summarize} from '../domain/summary.ts';
import {noWords} from '../domain/words.ts';
import type {AuditEvent} from '../state/audit-events.ts';
import {plainFinding} from './plain-finding.ts';
import {selectChecks} from './select-checks.ts';
import type {RunSettings} from './settings.ts';
import {survey} from './survey/survey.ts';
import {untilAborted} from './until-aborted.ts';
import {version} from './version.ts';
import type {World} from './world.ts';

const printMoment = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z');

/** A finding before anybody's words. */
type Judged = {readonly finding: Finding; readonly isOpenToWords: boolean; readonly target: TargetReport};

/** One that waits for the names of all targets, and where it belongs among the others. */
type Held = Judged & {readonly place: number};

export type RunStart = Pick<Report, 'schema' | 'tool' | 'run'>;

/** What a run is called, before anything is known of it. */
export const startRun = (
	{level, plan, targets, checks, leftOut = []}: RunSettings,
	world: World,
): RunStart => {
	const startedAt = printMoment(world.now());
	const ofLevel = selectChecks({level}).length;
	const tail = Buffer.from(world.random(2)).toString('hex');

	return {
		schema: 'deskwarden/report@1',
		tool: {name: 'deskwarden', version},
		run: {
			id: `${startedAt.replaceAll(':', '-')}-${tail}`,
			startedAt,
			endedAt: startedAt,
			...(plan !== undefined && {plan: plan.organization.name}),
			level,
			...(targets.some(({kind}) => kind === 'plan') && {rehearsal: true as const}),
			partial: false,
			...(checks.length < ofLevel && {selected: {checks: checks.length, of: ofLevel}}),
			...(leftOut.length > 0 && {leftOut}),
		},
	};
};

/**
 * Runs an audit and tells what happens, in order; the last event is the report. An aborted signal ends it after the
 * finding at hand, and the report then says that it is partial.
 */
export async function* runAudit(
	settings: RunSettings,
	world: World,
	start: RunStart,
	signal: AbortSignal = world.signal,
): AsyncGenerator<AuditEvent> {
	const words = applyWords(settings.words ?? noWords, today(world));
	const findings: Finding[] = [];
	const targets: TargetReport[] = [];
	const defects: string[] = [];
	const counts = emptyCounts();

	const alike = new Set<string>();
	const compare = () => settings.baseline && compareWith(settings.baseline, version, statusOf, alike);
	let comparison = compare();
	const held: Held[] = [];
	/** Where targets turn out to share a name, what they are held against is counted anew at the end. */
	const keeps = settings.isStreamed !== true || settings.baseline !== undefined;

	const tell = ({finding, isOpenToWords, target}: Judged, called?: string): Finding => {
		const worded = words.apply(finding, isOpenToWords, called);
		const drift = comparison?.tell(worded, target.kind).kind;
		const told = {...worded, ...(drift !== undefined && {drift})};

		count(counts, told, settings.gate.failOn);

		return told;
	};

	for await (const step of untilAborted(survey(settings, world), signal)) {
		if (step.type === 'started') {
			yield {type: 'target-started', name: step.name};
			continue;
		}

		const {target, subject} = step;
		for (const name of namesakesIn([target])) alike.add(name);

		targets.push(target);
		yield {type: 'target-ended', target};
		if (subject === undefined) continue;

		for (const {finding, defect, isOpenToWords} of audit(subject, settings.checks)) {
			if (signal.aborted) break;

			const judged = {finding: plainFinding(finding), isOpenToWords, target};
			if (defect !== undefined) defects.push(toPlainText(defect, 200));

			// Whether a word on this name alone counts is known once all names are.
			if (words.hangsOnName(judged.finding) && target.calledLike === undefined) {
				held.push({...judged, place: findings.length});
				if (keeps) findings.push(judged.finding);
				continue;
			}

			const told = tell(judged, target.calledLike);
			if (keeps) findings.push(told);

			yield {type: 'finding-fell', finding: told};
		}
	}

	for (const {place, ...judged} of held) {
		const {name} = judged.target;
		const told = tell(judged, alike.has(name) ? name : undefined);
		if (keeps) findings[place] = told;

		yield {type: 'finding-fell', finding: told};
	}

	// Now that all names are known, what was told of the first of those that share one is told anew.
	if (alike.size > 0 && keeps) {
		const kinds = new Map(targets.map(({name, kind}) => [name, kind]));

		comparison = compare();
		for (const [place, {drift: _, ...finding}] of findings.entries()) {
			const drift = comparison?.tell(finding, kinds.get(finding.target)).kind;
			findings[place] = {...finding, ...(drift !== undefined && {drift})};
		}
	}

	const run = {...start.run, endedAt: printMoment(world.now()), partial: signal.aborted};
	const hasDefect = defects.length > 0;
	const baseline = comparison?.end({...start, run, targets, ...(hasDefect && {defects})});

	yield {
		type: 'audit-ended',
		report: {
			...start,
			run,
			targets,
			findings,
			...(settings.words !== undefined && {words: askedFor(words.uses(), settings.checks)}),
			notLookedAt: kindsNotLookedAt(targets),
			...(hasDefect && {defects}),
			...(baseline !== undefined && {baseline}),
			summary: summarize(counts, targets, settings.gate, hasDefect),
		},
	};
}

/** A word on a check that nobody asked for matched nothing, and that says nothing of it. */
const askedFor = (uses: readonly WordUse[], checks: RunSettings['checks']): readonly WordUse[] => {
	const ids = new Set(checks.map(({id}) => id));

	return uses.filter(({check, state}) => state !== 'unused' || ids.has(check));
};

/** The zone costs a look into the system's tables, so it is asked for where a word has a last day. */
const today = (world: World): Today => {
	const now = world.now();

	return {
		now,
		get zoneOffsetMinutes() {
			return -now.getTimezoneOffset();
		},
	};
};
