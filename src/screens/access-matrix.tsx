import type {AccessMap} from '../domain/access/access-map.ts';
import {type AccessRow, type CellSign, groupLabel} from '../domain/access/access-rows.ts';
import type {Access} from '../state/app-state.ts';
import {windowOf} from '../state/window.ts';
import {notLookedAt} from './access-drift.ts';
import {sayWay} from './access-words.ts';
import {Line, type Piece} from './line.tsx';
import {type Looks, standingLooks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {column} from './text-fit.ts';

type Props = {
	readonly map: AccessMap;
	readonly rows: readonly AccessRow[];
	readonly state: Access;
	readonly height: number;
};

const cellWidth = 16;
const nameWidth = 24;
/** What stands below: the cell in words, and what is to be looked at. */
const belowRows = 8;

/** Callers by receivers; the cell in focus is told in words. */
export function AccessMatrix({map, rows, state, height}: Props) {
	const looks = useLooks();
	const {columns, glyph, spell} = looks;
	const shown = Math.max(1, Math.floor((columns - nameWidth - 6) / cellWidth));
	const across = windowOf(map.receivers.length, state.column, shown);
	const down = windowOf(rows.length, state.row, Math.max(1, height - belowRows));
	const focused = rows[state.row]?.cells[state.column];

	return (
		<>
			<Line dimColor>
				{`    ${' '.repeat(nameWidth)}${map.receivers
					.slice(across.start, across.end)
					.map(receiver => column(spell(groupLabel(receiver)), cellWidth - 1, glyph.cut))
					.join(' ')}`}
			</Line>
			{rows.slice(down.start, down.end).map(({caller, cells}, index) => (
				<Line
					key={caller.name}
					pieces={[
						`  ${down.start + index === state.row ? glyph.focus : ' '} ${column(spell(groupLabel(caller)), nameWidth - 1, glyph.cut)} `,
						...cells
							.slice(across.start, across.end)
							.map((cell, place) =>
								signPiece(
									looks,
									cell,
									down.start + index === state.row && across.start + place === state.column,
								),
							),
					]}
				/>
			))}
			<Line dimColor>
				{map.receivers.length > shown || rows.length > down.end - down.start
					? `    ${rows.length} callers, ${map.receivers.length} machines or groups of them`
					: ' '}
			</Line>
			{focused !== undefined && <InWords cell={focused} />}
			{[...notLookedAt(state), ...map.findings.map(({because}) => because)].slice(0, 2).map(text => (
				<Paragraph key={text} color="yellow" most={2}>
					{text}
				</Paragraph>
			))}
		</>
	);
}

const signPiece = ({glyph}: Looks, {sign}: CellSign, isFocused: boolean): Piece => ({
	text: column(isFocused ? `${glyph.former}${sign}${glyph.next}` : ` ${sign}`, cellWidth, glyph.cut),
	bold: isFocused,
	...(sign.startsWith('! ') && {color: standingLooks.fail.color}),
});

function InWords({cell: {cell}}: {readonly cell: CellSign}) {
	return <Paragraph most={2}>{sayWay(cell)}</Paragraph>;
}
