import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';

const wholeFrame = "stream.write(buffer.join(''))";

/** A step down for each row that stays adds up, on a slow line: several rows are one step. */
const frameInFewSteps =
	"stream.write(buffer.join('').replaceAll(/(?:\\u001B\\[E){2,}/g, steps => '\\u001B[' + steps.length / 3 + 'E'))";

const loading = 'const Yoga = wrapAssembly(await loadYoga());';

/** A CommonJS bundle can't wait, and the wait would load all that Node has for `fetch`. */
const loadingAtOnce = `
import bytes from 'yoga.wasm';

const assembly = {
	instantiateWasm: (imports, take) => {
		const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);

		take(instance);

		return instance.exports;
	},
};

loadYoga(assembly);

const Yoga = wrapAssembly(assembly);
`;

const spelledWasm = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

/** A file with other words in the place of some. One that isn't as it was when this was written needs another look. */
const rewritten = (path: string, ...changes: readonly (readonly [from: string, to: string])[]): string =>
	changes.reduce(
		(text, [from, to]) => {
			if (!text.includes(from)) throw new Error(`${path} has changed: lean-ink.ts has to follow.`);

			return text.replace(from, () => to);
		},
		readFileSync(path, 'utf8'),
	);

/** The layout engine's program, as its package spells it. */
const wasmIn = (path: string): string => {
	const [, spelled] = spelledWasm.exec(readFileSync(path, 'utf8')) ?? [];
	if (spelled === undefined) throw new Error(`${path} has changed: lean-ink.ts has to follow.`);

	return spelled;
};

const width = fileURLToPath(new URL('string-width.ts', import.meta.url));

/**
 * Ink as the app needs it, for a quick start: without React's developer tools and a hook that writes an escape sequence
 * to standard error at the end, even when that is a file; with its layout engine at once, with one way to measure text in
 * the place of five copies, and with fewer bytes for the rows that stay.
 */
export const leanInk: Plugin = {
	name: 'lean-ink',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^restore-cursor$/}, ({path}) => ({path, namespace: 'nothing'}));
		onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export default () => {};'}));

		onLoad({filter: /[\\/]ink[\\/]build[\\/]reconciler\.js$/}, ({path}) => ({
			contents: rewritten(
				path,
				["await import('./devtools.js');", ''],
				['const loaded = await loadPackageJson();', 'const loaded = {};'],
			),
		}));
		onLoad({filter: /[\\/]ink[\\/]build[\\/]log-update\.js$/}, ({path}) => ({
			contents: rewritten(path, [wholeFrame, frameInFewSteps]),
		}));
		onLoad({filter: /[\\/]yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/}, ({path}) => ({
			contents: rewritten(path, [loading, loadingAtOnce]),
		}));
		onLoad({filter: /[\\/]yoga-wasm-base64-esm\.js$/, namespace: 'file'}, ({path}) => ({
			contents: rewritten(path, [wasmIn(path), ''], ['import.meta.url', '""']),
		}));
		onResolve({filter: /^yoga\.wasm$/}, ({resolveDir}) => ({
			path: join(resolveDir, '../binaries/yoga-wasm-base64-esm.js'),
			namespace: 'wasm',
		}));
		onLoad({filter: /.*/, namespace: 'wasm'}, ({path}) => ({
			contents: Buffer.from(wasmIn(path), 'base64'),
			loader: 'binary',
		}));

		onResolve({filter: /^string-width$/}, ({importer, path}) =>
			importer === width ? undefined : {path, namespace: 'width'},
		);
		onLoad({filter: /.*/, namespace: 'width'}, () => ({
			contents: `export {stringWidth as default} from ${JSON.stringify(width)};`,
			resolveDir: dirname(width),
		}));
	},
};
