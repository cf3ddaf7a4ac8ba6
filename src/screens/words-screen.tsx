import type {AppEvent} from '../state/app-events.ts';
import type {WordList} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {listedWords} from '../state/words-room.ts';
import {bandRows, Frame} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph} from './paragraph.tsx';
import {sayEnd, sayWord} from './word-words.ts';

export const wordsKeys = (
	press: Press,
	{focused}: WordList,
	desk: Desk,
	today: string,
): AppEvent | undefined => {
	const word = listedWords(desk, today)[focused]?.word;

	if (word !== undefined && isOpening(press)) return {type: 'word-renewed', word, today};
	if (word !== undefined && press.name === 'x') return {type: 'word-withdrawn', word};

	return listKeys(press, 6) ?? commonKeys(press);
};

type Props = {readonly desk: Desk; readonly state: WordList; readonly today: string};

/** What people vouch for and accept, the most pressing first. */
export function WordsScreen({desk, state, today}: Props) {
	const looks = useLooks();
	const words = listedWords(desk, today);

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={`Words · ${words.length}`}
			hints={[
				[looks.glyph.updown, 'choose'],
				['enter', 'renew'],
				['x', 'take back'],
				['esc', 'back'],
				['q', 'leave'],
			]}
		>
			{state.told !== undefined && <Paragraph color="green">{state.told}</Paragraph>}
			{words.length === 0 && <Line dimColor>{'  No word is given.'}</Line>}
			<OptionRows
				rows={words.map(listed => ({
					name: `${listed.word.check} · ${listed.word.target}`,
					tells: sayEnd(listed),
					about: sayWord(listed, desk),
				}))}
				focused={state.focused}
				height={looks.rows - bandRows - (state.told === undefined ? 0 : 2)}
			/>
		</Frame>
	);
}
