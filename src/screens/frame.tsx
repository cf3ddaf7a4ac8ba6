import {Box} from 'ink';
import type {ReactNode} from 'react';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {clip, column, displayWidth} from './text-fit.ts';

/** A key and what it does here. */
export type KeyHint = readonly [key: string, does: string];

type Props = {
	/** Where one is, beside the program's name. */
	readonly where?: string | undefined;
	/** The screen's name. */
	readonly name: string;
	readonly hints: readonly KeyHint[];
	/** Something that has to be known on whatever screen one is. */
	readonly notice?: string | undefined;
	readonly children: ReactNode;
};

/** Rows that the bands take, so that the rest is for the matter. */
export const bandRows = 3;

/** Three bands: where one is, the matter, and what the keys do here. */
export function Frame({where, name, hints, notice, children}: Props) {
	const looks = useLooks();

	return (
		<Box flexDirection="column" height={looks.rows} overflow="hidden">
			<Line>{headline(looks, name, where)}</Line>
			<Line dimColor> {looks.glyph.rule.repeat(Math.max(0, looks.columns - 2))}</Line>
			<Box flexDirection="column" flexGrow={1} flexShrink={1} overflow="hidden">
				{children}
			</Box>
			{notice !== undefined && (
				<Line color="yellow">{` ${clip(looks.spell(notice), looks.columns - 2, looks.glyph.cut)}`}</Line>
			)}
			<Line dimColor>{` ${spellHints(looks, hints)}`}</Line>
		</Box>
	);
}

const headline = ({columns, spell, glyph}: Looks, name: string, where?: string): string => {
	const right = clip(spell(name), Math.floor(columns / 2), glyph.cut);
	const left = spell(where === undefined ? 'deskwarden' : `deskwarden · ${where}`);

	return ` ${column(left, columns - displayWidth(right) - 4, glyph.cut)}  ${right} `;
};

/** Closer together where there is little room; the least important, which stand last, are left out first. */
const spellHints = ({columns, spell}: Looks, hints: readonly KeyHint[]): string => {
	const spelled = hints.map(hint => spell(hint.join(' ')));
	const wide = spelled.join('   ');

	if (displayWidth(wide) <= columns - 2) return wide;

	const tight = spelled.join('  ');

	return displayWidth(tight) <= columns - 2
		? tight
		: spellHints({columns, spell} as Looks, hints.slice(0, -1));
};
