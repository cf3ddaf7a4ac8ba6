import * as v from 'valibot';
import {listed} from '../../domain/list.ts';
import type {Report} from '../../domain/report.ts';
import {reportSchema} from '../../domain/report-schema.ts';
import {quoted} from '../../domain/shape-words.ts';
import {fileNames, isRunId, runFileOf, runOfFile} from './file-names.ts';
import {type Form, readWrapped} from './form.ts';
import {makeFolder} from './inspect.ts';
import {textOf} from './read-bounded.ts';
import type {RunEntry, Workspace} from './shape.ts';
import type {Site} from './site.ts';
import {StoreError} from './trouble.ts';
import {removeFile, writeWhole} from './write-whole.ts';

/** The longest report, in bytes, that is saved or read. */
const longestReport = 256 * 1024 * 1024;

/** A sealed one is a little longer. */
export const longestRunFile = longestReport + 1024 * 1024;

/** The path of a run's report. */
export const runPath = (site: Site, form: Form, id: string): string =>
	site.path(fileNames.runs, form.nameOf(runFileOf(id)));

/** The bytes of a report that is to be saved. Throws a StoreError where they are more than we read. */
export const printReport = (report: Report): Uint8Array => {
	const bytes = Buffer.from(JSON.stringify(report));

	if (bytes.length > longestReport) {
		throw new StoreError(
			'refused',
			`The report is longer than ${longestReport / 1024 / 1024} MiB, and was not saved.`,
		);
	}

	return bytes;
};

/** Writes a file of a report. Only under the lock. Throws a StoreError. */
export const writeRunFile = (site: Site, path: string, bytes: Uint8Array): void => {
	makeFolder(site.path(fileNames.runs));
	writeWhole(path, bytes, site.token());
};

/** The report of a saved run, or why there is none. */
export const readRun = async (
	site: Site,
	form: Form,
	id: string,
): Promise<Report | {readonly reason: string}> => {
	if (!isRunId(id)) return {reason: `${quoted(id)} is no run`};

	const file = await readWrapped(form, runPath(site, form, id), longestRunFile);
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

/** Removes the files of runs; what is gone already is no trouble. Only under the lock. Throws a StoreError. */
export const removeRunFiles = (site: Site, form: Form, ids: readonly string[]): void => {
	for (const id of ids.filter(isRunId)) removeFile(runPath(site, form, id));
};

/** The line of a run in the lists. A rehearsal is no run: it is a defect to save one. */
export const entryOf = ({run, targets, summary}: Report): RunEntry => {
	if (run.rehearsal === true || !isRunId(run.id)) throw new Error('this report is not that of a run');

	const unreached = targets.filter(({reached}) => !reached).length;

	return {
		id: run.id,
		startedAt: run.startedAt,
		endedAt: run.endedAt,
		...(run.plan !== undefined && {plan: run.plan}),
		level: run.level,
		partial: run.partial,
		...(run.selected !== undefined && {selected: run.selected}),
		...(unreached > 0 && {unreached}),
		targets: targets.map(({name}) => name),
		summary,
	};
};

/** Why a report isn't that of the run in the list, as the end of a sentence; undefined where it is. */
export const whyOtherRun = (entry: RunEntry, report: Report): string | undefined => {
	if (report.run.id !== entry.id || report.run.startedAt !== entry.startedAt) {
		return 'its file holds the report of another run';
	}

	return spelled(entry) === spelled(entryOf(report))
		? undefined
		: "its report doesn't tell what the list of runs tells of it";
};

/** All that both tell of a run, spelled in one order. */
const spelled = ({endedAt, plan, level, partial, targets, summary}: RunEntry): string => {
	const {pass, fail, undecided, notApplicable, waived, coverage, worst, exitCode} = summary;
	const counts = [pass, fail, undecided, notApplicable, waived, coverage, worst, exitCode];

	return JSON.stringify([endedAt, plan, level, partial, targets, counts]);
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
