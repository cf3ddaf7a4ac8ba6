import {spawnSync} from 'node:child_process';
import {basename, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, test} from 'vitest';
import {reachedFrom, root, textOf} from './source-files.ts';

const isOfTheApp = (path: string): boolean =>
	/^src\/screens\/.*\.tsx$/.test(path) || /^(?:ink|react)(?:\/|$)/.test(path);

const hook = pathToFileURL(join(root, 'test/house/list-loaded.mjs')).href;

/** The files of dist that a run of the built program loads. */
const loadedBy = (...args: readonly string[]): readonly string[] => {
	const {stderr, error} = spawnSync(process.execPath, ['--import', hook, 'bin/deskwarden.js', ...args], {
		cwd: root,
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	});

	if (error !== undefined) throw error;

	const paths = stderr.matchAll(/^loaded .*\/(dist\/.*\.[cm]?js)$/gm);

	return [...new Set([...paths].map(([, path = '']) => path))];
};

describe('what is loaded', () => {
	test('the start of the program reaches no screen, no check and no probe', () => {
		const reached = [...reachedFrom('src/cli/main.ts', {withDynamic: false})];

		expect(reached.filter(path => /^src\/(?:screens|checks|probes|reports)\//.test(path))).toEqual([]);
		expect(reached.filter(isOfTheApp)).toEqual([]);
	});

	test('check reaches nothing of the app, not even on demand', () => {
		const reached = [...reachedFrom('src/cli/commands/check.ts', {withDynamic: true})];

		expect(reached.length).toBeGreaterThan(100);
		expect(reached.filter(isOfTheApp)).toEqual([]);
	});

	test('the app is reached from home alone, on demand', () => {
		const still = [...reachedFrom('src/cli/commands/home.ts', {withDynamic: false})];
		const moving = [...reachedFrom('src/cli/commands/home.ts', {withDynamic: true})];

		expect(still.filter(isOfTheApp)).toEqual([]);
		expect(moving.filter(isOfTheApp)).toContain('ink');
	});

	test.each([
		{args: ['--help'], most: 1},
		{args: ['check', 'root:examples/acme/endpoints/reception', '--format', 'json'], most: 2},
		{args: ['check', 'example'], most: 4},
		{args: ['demo'], most: 5},
		{args: [], most: 6},
	])('the built program loads no React and no Ink for $args', ({args, most}) => {
		const loaded = loadedBy(...args);

		expect(loaded.length).toBeGreaterThan(0);
		expect(loaded.length).toBeLessThanOrEqual(most);
		expect(loaded.filter(path => basename(path).includes('app'))).toEqual([]);
		expect(loaded.filter(holdsReact)).toEqual([]);
	});

	test('React would be seen: the bundle of the app holds it', () => {
		expect(holdsReact('dist/open-app.cjs')).toBe(true);
	});

	test('the bundle that saves listens to no signal, though conf would have it so', () => {
		const saving = textOf('dist/saved-state.cjs');

		expect(saving).toContain('clearInvalidConfig');
		expect(listensToSignals(saving)).toBe(false);
		expect(listensToSignals(textOf('dist/open-app.cjs'))).toBe(true);
	});
});

const holdsReact = (path: string): boolean => /Symbol\.for\("react\.|yoga/.test(textOf(path));

/** A list of all signals is how libraries do it that want to hear of every end. */
const listensToSignals = (text: string): boolean => text.includes('SIGVTALRM');
