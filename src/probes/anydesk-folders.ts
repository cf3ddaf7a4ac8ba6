import {
	confNames,
	connectionTraceName,
	isProgramTrace,
	isStandardName,
	looksLikeAnydesk,
	type MachineFolders,
	prefixOf,
} from '../domain/anydesk/places.ts';
import type {FileStatus} from '../domain/evidence.ts';
import type {Listing, Place} from './place.ts';

/** An AnyDesk folder: of the standard client (no prefix) or of a custom one. */
export type AnydeskFolder = {
	readonly path: string;
	readonly prefix: string | undefined;
	readonly names: readonly string[];
	/** Why its content can't be told; `read` otherwise. */
	readonly status: FileStatus;
	/** Undefined for the machine's own folder. */
	readonly user?: string;
	/** Nobody could look whether there are other AnyDesk folders beside it, or in it. */
	readonly hidesOthers?: true;
	/** The name is none that the product is known to give: somebody's copy, perhaps. */
	readonly isStrange?: true;
};

/** The AnyDesk folders of one place: the standard client's, if it holds files of its own, and the custom ones. */
export const findFolders = async (
	place: Place,
	{parent, layout}: MachineFolders,
): Promise<readonly AnydeskFolder[]> => {
	const listing = await place.list(parent);

	if (listing.status === 'not-found') return [];
	// Nobody may look whether there is an AnyDesk folder: that is a blind spot, not an absence.
	if (listing.status !== 'read') {
		const path = layout === 'inside' ? parent : join(parent, parent === 'etc' ? 'anydesk' : '.anydesk');

		return [{path, prefix: undefined, names: [], status: listing.status, hidesOthers: true}];
	}

	const names = listing.names.filter(name => prefixOf(name) !== undefined || isStandardName(name));
	const inner = await Promise.all(
		names.map(async name => folderOf(join(parent, name), name, await place.list(join(parent, name)))),
	);
	const outer =
		layout === 'inside' && holdsFiles(listing.names) ? [folderOf(parent, 'AnyDesk', listing)] : [];

	const strange = listing.names
		.filter(name => looksLikeAnydesk(name) && !names.includes(name))
		.map(async name => ({
			...folderOf(join(parent, name), name, await place.list(join(parent, name))),
			isStrange: true as const,
		}));

	return [
		...outer,
		...[...inner, ...(await Promise.all(strange))].filter(
			({status, names: inside}) => holdsFiles(inside) || (status !== 'read' && status !== 'not-found'),
		),
	];
};

const folderOf = (path: string, name: string, listing: Listing): AnydeskFolder => ({
	path,
	prefix: prefixOf(name),
	names: listing.status === 'read' ? listing.names : [],
	status: listing.status,
});

const holdsFiles = (names: readonly string[]): boolean =>
	names.some(
		name => confNames.some(conf => conf === name) || name === connectionTraceName || isProgramTrace(name),
	);

/** Files that a client keeps once, be it for the machine or for a copy in a home. */
export const holdsOwnFiles = ({names}: AnydeskFolder): boolean =>
	names.includes('system.conf') || names.includes('service.conf');

export const join = (one: string, other: string): string =>
	one === '' ? other : other === '' ? one : `${one}/${other}`;
