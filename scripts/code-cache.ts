/**
 * Writes V8's code cache beside the bundles of the scripted path and of the tour, after a warm run. It fits the Node
 * that runs this script and no other, so it isn't published; npm's scripts run on the pinned Node, which this one is.
 */
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Script} from 'node:vm';

const root = fileURLToPath(new URL('..', import.meta.url));
const {cacheOf, load} = createRequire(import.meta.url)('../bin/load.js');
const scripts = new Map<string, Script>();
const cached = ['main', 'check', 'home', 'demo', 'example', 'paper', 'survey-organization'].map(name =>
	join(root, 'dist', `${name}.cjs`),
);

const {run} = load(cached[0], (file: string, script: Script) => scripts.set(file, script), true);
const warm = join(root, 'examples/acme/endpoints/reception');

for (const format of ['json', 'text']) await run(['check', `root:${warm}`, '--format', format]);
await run(['--help']);
// Without a terminal: the tour.
await run([]);

for (const file of cached) {
	const script = scripts.get(file);
	if (script !== undefined) writeFileSync(cacheOf(file), script.createCachedData());
}
