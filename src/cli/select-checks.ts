import {catalogue, reservedIds, retiredIds} from '../checks/catalogue.ts';
import {areaOf, type Check} from '../domain/check.ts';
import {nearest} from '../domain/nearest.ts';
import type {Level} from '../domain/outcome.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {UsageError} from './world.ts';

export type Selection = {
	readonly level: Level;
	readonly only?: readonly string[];
	readonly skip?: readonly string[];
};

/** The checks of a run. Throws a UsageError for an id or area that isn't in the catalogue. */
export const selectChecks = ({level, only, skip = []}: Selection): readonly Check[] => {
	for (const id of [...(only ?? []), ...skip]) assertKnown(id);

	const names = (ids: readonly string[], {id}: Check): boolean =>
		ids.includes(id) || ids.includes(areaOf(id));

	return catalogue.filter(
		check =>
			(level === 'hardened' || check.level === 'guide') &&
			(only === undefined || names(only, check)) &&
			!names(skip, check),
	);
};

const areas: readonly string[] = [...new Set(catalogue.map(({id}) => areaOf(id)))];
const ids: readonly string[] = catalogue.map(({id}) => id);

/** Throws a UsageError unless the catalogue has this check or area. */
export const assertKnown = (id: string): void => {
	if (ids.includes(id) || areas.includes(id)) return;

	const shown = toPlainText(id, 40);

	if (reservedIds.includes(id)) throw new UsageError(`${shown} is reserved for a later version.`);
	if (retiredIds.includes(id)) throw new UsageError(`${shown} was retired.`);

	const close = nearest(id, [...ids, ...areas]);

	throw new UsageError(
		`There is no check or area "${shown}".${close === undefined ? ' See: deskwarden checks' : ` Did you mean ${close}?`}`,
	);
};
