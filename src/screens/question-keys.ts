import {localDay} from '../domain/dates.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {Desk} from '../state/desk.ts';
import type {Body} from '../state/setup/question.ts';
import {type Editor, openQuestion} from '../state/setup/setup.ts';
import {choiceKeys} from './choice-screen.tsx';
import {entriesKeys} from './entries-screen.tsx';
import {formKeys} from './form-keys.ts';
import type {Press} from './keys.ts';
import type {Known} from './known.ts';
import type {Looks} from './looks.ts';
import {permissionsKeys} from './permissions-screen.tsx';
import {rightsKeys} from './rights-screen.tsx';
import {secondFactorKeys} from './second-factor-screen.tsx';
import {textKeys} from './text-screen.tsx';

const namesIn = (body: Body | undefined): readonly string[] =>
	body?.kind === 'choice' ? body.options.map(({name}) => name) : [];

/** What a key tells while a question is open. */
export const questionKeys = (
	press: Press,
	editor: Editor,
	{setup}: Desk,
	looks: Looks,
	known: Known,
): AppEvent | undefined => {
	switch (editor.kind) {
		case 'choice':
			return choiceKeys(press, editor, namesIn(openQuestion(setup)?.body));

		case 'text':
			return textKeys(press, editor, looks);

		case 'entries': {
			const body = openQuestion(setup)?.body;

			return entriesKeys(press, editor, setup.draft, body?.kind === 'entries' ? body.form : '');
		}

		case 'settings':
			return formKeys(press, editor.form, setup.draft);

		case 'rights':
			return rightsKeys(press, editor, setup.draft);

		case 'permissions':
			return permissionsKeys(press, editor, looks);

		case 'second-factor':
			return secondFactorKeys(press, editor.focused, localDay(known.now()));
	}
};
