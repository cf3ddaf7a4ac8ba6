import {rmSync} from 'node:fs';
import * as v from 'valibot';
import {listed} from '../../domain/list.ts';
import type {Report} from '../../domain/report.ts';
import {reportSchema} from '../../domain/report-schema.ts';
import {quoted} from '../../domain/shape-words.ts';
import {fileNames, isRunId, runFileOf, runOfFile} from './file-names.ts';
import {makeFolder} from './inspect.ts';
import {readBounded, textOf} from './read-bounded.ts';
import type {RunEntry, Workspace} from './shape.ts';
import type {Site} from './site.ts';
import {codeOf, StoreError} from './trouble.ts';
import {cannotWrite, writeWhole} from './write-whole.ts';

/** The longest report, in bytes, that is saved or read. */
const longestReport = 256 * 1024 * 1024;

/** Writes the report of a run to its own file. Only under the lock. Throws a StoreError. */
export const writeRun = (site: Site, report: Report): void => {
	const bytes = Buffer.from(JSON.stringify(report));

	if (bytes.length > longestReport) {
		throw new StoreError(
			'refused',
			`The report is longer than ${longestReport / 1024 / 1024} MiB, and was not saved.`,
		);
	}

	makeFolder(site.path(fileNames.runs));
	writeWhole(site.path(fileNames.runs, runFileOf(report.run.id)), bytes, site.token());
};

/** The report of a saved run, or why there is none. */
export const readRun = (site: Site, id: string): Report | {readonly reason: string} => {
	if (!isRunId(id)) return {reason: `${quoted(id)} is no run`};

	const file = readBounded(site.path(fileNames.runs, runFileOf(id)), longestReport);
	if (file === undefined) return {reason: `the report of the run ${quoted(id)} is gone`};

	const read = 'ok' in file ? readReport(file.ok) : file;

	return 'reason' in read
		? {reason: `the report of the run ${quoted(id)} can't be used: ${read.reason}`}
		: read;
};

const readReport = (bytes: Uint8Array): Report | {readonly reason: string} => {
	const text = textOf(bytes);

	try {
		const read = v.safeParse(reportSchema, JSON.parse(text ?? ''));

		return read.success ? read.output : {reason: 'it is no deskwarden/report@1'};
	} catch (error) {
		// The message of a SyntaxError quotes the text.
		if (error instanceof SyntaxError) return {reason: 'it is no JSON'};
		throw error;
	}
};

/** Removes the files of runs; what is gone already is no trouble. Only under the lock. */
export const removeRunFiles = (site: Site, ids: readonly string[]): void => {
	for (const id of ids) {
		const path = site.path(fileNames.runs, runFileOf(id));

		try {
			rmSync(path, {force: true});
		} catch (error) {
			throw cannotWrite(path, codeOf(error));
		}
	}
};

/** The line of a run in the lists. A rehearsal is no run: it is a defect to save one. */
export const entryOf = ({run, targets, summary}: Report): RunEntry => {
	if (run.rehearsal === true || !isRunId(run.id)) throw new Error('this report is not that of a run');

	return {
		id: run.id,
		startedAt: run.startedAt,
		endedAt: run.endedAt,
		...(run.plan !== undefined && {plan: run.plan}),
		level: run.level,
		partial: run.partial,
		targets: targets.map(({name}) => name),
		summary,
	};
};

/** Where the list of runs and the files of their reports disagree, as sentences. */
export const findStrayRuns = ({runs}: Workspace, files: readonly string[]): readonly string[] => {
	const listedIds = new Set(runs.map(({id}) => id));
	const kept = new Set(files.map(runOfFile).filter(id => id !== undefined));
	const gone = [...listedIds].filter(id => !kept.has(id));
	const strays = [...kept].filter(id => !listedIds.has(id));

	return [
		...(gone.length === 0 ? [] : [`The reports of these runs are gone: ${listed(gone)}.`]),
		...(strays.length === 0
			? []
			: [`These reports are in no list of runs, and were left alone: ${listed(strays.map(runFileOf))}.`]),
	];
};
