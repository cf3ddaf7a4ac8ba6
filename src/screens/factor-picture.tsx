import {Box, Text} from 'ink';
import {keyRows, kindText} from '../state/second-factor/key-text.ts';
import {pictureText, type Showing} from '../state/second-factor/showing.ts';
import {Line} from './line.tsx';
import {LooksContext, useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {QrCode} from './qr-code.tsx';
import {qrLines} from './qr-lines.ts';

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

function Beside({showing, title, note, rows}: Props) {
	const {columns, glyph} = useLooks();
	const key = showing.isKeyHidden ? ['hidden: k shows it'] : keyRows(showing.factor.secret, columns - 6);
	const isLow = rows < 18;

	return (
		<>
			<Paragraph bold>{title}</Paragraph>
			{!isLow && <Line />}
			<Line>{'  1  Open your authenticator app'}</Line>
			<Line>{'  2  Scan the code, or type the key:'}</Line>
			{key.map(row => (
				<Line key={row}>{`     ${row}`}</Line>
			))}
			<Line dimColor>{`     ${kindText(showing.factor)}`}</Line>
			<Line>{'  3  Type the code that it shows'}</Line>
			{!isLow && <Line />}
			<Line>
				{'     code  '}
				<Text bold>{`${showing.typed}${glyph.caret}`}</Text>
			</Line>
			{!isLow && <Line />}
			{showing.complaint !== undefined && <Paragraph color="yellow">{showing.complaint}</Paragraph>}
			{showing.notices.map(notice => (
				<Paragraph key={notice} color="yellow">
					{notice}
				</Paragraph>
			))}
			{showing.complaint === undefined && <Paragraph dimColor>{note}</Paragraph>}
		</>
	);
}
