import type {AppEvent} from '../state/app-events.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {signerChoices} from '../state/signers-room.ts';
import type {Signers} from '../state/signing-rooms.ts';
import {bandRows, Frame} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph} from './paragraph.tsx';
import {aboutSigners} from './prompt-words.ts';

export const signersKeys = (press: Press, {focused}: Signers, desk: Desk): AppEvent | undefined =>
	isOpening(press) ? signerChoices(desk)[focused]?.event : (listKeys(press, 3) ?? commonKeys(press));

/** Who signs words with a second factor. */
export function SignersScreen({desk, state}: {readonly desk: Desk; readonly state: Signers}) {
	const looks = useLooks();

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
			{state.told === undefined ? (
				<Paragraph dimColor>{aboutSigners}</Paragraph>
			) : (
				<Paragraph color="green">{state.told}</Paragraph>
			)}
			<Line />
			<OptionRows
				rows={signerChoices(desk).map(({name, about}) => ({name, about}))}
				focused={state.focused}
				height={looks.rows - bandRows - 5}
			/>
		</Frame>
	);
}
