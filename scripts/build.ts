/**
 * Builds dist/: one CommonJS bundle for the door and for each module that is loaded on demand. One file is there sooner
 * than a dozen shared chunks, and CommonJS sooner than ES modules.
 */
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild';
import {leanConf} from './build/lean-conf.ts';
import {leanInk} from './build/lean-ink.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Commander can start other programs as its commands, which ours never does; loading how would cost every start. */
const withoutOtherPrograms: Plugin = {
	name: 'without-other-programs',
	setup(builder) {
		builder.onResolve({filter: /^node:child_process$/}, ({importer, path}) =>
			importer.includes('/commander/') ? {path, namespace: 'nothing'} : undefined,
		);
	},
};

/** Names and licence texts of the packages inside the bundles. */
const thirdParties = ({inputs}: Metafile): string => {
	const folders = Object.keys(inputs).flatMap(
		path => /^([^:]*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
	);

	return [...new Set(folders)].sort().map(describe).join('\n\n');
};

const describe = (folder: string): string => {
	const {name, version, license, licenses} = JSON.parse(
		readFileSync(join(root, folder, 'package.json'), 'utf8'),
	);
	const text = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'license.md', 'LICENCE']
		.map(file => readIfThere(join(root, folder, file)))
		.find(found => found !== undefined);

	// Old packages list theirs.
	const terms = license ?? licenses.map(({type}: {type: string}) => type).join(', ');

	return `${name} ${version} (${terms})\n\n${text ?? ''}`.trimEnd();
};

const readIfThere = (path: string): string | undefined => {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
};

/** Where a module that is loaded on demand ends up: its own name, beside the others. */
const bundleOf = (path: string): string => basename(path).replace(/\.(?:tsx?|json)$/, '');

/** Modules that are loaded on demand become bundles of their own; `found` learns which ones there are. */
const onDemand = (found: (path: string) => void): Plugin => ({
	name: 'on-demand',
	setup(builder) {
		builder.onResolve({filter: /^\./}, ({kind, path, importer}) => {
			if (kind !== 'dynamic-import' || importer.includes('node_modules')) return undefined;

			found(resolve(dirname(importer), path));

			return {path: `./${bundleOf(path)}.cjs`, external: true};
		});
	},
});

const common: BuildOptions = {
	absWorkingDir: root,
	outdir: 'dist',
	bundle: true,
	platform: 'node',
	target: 'node22.12',
	minify: true,
	metafile: true,
	legalComments: 'none',
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	// The package's own choice for Node is CommonJS, which can't be cut to what is used.
	alias: {yaml: './node_modules/yaml/browser/index.js'},
	logLevel: 'warning',
	// Ink asks for it in development alone.
	logOverride: {'empty-import-meta': 'silent'},
};

const buildOne = async (path: string, found: (path: string) => void): Promise<Metafile> => {
	const {metafile} = await build({
		...common,
		entryPoints: {[bundleOf(path)]: path},
		outExtension: {'.js': '.cjs'},
		format: 'cjs',
		plugins: [leanInk, withoutOtherPrograms, leanConf, onDemand(found)],
		// `require` is there sooner than `import()`.
		supported: {'dynamic-import': false},
	});

	return metafile as Metafile;
};

rmSync(dist, {recursive: true, force: true});

const waiting = [join(root, 'src/cli/main.ts')];
const built = new Set<string>();
const inputs: Metafile['inputs'] = {};

for (const path of waiting) {
	if (built.has(path)) continue;

	const namesake = [...built].find(other => bundleOf(other) === bundleOf(path));
	if (namesake !== undefined)
		throw new Error(`${namesake} and ${path} would be one bundle: rename one of them`);

	built.add(path);
	Object.assign(inputs, (await buildOne(path, found => waiting.push(found))).inputs);
}

writeFileSync(join(dist, 'THIRD-PARTY.txt'), `${thirdParties({inputs, outputs: {}})}\n`);

execFileSync(process.execPath, [join(root, 'scripts/code-cache.ts')], {
	stdio: ['ignore', 'ignore', 'inherit'],
});
