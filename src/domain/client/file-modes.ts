import type {Source} from '../facts.ts';
import type {FileRecord} from './facts.ts';

/** `0644`. */
export const printMode = (mode: number): string => (mode & 0o7777).toString(8).padStart(4, '0');

/** Where a verdict about a file's rights rests. */
export const placeOf = ({path, mode, isLink}: FileRecord): Source => ({
	place: path,
	...(isLink ? {found: 'a link'} : mode !== undefined && {found: `mode ${printMode(mode)}`}),
	origin: 'explicit',
});
