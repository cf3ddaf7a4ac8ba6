import type {Draft} from '../domain/plan/draft.ts';
import type {Row} from '../state/setup/form.ts';
import {type OpenForm, rowsIn} from '../state/setup/open-form.ts';
import {Line} from './line.tsx';
import {listWindow} from './list-window.ts';
import {type Looks, useLooks} from './looks.ts';
import {mostRows, Paragraph, paragraphRows} from './paragraph.tsx';
import {clip, clipStart, column} from './text-fit.ts';
import {displayWidth} from './text-width.ts';

type Props = {readonly form: OpenForm; readonly draft: Draft; readonly height: number};

/** The form that is open, as a page of rows. */
export function FormRows({form, draft, height}: Props) {
	return (
		<RowPage rows={rowsIn(form, draft)} focused={form.focused} complaint={form.complaint} height={height} />
	);
}

type PageProps = {
	readonly rows: readonly Row<unknown>[];
	readonly focused: number;
	readonly complaint: string | undefined;
	readonly height: number;
};

/** A page of rows to fill in; what the focused row means, or what is wrong, stands below. */
export function RowPage({rows, focused, complaint, height}: PageProps) {
	const looks = useLooks();
	const wanted = Math.max(
		mostRows(
			looks,
			rows.map(({about}) => about),
		),
		paragraphRows(looks, complaint ?? ''),
	);
	const below = Math.min(wanted, height - 1 - Math.min(rows.length, leastRows));
	const {start, end, tells} = listWindow(rows.length, focused, height - 1 - below);

	return (
		<>
			{rows.slice(start, end).map((row, index) => (
				<FormRow
					key={row.label}
					row={row}
					isFocused={start + index === focused}
					labelWidth={labelWidthOf(looks, rows)}
				/>
			))}
			{tells !== undefined && <Line dimColor>{`    ${tells}`}</Line>}
			<Line />
			{complaint === undefined ? (
				<Paragraph dimColor most={below}>
					{rows[focused]?.about ?? ''}
				</Paragraph>
			) : (
				<Paragraph color="yellow" most={below}>
					{complaint}
				</Paragraph>
			)}
		</>
	);
}

const leastRows = 3;
const leastLabel = 26;

/** Wide enough for the labels, as long as half of the row is left for what is filled in. */
const labelWidthOf = ({columns, spell}: Looks, rows: readonly Row<unknown>[]): number =>
	Math.min(
		Math.floor(columns / 2) - 4,
		Math.max(leastLabel, ...rows.map(({label}) => displayWidth(spell(label)))),
	);

type RowProps = {readonly row: Row<unknown>; readonly isFocused: boolean; readonly labelWidth: number};

function FormRow({row, isFocused, labelWidth}: RowProps) {
	const looks = useLooks();
	const {columns, glyph, spell} = looks;
	const label = column(spell(row.label), labelWidth, glyph.cut);
	const value = spellValue(looks, row, isFocused, columns - labelWidth - 9);

	return <Line bold={isFocused}>{`  ${isFocused ? glyph.focus : ' '} ${label}  ${value}`}</Line>;
}

const spellValue = ({glyph, spell}: Looks, row: Row<unknown>, isFocused: boolean, room: number): string => {
	switch (row.kind) {
		case 'text':
			return isFocused
				? `${clipStart(spell(row.value, 500), room - 1, glyph.cut)}${glyph.caret}`
				: clip(spell(row.value, 500), room, glyph.cut);

		case 'toggle':
			return row.isOn ? `${glyph.on} yes` : `${glyph.off} no`;

		case 'choice': {
			const name = row.options.find(({value}) => value === row.value)?.name ?? row.value;

			return isFocused
				? `${glyph.former} ${clip(spell(name), room - 4, glyph.cut)} ${glyph.next}`
				: clip(spell(name), room, glyph.cut);
		}
	}
};
