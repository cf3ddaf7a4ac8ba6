import {type Stats, statSync} from 'node:fs';
import {extname, resolve} from 'node:path';
import {toPlainText} from '../domain/plain-text.ts';
import {UsageError, type World} from './world.ts';

/** What a run is asked to look at. */
export type Target =
	| {readonly kind: 'local' | 'example' | 'plan' | 'stdin'}
	| {
			readonly kind: 'root' | 'build' | 'org' | 'evidence-file' | 'evidence-folder';
			readonly path: string;
			readonly name: string;
	  };

const schemes = ['root', 'build', 'org'] as const;
const later: Readonly<Record<string, string>> = {
	portal: 'the portal',
	ssh: 'endpoints over SSH',
};

/** Reads one target of the command line. Throws a UsageError that says what would be right. */
export const parseTarget = (text: string, world: World): Target =>
	parseNamed(text, world) ?? parsePath(text, world);

/**
 * Why the app can't look at a target again and again, as a sentence; undefined where it can. What isn't there today may be
 * there tomorrow.
 */
export const whyNotAgain = (text: string, world: World): string | undefined => {
	try {
		const kind = parseNamed(text, world)?.kind;

		return kind === 'stdin' || kind === 'plan' || kind === 'example'
			? `${text} is nothing that is looked at again and again: name what stands on a disk.`
			: undefined;
	} catch (error) {
		if (error instanceof UsageError) return error.message;
		throw error;
	}
};

/** A target that is told by its first word; undefined for a path. */
const parseNamed = (text: string, world: World): Target | undefined => {
	if (text === 'local' || text === 'example' || text === 'plan') return {kind: text};
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

	const missing = later[/^(portal|ssh)(?::|$)/.exec(text)?.[1] ?? ''];
	if (missing !== undefined) throw new UsageError(`This version cannot look at ${missing} yet.`);

	return undefined;
};

const evidenceNames = /\.(?:json|ndjson|jsonl)(?:\.gz)?$/;

const parsePath = (text: string, world: World): Target => {
	const path = resolve(world.cwd, text);
	const shown = toPlainText(text, 100);
	const stats = look(path, shown);

	if (stats === 'not-permitted') return {kind: 'evidence-file', path, name: text};
	if (stats === undefined) {
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

const look = (path: string, shown: string): Stats | 'not-permitted' | undefined => {
	try {
		return statSync(path, {throwIfNoEntry: false});
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		// It may well be there: then it is evidence that can't be had, and no wrong instruction.
		if ((code === 'EACCES' || code === 'EPERM') && evidenceNames.test(path)) return 'not-permitted';

		throw new UsageError(`"${shown}" cannot be looked at (${code}).`);
	}
};

const guess = (path: string): string => (['.yaml', '.yml'].includes(extname(path)) ? 'org' : 'build');
