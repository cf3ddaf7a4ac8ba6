import {extname, resolve} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import type {formats} from './formats.ts';
import type {Target} from './targets.ts';
import {UsageError} from './world.ts';

export type Format = (typeof formats)[number];

/** A file that a report is to be written into. */
export type Output = {readonly path: string; readonly format: Format};

const endings: Readonly<Record<string, Format>> = {
	'.txt': 'text',
	'.json': 'json',
	'.ndjson': 'ndjson',
	'.md': 'markdown',
};

/** Reads the values of --output. Throws a UsageError where one tells no format, or would write over another file of this run. */
export const readOutputs = (
	given: readonly string[],
	cwd: string,
	targets: readonly Target[],
	files: readonly (string | undefined)[],
): readonly Output[] => {
	const read = new Set([
		...targets.flatMap(target => ('path' in target ? target.path : [])),
		...files.flatMap(file => (file === undefined ? [] : [resolve(cwd, file)])),
	]);
	const outputs: Output[] = [];

	for (const text of given) {
		const path = resolve(cwd, text);
		const shown = toPlainText(text, 100);
		const format = endings[extname(path).toLowerCase()];

		if (format === undefined) {
			throw new UsageError(`"${shown}" tells no format; use one of ${Object.keys(endings).join(', ')}.`);
		}
		if (outputs.some(output => output.path === path)) {
			throw new UsageError(`"${shown}" is named twice: each --output takes a file of its own.`);
		}
		if (read.has(path)) {
			throw new UsageError(`"${shown}" is read by this run: --output would write over it.`);
		}

		outputs.push({path, format});
	}

	return outputs;
};
