import {Line} from './line.tsx';
import {listWindow} from './list-window.ts';
import {type Looks, useLooks} from './looks.ts';
import {mostRows, Paragraph} from './paragraph.tsx';
import {clip, column} from './text-fit.ts';
import {displayWidth} from './text-width.ts';

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

/** A list never gives away more than this to what its rows mean. */
const leastRows = 3;

/** Rows for what a row means, an empty one above it: as many as the longest needs, so that the list stands still. */
const aboutRows = (looks: Looks, rows: readonly Row[], height: number): number => {
	const wanted = mostRows(
		looks,
		rows.flatMap(({about}) => about ?? []),
	);

	return wanted === 0 ? 0 : Math.max(0, Math.min(wanted + 1, height - Math.min(rows.length, leastRows)));
};

/** Rows to choose from; what the focused one means stands below. */
export function OptionRows({rows, focused, height}: Props) {
	const looks = useLooks();
	const {columns, glyph, spell} = looks;
	const below = aboutRows(looks, rows, height);
	const {start, end, tells} = listWindow(rows.length, focused, height - below);
	const nameWidth = nameWidthOf(rows, columns, spell);
	const about = rows[focused]?.about;

	return (
		<>
			{rows.slice(start, end).map(({name, tells: rest = ''}, index) => {
				const isFocused = start + index === focused;
				const text = `${column(spell(name), nameWidth, glyph.cut)}  ${clip(spell(rest), columns - nameWidth - 8, glyph.cut)}`;

				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row of a list is its place.
					<Line key={start + index} bold={isFocused}>
						{`  ${isFocused ? glyph.focus : ' '} ${text}`}
					</Line>
				);
			})}
			{tells !== undefined && <Line dimColor>{`    ${tells}`}</Line>}
			{about !== undefined && below > 1 && (
				<>
					<Line />
					<Paragraph dimColor most={below - 1}>
						{about}
					</Paragraph>
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
