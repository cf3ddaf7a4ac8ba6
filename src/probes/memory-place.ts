import type {Listing, Place} from './place.ts';

/** Files that exist in memory only: an embedded example, a paper endpoint. Paths with `/`, mode as `0600`. */
export type MemoryFiles = Readonly<Record<string, {readonly text: string; readonly mode: string}>>;

/** A place whose files belong to root and were written at `modifiedAt`. */
export const memoryPlace = (name: string, files: MemoryFiles, modifiedAt: string): Place => {
	const factsOf = ({text, mode}: MemoryFiles[string]) => ({
		size: Buffer.byteLength(text),
		mode: Number.parseInt(mode, 8),
		uid: 0,
		modifiedAt,
	});

	return {
		name,
		hasModes: true,

		list: async path => listingOf(Object.keys(files), path),

		async read(path, limit) {
			const file = fileOf(files, path);
			if (typeof file === 'string') return {status: file};

			const bytes = Buffer.from(file.text);

			return bytes.length > limit
				? {status: 'too-large', facts: factsOf(file)}
				: {status: 'read', facts: factsOf(file), bytes};
		},

		async stream(path) {
			const file = fileOf(files, path);
			if (typeof file === 'string') return {status: file};

			return {status: 'read', chunks: onePiece(Buffer.from(file.text).toString('latin1'))};
		},
	};
};

const fileOf = (files: MemoryFiles, path: string): MemoryFiles[string] | 'not-found' | 'not-a-file' => {
	const file = Object.hasOwn(files, path) ? files[path] : undefined;

	return file ?? (listingOf(Object.keys(files), path).status === 'read' ? 'not-a-file' : 'not-found');
};

async function* onePiece(text: string): AsyncGenerator<string> {
	yield text;
}

const listingOf = (paths: readonly string[], folder: string): Listing => {
	const prefix = folder === '' ? '' : `${folder}/`;
	const names = paths
		.filter(path => path.startsWith(prefix))
		.map(path => path.slice(prefix.length).split('/')[0] ?? '');

	return names.length === 0 && folder !== ''
		? {status: 'not-found'}
		: {status: 'read', names: [...new Set(names)].sort()};
};
