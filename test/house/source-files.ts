import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize, relative} from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The files below a folder of the repository, as paths from its root. */
export const filesBelow = (folder: string, ending: RegExp = /\.(?:tsx?|js)$/): readonly string[] =>
	readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile() && ending.test(entry.name))
		.map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The code of a file without its comments. */
export const codeOf = (path: string): string =>
	textOf(path)
		.replaceAll(/\/\*[\s\S]*?\*\//g, '')
		.replaceAll(/^\s*\/\/.*$/gm, '')
		.replaceAll(/(?<=[\s;,{(])\/\/ .*$/gm, '');

export type Import = {
	/** A package, a module of Node's, or a path from the root of the repository. */
	readonly to: string;
	readonly isOurs: boolean;
	/** Gone when the program runs. */
	readonly isType: boolean;
	/** Loaded when the line is reached. */
	readonly isDynamic: boolean;
};

const importLine =
	/(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?(?:[^'";]*?\sfrom\s+)?'(?<still>[^']+)'|(?:\bimport|\brequire)\(\s*'(?<moving>[^']+)'/g;

/** What a file imports or exports from elsewhere, types and dynamic imports included. */
export const importsOf = (path: string): readonly Import[] =>
	[...codeOf(path).matchAll(importLine)].map(({groups = {}}) => {
		const name = groups['still'] ?? groups['moving'] ?? '';
		const isOurs = name.startsWith('.');

		return {
			to: isOurs ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name,
			isOurs,
			isType: groups['type'] !== undefined,
			isDynamic: groups['moving'] !== undefined,
		};
	});

/** Everything that is loaded when a file is: our own files, packages and modules of Node's. */
export const reachedFrom = (start: string, {withDynamic}: {readonly withDynamic: boolean}): Set<string> => {
	const reached = new Set([start]);

	for (const path of reached) {
		if (!/^src\/.*\.tsx?$/.test(path)) continue;

		for (const {to, isType, isDynamic} of importsOf(path)) {
			if (!isType && (withDynamic || !isDynamic)) reached.add(to);
		}
	}

	return reached;
};

/** A room: the folder below src. */
export const roomOf = (path: string): string => /^src\/([^/]+)\//.exec(path)?.[1] ?? '';
