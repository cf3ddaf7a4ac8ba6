/**
 * Writes V8's code cache beside the bundles of the scripted path, of the tour and of the app, after a warm run. It fits
 * the Node that runs this script and no other, so it isn't published; npm's scripts run on the pinned Node, which this
 * one is.
 */
import {writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Script} from 'node:vm';
import {warmApp} from './build/warm-app.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const {cacheOf, load} = createRequire(import.meta.url)('../bin/load.js');
const scripts = new Map<string, Script>();
const bundle = (name: string): string => join(root, 'dist', `${name}.cjs`);
const loaded = (name: string) =>
	load(bundle(name), (file: string, script: Script) => scripts.set(file, script), true);
const cached = [
	...['main', 'check', 'home', 'demo', 'example', 'paper', 'survey-organization'],
	...['app-session', 'open-app', 'saved-state'],
].map(bundle);

// Whoever builds may have a workspace of their own, which is none of ours to look at.
process.env['XDG_STATE_HOME'] = join(tmpdir(), 'deskwarden-nowhere');

const {run} = loaded('main');
const warm = join(root, 'examples/acme/endpoints/reception');

for (const format of ['json', 'text']) await run(['check', `root:${warm}`, '--format', format]);
await run(['--help']);
// Without a terminal: the tour.
await run([]);
await warmApp(loaded('app-session'));

for (const file of cached) {
	const script = scripts.get(file);
	if (script !== undefined) writeFileSync(cacheOf(file), script.createCachedData());
}
