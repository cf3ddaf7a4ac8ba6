import type {Desk} from '../../state/desk.ts';
import type {Body} from '../../state/setup/question.ts';
import {type Editor, openQuestion} from '../../state/setup/setup.ts';
import {choicePage} from './choice-page.ts';
import {entriesPage} from './entries-page.ts';
import {nothingPage} from './nothing-page.ts';
import type {Page} from './page.ts';
import {permissionsPage} from './permissions-page.ts';
import type {Asked} from './question-head.ts';
import {rightsPage} from './rights-page.ts';
import {secondFactorPage} from './second-factor-page.ts';
import {settingsPage} from './settings-page.ts';
import {textPage} from './text-page.ts';

/** The page of the question that is open. */
export const questionPage = (desk: Desk, editor: Editor, today: string): Page => {
	const question = openQuestion(desk.setup);
	if (question === undefined) return nothingPage;

	// An editor is made for its question, so both are of one kind.
	const asked = {desk, question, editor} as unknown;

	switch (editor.kind) {
		case 'choice':
			return choicePage(of<'choice'>(asked));

		case 'text':
			return textPage(of<'text'>(asked));

		case 'entries':
			return entriesPage(of<'entries'>(asked));

		case 'settings':
			return settingsPage(of<'settings'>(asked));

		case 'rights':
			return rightsPage(of<'rights'>(asked));

		case 'permissions':
			return permissionsPage(of<'permissions'>(asked));

		case 'second-factor':
			return secondFactorPage(of<'second-factor'>(asked), today);
	}
};

const of = <Kind extends Body['kind']>(asked: unknown): Asked<Kind> => asked as Asked<Kind>;
