import type {Desk} from '../state/desk.ts';
import type {Body} from '../state/setup/question.ts';
import {type Editor, openQuestion} from '../state/setup/setup.ts';
import {ChoiceScreen} from './choice-screen.tsx';
import {EntriesScreen} from './entries-screen.tsx';
import {PermissionsScreen} from './permissions-screen.tsx';
import type {QuestionProps} from './question-props.ts';
import {RightsScreen} from './rights-screen.tsx';
import {SecondFactorScreen} from './second-factor-screen.tsx';
import {SettingsScreen} from './settings-screen.tsx';
import {TextScreen} from './text-screen.tsx';

/** The screen of the question that is open. */
export function QuestionScreen({desk, editor}: {readonly desk: Desk; readonly editor: Editor}) {
	const question = openQuestion(desk.setup);
	if (question === undefined) return null;

	// An editor is made for its question, so both are of one kind.
	const props = {desk, question, editor} as unknown;

	switch (editor.kind) {
		case 'choice':
			return <ChoiceScreen {...of<'choice'>(props)} />;

		case 'text':
			return <TextScreen {...of<'text'>(props)} />;

		case 'entries':
			return <EntriesScreen {...of<'entries'>(props)} />;

		case 'settings':
			return <SettingsScreen {...of<'settings'>(props)} />;

		case 'rights':
			return <RightsScreen {...of<'rights'>(props)} />;

		case 'permissions':
			return <PermissionsScreen {...of<'permissions'>(props)} />;

		case 'second-factor':
			return <SecondFactorScreen {...of<'second-factor'>(props)} />;
	}
}

const of = <Kind extends Body['kind']>(props: unknown): QuestionProps<Kind> => props as QuestionProps<Kind>;
