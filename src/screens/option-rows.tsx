import {windowOf} from '../state/window.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {clip, column, displayWidth} from './text-fit.ts';

type Row = {
	readonly name: string;
	/** Behind the name, in a column of its own. */
	readonly tells?: string;
	readonly about?: string;
};

type Props = {
	readonly rows: readonly Row[];
	readonly focused: number;
	/** How many rows of the screen there are for the list and for what the focused row means. */
	readonly height: number;
};

const aboutRows = 3;

/** Rows to choose from; what the focused one means stands below. */
export function OptionRows({rows, focused, height}: Props) {
	const {columns, glyph, spell} = useLooks();
	const about = rows[focused]?.about;
	const listHeight = Math.max(1, height - (about === undefined ? 0 : aboutRows + 1));
	const {start, end} = windowOf(rows.length, focused, listHeight);
	const nameWidth = nameWidthOf(rows, columns, spell);

	return (
		<>
			{rows.slice(start, end).map(({name, tells = ''}, index) => {
				const isFocused = start + index === focused;
				const text = `${column(spell(name), nameWidth, glyph.cut)}  ${clip(spell(tells), columns - nameWidth - 8, glyph.cut)}`;

				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row of a list is its place.
					<Line key={start + index} bold={isFocused}>
						{`  ${isFocused ? glyph.focus : ' '} ${text}`}
					</Line>
				);
			})}
			{about !== undefined && (
				<>
					<Line />
					<Paragraph dimColor>{about}</Paragraph>
				</>
			)}
		</>
	);
}

/** The names have the room that what stands behind them leaves, and at least half of it. */
const nameWidthOf = (rows: readonly Row[], columns: number, spell: (text: string) => string): number => {
	const room = columns - 8;
	const widest = Math.max(10, ...rows.map(({name}) => displayWidth(spell(name))));
	const told = Math.max(0, ...rows.map(({tells = ''}) => displayWidth(spell(tells))));

	return Math.min(widest, Math.max(Math.floor(room / 2), room - told));
};
