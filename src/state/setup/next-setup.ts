import {
	leastProfile,
	type Permission,
	permissionNames,
	secureProfile,
} from '../../domain/anydesk/permissions.ts';
import type {Draft} from '../../domain/plan/draft.ts';
import {placeAfterMove} from '../list-place.ts';
import {afterErasing, afterTyping} from '../text-line.ts';
import {type AfterAnswer, askFormer, goOn} from './answering.ts';
import {afterEntries, afterForm} from './entries-editing.ts';
import {withBuild} from './forms/receiver-forms.ts';
import {keepForm} from './open-form.ts';
import type {PermissionsBody, Question} from './question.ts';
import {afterRights} from './rights-editing.ts';
import {afterSecondFactor} from './second-factor-editing.ts';
import {type Asking, type Editor, openQuestion} from './setup.ts';
import type {SetupEvent} from './setup-events.ts';

/** What follows while a question is open; undefined: one went back before the first one. */
export const afterSetup = (asking: Asking, event: SetupEvent): AfterAnswer | undefined => {
	const {setup, editor} = asking;
	const question = openQuestion(setup);
	if (question === undefined) return asking;

	if (event.type === 'went-on' && !isInside(editor)) return goOn(asking);
	if (event.type === 'went-back' && !isInside(editor)) return askFormer(setup);

	return within(asking, question, event);
};

/** A page is open on top of the question: on and back are its own. */
const isInside = (editor: Editor): boolean =>
	((editor.kind === 'entries' || editor.kind === 'rights') && editor.form !== undefined) ||
	(editor.kind === 'entries' && editor.tried !== undefined);

const within = (asking: Asking, {body}: Question, event: SetupEvent): Asking => {
	const {editor} = asking;

	switch (editor.kind) {
		case 'choice':
			return body.kind === 'choice'
				? {
						...asking,
						editor: {kind: 'choice', focused: afterMove(editor.focused, body.options.length, event)},
					}
				: asking;

		case 'text':
			return {...asking, editor: afterText(editor, event)};

		case 'entries':
			return body.kind === 'entries' ? afterEntries(asking, editor, body, event) : asking;

		case 'settings':
			return afterSettings(asking, editor, event);

		case 'rights':
			return afterRights(asking, editor, event);

		case 'permissions':
			return body.kind === 'permissions' ? afterPermissions(asking, editor, body, event) : asking;

		case 'second-factor':
			return afterSecondFactor(asking, editor, event);
	}
};

const afterMove = (focused: number, length: number, event: SetupEvent): number =>
	event.type === 'focus-moved' || event.type === 'focus-jumped'
		? placeAfterMove(focused, length, event)
		: focused;

type Text = Extract<Editor, {kind: 'text'}>;

const afterText = ({typed, ...editor}: Text, event: SetupEvent): Text => {
	if (event.type === 'text-typed') return {kind: 'text', typed: afterTyping(typed, event.text)};
	if (event.type === 'text-given') return {kind: 'text', typed: afterTyping('', event.text)};
	if (event.type === 'text-erased') return {kind: 'text', typed: afterErasing(typed)};

	return {...editor, typed};
};

/** Settings are kept as they are changed: there is no way to leave the page that would lose them. */
const afterSettings = (
	asking: Asking,
	editor: Extract<Editor, {kind: 'settings'}>,
	event: SetupEvent,
): Asking => {
	const {setup} = asking;
	const form = afterForm(editor.form, setup, event);
	if (form === undefined) return asking;

	const kept = keepForm({...form, at: 0}, setup.draft);

	return 'complaint' in kept
		? {...asking, editor: {...editor, form: {...form, complaint: kept.complaint}}}
		: {...asking, setup: {...setup, draft: kept.ok}, editor: {...editor, form}};
};

const afterPermissions = (
	asking: Asking,
	editor: Extract<Editor, {kind: 'permissions'}>,
	body: PermissionsBody,
	event: SetupEvent,
): Asking => {
	const {setup} = asking;
	const change = (granted: (now: readonly Permission[]) => readonly Permission[]): Asking => ({
		...asking,
		setup: {...setup, draft: withPermissions(setup.draft, body, granted)},
	});

	switch (event.type) {
		case 'row-turned': {
			const name = permissionNames[editor.focused];

			return name === undefined
				? asking
				: change(now => (now.includes(name) ? now.filter(one => one !== name) : [...now, name]));
		}

		case 'profile-filled':
			return change(() => (event.like === 'guide' ? secureProfile : leastProfile));

		default:
			return {
				...asking,
				editor: {...editor, focused: afterMove(editor.focused, permissionNames.length, event)},
			};
	}
};

/** The draft with other permissions in one profile, in the order of the guide. */
const withPermissions = (
	draft: Draft,
	{build, profile}: PermissionsBody,
	change: (now: readonly Permission[]) => readonly Permission[],
): Draft =>
	withBuild(draft, build, planned => ({
		...planned,
		profiles: (planned.profiles ?? []).map((one, index) => {
			if (index !== profile) return one;

			const granted = change(one.permissions ?? []);

			return {...one, permissions: permissionNames.filter(name => granted.includes(name))};
		}),
	}));
