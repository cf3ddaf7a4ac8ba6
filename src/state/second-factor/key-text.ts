import {type Factor, usualFactor} from './factor.ts';

/** The key as people type it into a phone: in groups of four. */
export const keyText = (secret: string): string => groupsOf(secret).join(' ');

const groupsOf = (secret: string): readonly string[] => secret.match(/.{1,4}/g) ?? [];

/** The same in rows of whole groups, none of them wider than so many columns where a group fits at all. */
export const keyRows = (secret: string, columns: number): readonly string[] => {
	const inRow = Math.max(1, Math.floor((columns + 1) / 5));
	const groups = groupsOf(secret);
	const rows = Array.from({length: Math.ceil(groups.length / inRow)}, (_, row) =>
		groups.slice(row * inRow, (row + 1) * inRow),
	);

	return rows.map(row => row.join(' '));
};

/** What has to be chosen in the app beside the key; the hash only where apps don't take it for granted. */
export const kindText = ({algorithm, digits, period}: Factor): string => {
	const hash = algorithm === usualFactor.algorithm ? [] : [`SHA-${algorithm.slice(3)}`];

	return ['time-based', ...hash, `${digits} digits`, `${period} seconds`].join(', ');
};
