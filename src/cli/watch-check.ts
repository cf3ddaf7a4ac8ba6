import {listed} from '../domain/list.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Report} from '../domain/report.ts';
import {changedFindings, sayChange} from '../domain/runs/changed-findings.ts';
import {exitCodes} from '../domain/summary.ts';
import {ndjson} from '../reports/json.ts';
import {verdictOf} from '../reports/verdict.ts';
import type {Format} from './outputs.ts';
import {runAudit, startRun} from './run-audit.ts';
import type {RunSettings} from './settings.ts';
import {watchTargets} from './watch.ts';
import type {World} from './world.ts';

type Watching = {
	readonly format: Format;
	/** Keeps each later report; undefined: nothing is kept. */
	readonly keep: ((report: Report) => Promise<void>) | undefined;
};

/** Judges again whenever a file changes, and tells in plain lines what is otherwise than before; ends with the signal. */
export const watchOn = async (
	world: World,
	settings: RunSettings,
	first: Report,
	{format, keep}: Watching,
): Promise<number> => {
	let before = first;

	if (format === 'text')
		world.out(`\nWatching ${listed(first.targets.map(({name}) => name))}; ctrl-c ends it.\n`);

	for await (const files of watchTargets(settings, world, world.signal)) {
		const report = await lookAgain(settings, world);
		if (report === undefined) break;

		world.out(format === 'text' ? tell(before, report, files, world) : print(before, report, files, world));
		await keep?.(report);
		before = report;
	}

	return world.signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
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
	const changes = changedFindings(before.findings, after.findings);
	const lines = [
		`${at} ${listed(files, mostFiles)} changed.`,
		...changes.map(change => `  ${toPlainText(sayChange(change), 500)}`),
		...(changes.length === 0 ? ['  No check says anything else than before.'] : []),
		`  ${verdictOf(after)[0] ?? ''}`,
	];

	return `${lines.join('\n')}\n`;
};

/** What was told anew, as events; the findings that are as they were are left out. */
const print = (before: Report, after: Report, files: readonly string[], world: World): string =>
	[
		`${JSON.stringify({event: 'change', at: world.now().toISOString(), files: files.map(path => toPlainText(path, 300))})}\n`,
		...changedFindings(before.findings, after.findings).flatMap(change =>
			change.after === undefined ? [] : [ndjson.finding(change.after)],
		),
		ndjson.summary(after),
	].join('');
