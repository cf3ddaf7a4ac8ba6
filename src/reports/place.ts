import type {EvidenceLine} from '../domain/outcome.ts';

/** A place with its line; a default says so, since nothing is written there. */
export const spellPlace = ({place, line, origin}: EvidenceLine): string =>
	`${place}${line === undefined ? '' : `:${line}`}${origin === 'default' && line === undefined ? ' (not set)' : ''}`;
