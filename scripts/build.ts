/** Builds dist/: one bundle per entry (the scripted path; the app is a chunk that is loaded when it opens). */
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build, type Metafile, type Plugin} from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Ink asks for React's developer tools, which a production build never opens. */
const withoutDeveloperTools: Plugin = {
	name: 'without-developer-tools',
	setup(builder) {
		builder.onResolve({filter: /^(?:react-devtools-core|ws)$/}, ({path}) => ({path, namespace: 'nothing'}));
		builder.onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export default undefined;'}));
	},
};

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
		path => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
	);

	return [...new Set(folders)].sort().map(describe).join('\n\n');
};

const describe = (folder: string): string => {
	const {name, version, license} = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
	const text = ['LICENSE', 'license', 'LICENSE.md', 'LICENSE.txt', 'license.md', 'LICENCE']
		.map(file => readIfThere(join(root, folder, file)))
		.find(found => found !== undefined);

	return `${name} ${version} (${license})\n\n${text ?? ''}`.trimEnd();
};

const readIfThere = (path: string): string | undefined => {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
};

rmSync(dist, {recursive: true, force: true});

const {metafile} = await build({
	absWorkingDir: root,
	entryPoints: {main: 'src/cli/main.ts'},
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node22.12',
	minify: true,
	metafile: true,
	legalComments: 'none',
	chunkNames: 'chunks/[name]-[hash]',
	define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
	plugins: [withoutDeveloperTools, withoutOtherPrograms],
	// The package's own choice for Node is CommonJS, which can't be cut to what is used.
	alias: {yaml: './node_modules/yaml/browser/index.js'},
	// Some packages ask for Node's own modules the old way.
	banner: {
		js: "import {createRequire as __require} from 'node:module'; const require = __require(import.meta.url);",
	},
	logLevel: 'warning',
});

writeFileSync(join(dist, 'THIRD-PARTY.txt'), `${thirdParties(metafile)}\n`);
