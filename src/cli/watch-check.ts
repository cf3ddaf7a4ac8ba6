import {listed} from '../domain/list.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Report} from '../domain/report.ts';
import {changedFindings, sayChange} from '../domain/runs/changed-findings.ts';
import {changedTargets, changesBetween, sayTargetChanges} from '../domain/runs/changed-targets.ts';
import {mostTellingFirst} from '../domain/runs/telling-changes.ts';
import {exitCodes} from '../domain/summary.ts';
import {ndjson} from '../reports/json.ts';
import {verdictOf} from '../reports/verdict.ts';
import type {Format} from './outputs.ts';
import {runAudit, startRun} from './run-audit.ts';
import type {RunSettings} from './settings.ts';
import {lookAtFiles, watchTargets} from './watch.ts';
import type {World} from './world.ts';

type Watching = {
	readonly format: Format;
	/** Keeps each later report; undefined: nothing is kept. */
	readonly keep: ((report: Report) => Promise<void>) | undefined;
};

/** Goes on from a first report; ends with the signal, and its exit code. */
export type WatchOn = (first: Report, watching: Watching) => Promise<number>;

/**
 * Looks at the files of the targets, before anything is judged, so that no change is lost. What comes of it judges again
 * whenever one of them is otherwise, and tells in plain lines what has changed.
 */
export const openWatch = async (world: World, settings: RunSettings): Promise<WatchOn> => {
	const seen = await lookAtFiles(settings, world);

	return async (first, {format, keep}) => {
		let before = first;

		if (format === 'text')
			world.out(`\nWatching ${listed(first.targets.map(({name}) => name))}; ctrl-c ends it.\n`);

		for await (const files of watchTargets(settings, world, world.signal, seen)) {
			const report = await lookAgain(settings, world);
			if (report === undefined) break;

			world.out((format === 'text' ? tell : print)(before, report, files, world));
			await keep?.(report);
			before = report;
		}

		return world.signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
	};
};

const lookAgain = async (settings: RunSettings, world: World): Promise<Report | undefined> => {
	for await (const event of runAudit(settings, world, startRun(settings, world))) {
		if (event.type === 'audit-ended') return event.report.run.partial ? undefined : event.report;
	}

	return undefined;
};

const mostFiles = 5;

const tell = (before: Report, after: Report, files: readonly string[], world: World): string => {
	const at = world.now().toISOString().slice(11, 19);
	const changes = [
		...sayTargetChanges(before, after),
		...mostTellingFirst(changesBetween(before, after)).map(sayChange),
	];
	const lines = [
		`${at} ${listed(files, mostFiles)} changed.`,
		...changes.map(change => `  ${toPlainText(change, 500)}`),
		...(changes.length === 0 ? ['  No check says anything else than before.'] : []),
		`  ${verdictOf(after)[0] ?? ''}`,
	];

	return `${lines.join('\n')}\n`;
};

/** What was told anew, as events; what is as it was is left out. */
const print = (before: Report, after: Report, files: readonly string[], world: World): string =>
	[
		`${JSON.stringify({event: 'change', at: world.now().toISOString(), files: files.map(path => toPlainText(path, 300))})}\n`,
		...changedTargets(before, after).map(ndjson.target),
		...changedFindings(before.findings, after.findings).flatMap(change =>
			change.after === undefined ? [] : [ndjson.finding(change.after)],
		),
		ndjson.summary(after),
	].join('');
