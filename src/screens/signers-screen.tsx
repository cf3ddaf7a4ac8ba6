import type {AppEvent} from '../state/app-events.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {signerChoices} from '../state/signers-room.ts';
import type {Signers} from '../state/signing-rooms.ts';
import {bandRows, Frame} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph, paragraphRows} from './paragraph.tsx';
import {aboutSigners} from './prompt-words.ts';

export const signersKeys = (press: Press, {focused}: Signers, desk: Desk): AppEvent | undefined =>
	isOpening(press) ? signerChoices(desk)[focused]?.event : (listKeys(press, 3) ?? commonKeys(press));

/** Rows for the bands, and for some choices with what the one in focus means. */
const leastChoices = bandRows + 7;

/** Who signs words with a second factor. */
export function SignersScreen({desk, state}: {readonly desk: Desk; readonly state: Signers}) {
	const looks = useLooks();
	const {told} = state;
	const most = looks.rows - leastChoices;

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name="Who signs words"
			hints={[
				[looks.glyph.updown, 'choose'],
				['enter', 'go on'],
				['esc', 'back'],
				['?', 'help'],
				['q', 'leave'],
			]}
		>
			{told === undefined ? (
				<Paragraph dimColor most={most}>
					{aboutSigners}
				</Paragraph>
			) : (
				<Paragraph color="green" most={most}>
					{told}
				</Paragraph>
			)}
			<Line />
			<OptionRows
				rows={signerChoices(desk).map(({name, about}) => ({name, about}))}
				focused={state.focused}
				height={looks.rows - bandRows - 1 - paragraphRows(looks, told ?? aboutSigners, most)}
			/>
		</Frame>
	);
}
