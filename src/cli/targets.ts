import {stat} from 'node:fs/promises';
import {extname, resolve} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import {UsageError, type World} from './world.ts';

/** What a run is asked to look at. */
export type Target =
	| {readonly kind: 'local' | 'example' | 'stdin'}
	| {
			readonly kind: 'root' | 'build' | 'org' | 'evidence-file' | 'evidence-folder';
			readonly path: string;
			readonly name: string;
	  };

const schemes = ['root', 'build', 'org'] as const;
const later: Readonly<Record<string, string>> = {
	portal: 'the portal',
	plan: 'the plan',
	ssh: 'endpoints over SSH',
};

/** Reads one target of the command line. Throws a UsageError that says what would be right. */
export const parseTarget = async (text: string, world: World): Promise<Target> => {
	if (text === 'local' || text === 'example') return {kind: text};
	if (text === '-') return {kind: 'stdin'};

	const scheme = schemes.find(name => text.startsWith(`${name}:`));

	if (scheme !== undefined) {
		const path = text.slice(scheme.length + 1);
		if (path === '')
			throw new UsageError(
				`${scheme}: takes a path, as in ${scheme}:${scheme === 'root' ? '/mnt/disk' : 'FILE'}`,
			);

		return {kind: scheme, path: resolve(world.cwd, path), name: path};
	}

	const missing = later[/^(portal|plan|ssh)(?::|$)/.exec(text)?.[1] ?? ''];
	if (missing !== undefined) throw new UsageError(`This version cannot look at ${missing} yet.`);

	return parsePath(text, world);
};

const evidenceNames = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/;

const parsePath = async (text: string, world: World): Promise<Target> => {
	const path = resolve(world.cwd, text);
	const stats = await stat(path).catch((error: NodeJS.ErrnoException) => error);
	const shown = toPlainText(text, 100);

	if (!('isFile' in stats)) {
		throw new UsageError(
			`There is no target "${shown}". A target is local, root:DIR, build:FILE, org:FILE, an evidence file or folder, - or example.`,
		);
	}
	if (stats.isDirectory()) return {kind: 'evidence-folder', path, name: text};
	if (evidenceNames.test(path)) return {kind: 'evidence-file', path, name: text};

	throw new UsageError(
		`"${shown}" is no evidence file (.json, .ndjson). Did you mean ${guess(path)}:${shown}?`,
	);
};

const guess = (path: string): string => (['.yaml', '.yml'].includes(extname(path)) ? 'org' : 'build');
