import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {clip, column} from './text-fit.ts';
import {displayWidth} from './text-width.ts';

/** A key and what it does here. */
export type KeyHint = readonly [key: string, does: string];

type Props = {
	/** Where one is, beside the program's name. */
	readonly where?: string | undefined;
	/** The screen's name. */
	readonly name: string;
	/**
	 * The most important ones first: where there is little room, the last ones are left out, but neither the way back nor
	 * the help, which tells all of them.
	 */
	readonly hints: readonly KeyHint[];
	readonly children: ReactNode;
};

/** Rows that the bands take, so that the rest is for the matter. */
export const bandRows = 3;

/** Three bands: where one is, the matter, and what the keys do here. */
export function Frame({where, name, hints, children}: Props) {
	const looks = useLooks();
	const {columns, rows, notice, glyph, spell} = looks;

	return (
		<Box flexDirection="column" height={rows + (notice === undefined ? 0 : 1)} overflow="hidden">
			<Line>{headline(looks, name, where)}</Line>
			<Line dimColor>{` ${glyph.rule.repeat(Math.max(0, columns - 2))}`}</Line>
			<Box flexDirection="column" flexGrow={1} flexShrink={1} overflow="hidden">
				{children}
			</Box>
			{notice !== undefined && (
				<Line color="yellow">{` ${clip(spell(notice), columns - 2, glyph.cut)}`}</Line>
			)}
			<Line dimColor>{` ${spellHints(looks, hints)}`}</Line>
		</Box>
	);
}

/** The screen's name has half of the row, and what the other half leaves. */
const headline = ({columns, spell, glyph}: Looks, name: string, where?: string): string => {
	const left = spell(where === undefined ? 'deskwarden' : `deskwarden · ${where}`);
	const room = Math.max(Math.floor(columns / 2), columns - displayWidth(left) - 4);
	const right = clip(spell(name), room, glyph.cut);

	return ` ${column(left, columns - displayWidth(right) - 4, glyph.cut)}  ${right} `;
};

/** Closer together where there is little room. */
const spellHints = (looks: Looks, hints: readonly KeyHint[]): string => {
	const {columns, spell} = looks;
	const spelled = hints.map(hint => spell(hint.join(' ')));
	const wide = spelled.join('   ');

	if (displayWidth(wide) <= columns - 2) return wide;

	const tight = spelled.join('  ');

	return displayWidth(tight) <= columns - 2 ? tight : spellHints(looks, withoutLast(hints));
};

const withoutLast = (hints: readonly KeyHint[]): readonly KeyHint[] => {
	const last = hints.findLastIndex(([key]) => key !== 'esc' && key !== '?');

	return hints.filter((_, index) => index !== (last === -1 ? hints.length - 1 : last));
};
