import {resolve} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import type {Report} from '../domain/report.ts';
import {readReportFile} from '../probes/report-file.ts';
import {UsageError, type World} from './world.ts';

/** Finds a run that a workspace keeps, by its id; undefined where it keeps none of that id. */
export type FindKept = (id: string) => Promise<Report | undefined>;

/** Reads an earlier run: one that is kept, or the report in a file. Throws a UsageError that says why it can't be had. */
export const readRun = async (named: string, world: World, findKept?: FindKept): Promise<Report> => {
	const kept = await findKept?.(named);
	if (kept !== undefined) return kept;
	if (named === 'last') {
		throw new UsageError(
			'No run is kept yet: deskwarden check keeps one in a workspace, which deskwarden setup makes.',
		);
	}

	const read = await readReportFile(resolve(world.cwd, named), toPlainText(named, 100));
	if ('reason' in read) throw new UsageError(`The run cannot be read: ${read.reason}.`);

	return read.ok;
};

/** The same for a run that another one is held against. A rehearsal has seen nothing that could have changed. */
export const readComparable = async (named: string, world: World, findKept?: FindKept): Promise<Report> => {
	const report = await readRun(named, world, findKept);

	if (report.run.rehearsal === true) {
		throw new UsageError(
			`${toPlainText(named, 100)} is a rehearsal: nothing real was looked at, so there is nothing to compare with.`,
		);
	}

	return report;
};
