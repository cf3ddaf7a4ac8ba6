import {Text} from 'ink';
import type {Draft} from '../domain/plan/draft.ts';
import type {Row} from '../state/setup/form.ts';
import {type OpenForm, rowsIn} from '../state/setup/open-form.ts';
import {windowOf} from '../state/window.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {clip, clipStart, column} from './text-fit.ts';

type Props = {readonly form: OpenForm; readonly draft: Draft; readonly height: number};

/** The form that is open, as a page of rows. */
export function FormRows({form, draft, height}: Props) {
	return (
		<RowPage rows={rowsIn(form, draft)} focused={form.focused} complaint={form.complaint} height={height} />
	);
}

const aboutRows = 4;
const labelWidth = 26;

type PageProps = {
	readonly rows: readonly Row<unknown>[];
	readonly focused: number;
	readonly complaint: string | undefined;
	readonly height: number;
};

/** A page of rows to fill in; what the focused row means, or what is wrong, stands below. */
export function RowPage({rows, focused, complaint, height}: PageProps) {
	const looks = useLooks();
	const {start, end} = windowOf(rows.length, focused, Math.max(1, height - aboutRows));

	return (
		<>
			{rows.slice(start, end).map((row, index) => (
				<FormRow key={row.label} row={row} isFocused={start + index === focused} looks={looks} />
			))}
			{rows.length > end - start && <Line dimColor>{`    ${start + 1} to ${end} of ${rows.length}`}</Line>}
			<Line />
			{complaint === undefined ? (
				<Paragraph dimColor>{rows[focused]?.about ?? ''}</Paragraph>
			) : (
				<Paragraph color="yellow">{complaint}</Paragraph>
			)}
		</>
	);
}

type RowProps = {readonly row: Row<unknown>; readonly isFocused: boolean; readonly looks: Looks};

function FormRow({row, isFocused, looks}: RowProps) {
	const {columns, glyph, spell} = looks;
	const room = columns - labelWidth - 9;
	const label = column(spell(row.label), labelWidth, glyph.cut);

	return (
		<Line bold={isFocused}>
			{`  ${isFocused ? glyph.focus : ' '} ${label}  `}
			<Value row={row} isFocused={isFocused} looks={looks} room={room} />
		</Line>
	);
}

function Value({row, isFocused, looks, room}: RowProps & {readonly room: number}) {
	const {glyph, spell} = looks;

	switch (row.kind) {
		case 'text':
			return isFocused
				? `${clipStart(spell(row.value, 500), room - 1, glyph.cut)}${glyph.caret}`
				: clip(spell(row.value, 500), room, glyph.cut);

		case 'toggle':
			return <Text>{row.isOn ? `${glyph.on} yes` : `${glyph.off} no`}</Text>;

		case 'choice': {
			const name = row.options.find(({value}) => value === row.value)?.name ?? row.value;

			return isFocused
				? `${glyph.former} ${clip(spell(name), room - 4, glyph.cut)} ${glyph.next}`
				: clip(spell(name), room, glyph.cut);
		}
	}
}
