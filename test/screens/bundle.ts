import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {leanInk} from '../../scripts/build/lean-ink.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** A program in `fixtures/`. */
export type Fixture = 'app' | 'linear' | 'enrolment' | 'every-state';

export type Bundle = {readonly program: string; readonly remove: () => Promise<void>};

/** A fixture program as it would be published: production React, Ink in a chunk of its own. */
export const bundleFixture = async (name: Fixture): Promise<Bundle> => {
	const folder = await mkdtemp(join(tmpdir(), 'deskwarden-app-'));

	await build({
		entryPoints: {[name]: join(fixtures, `${name}.ts`)},
		outdir: folder,
		outExtension: {'.js': '.mjs'},
		bundle: true,
		splitting: true,
		minify: true,
		platform: 'node',
		target: 'node22',
		format: 'esm',
		jsx: 'automatic',
		define: {'process.env.NODE_ENV': '"production"'},
		plugins: [leanInk],
		// CommonJS parts of the bundle ask for Node's own modules.
		banner: {
			js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);",
		},
		logLevel: 'error',
	});

	return {program: join(folder, `${name}.mjs`), remove: () => rm(folder, {recursive: true, force: true})};
};
