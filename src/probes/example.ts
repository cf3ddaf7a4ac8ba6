import files from './example-files.json' with {type: 'json'};
import type {MemoryFiles} from './memory-place.ts';

/**
 * The invented organisation of examples/acme, embedded: its endpoints' file systems, its organisation file, and the
 * plan that it is held against in the tour.
 */
export const example: {
	/** When all the files are said to have been written. */
	readonly writtenAt: string;
	readonly endpoints: Readonly<Record<string, MemoryFiles>>;
	readonly organization: Readonly<Record<string, string>>;
	readonly plan: {readonly name: string; readonly text: string};
} = files;
