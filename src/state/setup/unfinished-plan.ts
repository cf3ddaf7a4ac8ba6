import type {LeftOut} from '../../domain/left-out.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import type {Draft} from '../../domain/plan/draft.ts';
import {toMend} from './review.ts';

/** That a plan doesn't count, since it makes no sense yet; nothing where there is none, or it does. */
export const unfinishedPlan = (draft: Draft): readonly LeftOut[] => {
	const [first, ...more] = Object.keys(draft).length === 0 ? [] : toMend(draft);
	if (first === undefined) return [];

	const rest = more.length === 0 ? '' : `, and ${more.length} more to mend`;

	return [{what: 'plan', because: `it isn't finished (${toPlainText(first.message, 300)}${rest})`}];
};
