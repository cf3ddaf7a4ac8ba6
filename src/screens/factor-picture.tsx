import {Box} from 'ink';
import type {ComponentProps} from 'react';
import {keyRows, kindText} from '../state/second-factor/key-text.ts';
import {pictureText, type Showing} from '../state/second-factor/showing.ts';
import {Line} from './line.tsx';
import {type Looks, LooksContext, useLooks} from './looks.ts';
import {QrCode} from './qr-code.tsx';
import {qrLines} from './qr-lines.ts';
import {wrapTo} from './text-fit.ts';

type Props = {
	readonly showing: Showing;
	readonly title: string;
	readonly rows: number;
	/** What becomes of the key. */
	readonly note: string;
};

/** What stands beside the picture needs so many columns. */
const besideColumns = 34;

/** A second factor in sight: its picture, its key beside it, and the code that is being typed. */
export function FactorPicture({showing, title, rows, note}: Props) {
	const looks = useLooks();
	const room = {columns: looks.columns - besideColumns - 2, rows};
	const picture = qrLines(pictureText(showing), {
		room,
		glyphSet: looks.glyphSet,
		isInverted: showing.isInverted,
	});
	const width = 'ok' in picture ? (picture.ok[0] ?? '').length + 2 : 0;
	const beside = {...looks, columns: looks.columns - width};

	return (
		<>
			{'ok' in picture && (
				<Box paddingLeft={2} flexShrink={0}>
					<QrCode lines={picture.ok} />
				</Box>
			)}
			<Box flexDirection="column" width={beside.columns} overflow="hidden">
				<LooksContext value={beside}>
					<Beside
						showing={showing}
						title={title}
						note={'reason' in picture ? picture.reason : note}
						rows={rows}
					/>
				</LooksContext>
			</Box>
		</>
	);
}

type Row = Pick<ComponentProps<typeof Line>, 'bold' | 'color' | 'dimColor'> & {readonly text: string};

/** What stands beside the picture: what to do, the key, the code, and what is to be known of them. */
function Beside({showing, title, note, rows}: Props) {
	const looks = useLooks();

	return besideRows(looks, {showing, title, note, rows})
		.slice(0, rows)
		.map(({text, ...style}, index) => (
			// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
			<Line key={index} {...style}>
				{text}
			</Line>
		));
}

const mostTitle = 2;

const besideRows = ({columns, glyph, spell}: Looks, {showing, title, note, rows}: Props): readonly Row[] => {
	const {typed, factor, complaint, notices, isKeyHidden} = showing;
	const key = isKeyHidden ? ['hidden: k shows it'] : keyRows(factor.secret, columns - 6);
	const gap: readonly Row[] = rows < 18 ? [] : [{text: ' '}];
	const wrapped = (text: string, most: number): readonly string[] =>
		wrapTo(spell(text), columns - 4, most, glyph.cut).map(line => `  ${line}`);
	const code: readonly Row[] = [...gap, {text: `     code  ${typed}${glyph.caret}`, bold: true}, ...gap];
	const head: readonly Row[] = [
		...wrapped(title, mostTitle).map(text => ({text, bold: true})),
		...gap,
		{text: '  1  Open your authenticator app'},
		{text: '  2  Scan the code, or type the key:'},
		...key.map(row => ({text: `     ${row}`})),
		{text: `     ${kindText(factor)}`, dimColor: true},
		{text: '  3  Type the code that it shows'},
		...code,
	];
	const told: readonly Row[] = [
		...[...(complaint === undefined ? [] : [complaint]), ...notices].map(text => ({text, color: 'yellow'})),
		...(complaint === undefined ? [{text: note, dimColor: true}] : []),
	];
	const room = Math.max(0, rows - head.length);

	return [
		...head,
		...told.flatMap(({text, ...style}) =>
			wrapped(text, Math.max(1, Math.floor(room / told.length))).map(line => ({...style, text: line})),
		),
	];
};
