import {formPage} from './form-page.ts';
import type {Page} from './page.ts';
import {type Asked, questionHead} from './question-head.ts';

/** A question that is answered by the settings of one thing; each change is kept at once. */
export const settingsPage = ({desk, question, editor}: Asked<'settings'>): Page =>
	formPage(
		{
			place: ['question', question.name],
			head: questionHead(desk, question),
			explain: question.explain,
			done: 'goes on',
		},
		editor.form,
		desk.setup.draft,
	);
