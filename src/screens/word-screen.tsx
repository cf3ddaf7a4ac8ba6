import type {AppEvent} from '../state/app-events.ts';
import type {WordForm} from '../state/app-state.ts';
import type {Explain} from '../state/audit-events.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {wordRows} from '../state/word-draft.ts';
import {rowHints, rowKeys} from './form-keys.ts';
import {RowPage} from './form-rows.tsx';
import {bandRows, Frame} from './frame.tsx';
import type {Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph, paragraphRows} from './paragraph.tsx';

/** Enter passes every row before it gives the word: nobody answers for what stood there unseen. */
export const wordKeys = (press: Press, {word, focused}: WordForm, today: string): AppEvent | undefined => {
	const rows = wordRows(word);
	const row = rows[focused];
	if (press.name !== 'enter') return rowKeys(press, row);

	// A reason that is missing is told where it is asked for.
	const isMissing = row?.kind === 'text' && row.value.trim() === '';

	return focused < rows.length - 1 && !isMissing
		? {type: 'focus-moved', by: 1}
		: {type: 'word-given', on: today};
};

const meaning = {
	waiver:
		'The failure stays a failure in every report; until the last day it does not count for the exit code.',
	attestation: 'A word decides what no evidence decides; it never outweighs evidence.',
} as const;

const endings = {waiver: 'accept the risk', attestation: 'give the word'} as const;

type Props = {readonly desk: Desk; readonly state: WordForm; readonly explain: Explain};

/** A word on a finding: a risk that is accepted, or what somebody has seen. */
export function WordScreen({desk, state, explain}: Props) {
	const looks = useLooks();
	const {word, focused, complaint} = state;
	const rows = wordRows(word);

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={`${word.kind === 'waiver' ? 'Waive' : 'Attest'} · ${word.check}`}
			hints={rowHints(looks, rows[focused], focused < rows.length - 1 ? 'next row' : endings[word.kind])}
		>
			<Line bold>{`  ${looks.spell(`${word.check}  ${explain(word.check)?.title ?? ''}`)}`}</Line>
			<Paragraph dimColor>{meaning[word.kind]}</Paragraph>
			<Line />
			<RowPage
				rows={rows}
				focused={focused}
				complaint={complaint}
				height={looks.rows - bandRows - 2 - paragraphRows(looks, meaning[word.kind])}
			/>
		</Frame>
	);
}
