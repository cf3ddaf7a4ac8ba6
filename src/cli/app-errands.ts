import {existsSync} from 'node:fs';
import {basename, dirname, resolve} from 'node:path';
import {artifactsOf} from '../artifacts/all.ts';
import {statusOf} from '../checks/catalogue.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {peopleFromRows} from '../domain/plan/people-rows.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import {diffRuns} from '../domain/runs/diff-runs.ts';
import {readTable} from '../probes/people-file.ts';
import {openPlace} from '../probes/place.ts';
import {printDrift} from '../reports/drift-text.ts';
import type {Services} from '../state/services.ts';
import type {Enrolment} from '../state/workspace/shape.ts';
import {accessOf} from './access-of.ts';
import type {AppWorkspace} from './app-workspace.ts';
import {readOutputs} from './outputs.ts';
import {print} from './print-report.ts';
import {readPlanWithText} from './read-plan.ts';
import {readText} from './survey/read-text.ts';
import {parseTarget, whyNotAgain} from './targets.ts';
import {codeOfError, type World} from './world.ts';
import {tryToWrite} from './write-artifacts.ts';
import {writeOutput} from './write-output.ts';

/** A wrong instruction or an output that can't be written is told on the screen; anything else is our defect. */
const complaintsOf = (error: unknown): readonly string[] => {
	if (codeOfError(error) === undefined) throw error;

	return (error as Error).message.split('\n');
};

/** Reads a plan file for the app. */
export const readPlanFor = async (path: string, world: World): ReturnType<Services['readPlan']> => {
	try {
		const {plan, text} = await readPlanWithText(path, world);

		return {ok: {draft: plan, text}};
	} catch (error) {
		return {complaints: complaintsOf(error)};
	}
};

/** Reads people from a CSV file for the app. */
export const readPeople = async (
	path: string,
	known: readonly string[],
	world: World,
): ReturnType<Services['readPeople']> => {
	const full = resolve(world.cwd, path);
	const shown = toPlainText(path, 100);
	const text = await readText(() => openPlace(dirname(full)), basename(full), shown);
	if ('reason' in text) return {complaints: [`It cannot be read: ${text.reason}.`]};

	const table = readTable(text.ok);

	return 'ok' in table ? peopleFromRows(table.ok, known) : table;
};

/** Reads the targets that were named for the app. */
export const readTargetsFor = (text: string, world: World): ReturnType<Services['readTargets']> => {
	const named = text
		.split(',')
		.map(target => target.trim())
		.filter(target => target !== '');

	const refusal = named.map(target => whyNotAgain(target, world)).find(reason => reason !== undefined);
	if (refusal !== undefined) return {complaints: [refusal]};

	try {
		for (const target of named) parseTarget(target, world);

		return {ok: named.length === 0 ? ['local'] : named};
	} catch (error) {
		return {complaints: complaintsOf(error)};
	}
};

/** Looks who reaches whom, for the app. */
export const accessFor = async (
	targets: readonly string[],
	plan: Plan,
	world: World,
): ReturnType<Services['access']> => {
	try {
		const {map, drift = [], notLookedAt} = await accessOf(world, {targets, plan});

		return {ok: {map, drift, notLookedAt}};
	} catch (error) {
		return {complaints: complaintsOf(error)};
	}
};

/** Writes the artifacts for the app. */
export const writeFor = async (
	plan: Plan,
	enrolments: readonly Enrolment[],
	folder: string,
	forEdited: 'refuse' | 'beside',
	world: World,
): ReturnType<Services['write']> => {
	try {
		return await tryToWrite(resolve(world.cwd, folder), artifactsOf(plan, enrolments), forEdited);
	} catch (error) {
		return {complaint: complaintsOf(error).join(' ')};
	}
};

/** Writes a report for the app, where no file is. */
export const exportFor = async (
	report: Report,
	path: string,
	world: World,
): ReturnType<Services['exportReport']> => {
	try {
		const [output] = readOutputs([path], world.cwd, [], []);
		if (output === undefined) return {complaints: ['No file is named.']};
		if (existsSync(output.path)) {
			return {complaints: [`${toPlainText(path, 300)} is there already: name another file.`]};
		}

		await writeOutput(output.path, print(report, output.format));

		return {ok: toPlainText(path, 300)};
	} catch (error) {
		return {complaints: complaintsOf(error)};
	}
};

/** Reads a kept run, for the app. */
export const readRunFor = async (id: string, workspace: AppWorkspace): ReturnType<Services['readRun']> => {
	const read = await workspace.readRun(id);

	return 'reason' in read ? {complaints: [`The run ${id} cannot be read: ${read.reason}.`]} : read;
};

/** Tells what has changed between two kept runs, for the app: as wide as its window. */
export const tellDriftFor = async (
	before: string,
	after: string,
	workspace: AppWorkspace,
	world: World,
): ReturnType<Services['tellDrift']> => {
	const [earlier, later] = [await readRunFor(before, workspace), await readRunFor(after, workspace)];
	if ('complaints' in earlier) return earlier;
	if ('complaints' in later) return later;

	return {ok: printDrift(diffRuns(earlier.ok, later.ok, statusOf), (world.stdout.columns ?? 80) - 4)};
};
