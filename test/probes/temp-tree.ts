import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';

/** What lies at a path: a file's content, a folder (`null`), or a link. */
export type TempTree = Readonly<Record<string, string | Uint8Array | null | {readonly link: string}>>;

/** Puts a tree on the disk until the test is over, and gives its path. */
export const tempTree = (tree: TempTree = {}): string => {
	const root = realpathSync(mkdtempSync(join(tmpdir(), 'deskwarden-')));

	onTestFinished(() => rmSync(root, {recursive: true, force: true}));

	for (const [path, content] of Object.entries(tree)) {
		const full = join(root, path);
		mkdirSync(dirname(full), {recursive: true});

		if (content === null) mkdirSync(full, {recursive: true});
		else if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, full);
		else writeFileSync(full, content);
	}

	// Whoever runs the tests: another account may look in, too.
	chmodSync(root, 0o755);

	return root;
};
