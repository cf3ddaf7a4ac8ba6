import type {WordForm} from '../../state/app-state.ts';
import type {Explain} from '../../state/audit-events.ts';
import {wordRows} from '../../state/word-draft.ts';
import {rowsPage} from './form-page.ts';
import {ended} from './in-words.ts';
import type {Page} from './page.ts';

/** A word on a finding: a risk that is accepted, or what somebody has seen. */
export const wordPage = ({word, focused, complaint}: WordForm, explain: Explain, today: string): Page => {
	const isWaiver = word.kind === 'waiver';

	return rowsPage(
		{
			place: ['word', word.check],
			head: [
				`${isWaiver ? 'Accept the risk of' : 'Attest'} ${word.check}. ${ended(explain(word.check)?.title ?? '')}`,
				isWaiver
					? 'The failure stays a failure in every report; until the last day it does not count for the exit code.'
					: 'A word decides what no evidence decides; it never outweighs evidence.',
			],
			done: isWaiver ? 'accepts the risk' : 'gives the word',
		},
		{rows: wordRows(word), focused, complaint},
		{type: 'word-given', on: today},
	);
};
