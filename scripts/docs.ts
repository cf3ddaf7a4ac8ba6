/** Writes the files that are made from the code; with --check it only tells which of them are not current. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {printChecksPage} from './docs/checks-page.ts';
import {printExitCodesPage} from './docs/exit-codes-page.ts';
import {printSchemas} from './docs/schemas.ts';
import {printExample} from './example.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Every generated file's text, by its path below the repository. */
export const printAll = (): ReadonlyMap<string, string> =>
	new Map([
		['docs/checks.md', printChecksPage()],
		['docs/exit-codes.md', printExitCodesPage()],
		...printSchemas(),
		['src/probes/example-files.json', printExample()],
	]);

const readIfThere = (path: string): string | undefined => {
	try {
		return readFileSync(join(root, path), 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
};

/** The generated files that are missing, or that say something else than the code. */
export const findStale = (): readonly string[] =>
	[...printAll()].filter(([path, text]) => readIfThere(path) !== text).map(([path]) => path);

if (import.meta.main) {
	const stale = findStale();

	if (process.argv.includes('--check')) {
		if (stale.length > 0) {
			console.error(`Not current: ${stale.join(', ')}. Run: npm run docs`);
			process.exitCode = 1;
		}
	} else {
		const texts = printAll();

		for (const path of stale) {
			mkdirSync(dirname(join(root, path)), {recursive: true});
			writeFileSync(join(root, path), texts.get(path) ?? '');
			console.log(`written: ${path}`);
		}
	}
}
