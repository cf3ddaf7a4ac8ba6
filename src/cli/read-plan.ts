import {basename, dirname, resolve} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {openPlace} from '../probes/place.ts';
import {readPlanFile} from '../probes/plan-file.ts';
import {readText} from './survey/read-text.ts';
import {UsageError, type World} from './world.ts';

/** Reads a plan file. Throws a UsageError that names every fault with its place. */
export const readPlan = async (path: string, world: World): Promise<Plan> =>
	(await readPlanWithText(path, world)).plan;

/** The same, with the text of the file. */
export const readPlanWithText = async (
	path: string,
	world: World,
): Promise<{readonly plan: Plan; readonly text: string}> => {
	const shown = toPlainText(path, 100);
	const full = resolve(world.cwd, path);
	const text = await readText(() => openPlace(dirname(full)), basename(full), shown);
	if ('reason' in text) throw new UsageError(`The plan cannot be read: ${text.reason}.`);

	const read = readPlanFile(text.ok, shown);
	if ('reason' in read) throw new UsageError(read.reason);

	return {plan: read.ok, text: text.ok};
};
