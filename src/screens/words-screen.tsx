import {sayConfirmed, withConfirmations} from '../domain/confirmed-words.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {WordList} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {type ListedWord, listedWords, nameIn, sayLeft, soon} from '../state/words-room.ts';
import {bandRows, Frame} from './frame.tsx';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {OptionRows} from './option-rows.tsx';
import {Paragraph} from './paragraph.tsx';

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
			notice={desk.unsaved}
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

const sayEnd = ({word, left}: ListedWord): string =>
	left <= soon ? sayLeft(left) : word.until === undefined ? 'without an end' : `until ${word.until}`;

const sayWord = ({word}: ListedWord, desk: Desk): string => {
	const said =
		'by' in word
			? `${word.by} says that it ${word.holds ? 'holds' : 'does not hold'}${word.note === undefined ? '' : `: ${word.note}`}`
			: `${nameIn(word)} accepts the risk: ${word.reason}`;
	const signers = desk.signers.map(({login}) => login);
	const judged = withConfirmations(
		'by' in word ? {attestations: [word], waivers: []} : {attestations: [], waivers: [word]},
		{signers, isTrusted: desk.isSealed},
	);
	const confirmed = sayConfirmed([...judged.attestations, ...judged.waivers][0]);

	return [said, confirmed].filter(part => part !== undefined).join('; ');
};
