import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build, type Plugin} from 'esbuild';

const fixtures = join(import.meta.dirname, 'fixtures');

/** A program in `fixtures/`. */
export type Fixture = 'app' | 'linear' | 'enrolment' | 'every-state';

export type Bundle = {readonly program: string; readonly remove: () => Promise<void>};

/**
 * Two modules of Ink's that do harm in a program: the door to the React devtools, which aren't installed, and the
 * one that writes an escape sequence to stderr at the end, even into a file. Ink shows the cursor again itself.
 */
const withoutHarm: Plugin = {
	name: 'without-harm',
	setup: ({onLoad}) => {
		onLoad({filter: /ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
		onLoad({filter: /restore-cursor[\\/]index\.js$/}, () => ({contents: 'export default () => {};'}));
	},
};

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
		plugins: [withoutHarm],
		// CommonJS parts of the bundle ask for Node's own modules.
		banner: {
			js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);",
		},
		logLevel: 'error',
	});

	return {program: join(folder, `${name}.mjs`), remove: () => rm(folder, {recursive: true, force: true})};
};
