import {clamp} from '../list-place.ts';
import {afterErasing, afterTyping} from '../text-line.ts';
import {forms} from './forms.ts';
import {keepForm, moved, type OpenForm, openForm, turned, typedInto, withoutEntry} from './open-form.ts';
import type {EntriesBody} from './question.ts';
import type {Asking, Editor, Setup} from './setup.ts';
import type {SetupEvent} from './setup-events.ts';

type Entries = Extract<Editor, {kind: 'entries'}>;

const withSetup = (setup: Setup, editor: Editor): Asking => ({screen: 'asking', setup, editor});

/** What happens in a form, on whatever page it is open; `undefined`: it is not for a form. */
export const afterForm = (form: OpenForm, {draft}: Setup, event: SetupEvent): OpenForm | undefined => {
	switch (event.type) {
		case 'focus-moved':
			return moved(form, draft, event.by);

		case 'focus-jumped':
			return moved(form, draft, event.to === 'first' ? -Infinity : Infinity);

		case 'text-typed':
			return typedInto(form, draft, text => afterTyping(text, event.text));

		case 'text-given':
			return typedInto(form, draft, () => afterTyping('', event.text));

		case 'text-erased':
			return typedInto(form, draft, afterErasing);

		case 'row-turned':
			return turned(form, draft, event.by);

		default:
			return undefined;
	}
};

/** A list of entries: moving in it, and opening, adding and removing what is in it. */
export const afterEntries = (
	asking: Asking,
	editor: Entries,
	body: EntriesBody,
	event: SetupEvent,
): Asking => {
	const {setup} = asking;
	if (editor.form !== undefined) return afterEntryForm(setup, editor, editor.form, event);
	if (editor.tried !== undefined) return withSetup(setup, afterTrying(editor, editor.tried, event));

	const {complaint: _complaint, ...rest} = editor;
	const count = forms[body.form].itemsOf(setup.draft, body.scope).length;

	switch (event.type) {
		case 'focus-moved':
			return withSetup(setup, {...rest, focused: clamp(editor.focused + event.by, count)});

		case 'focus-jumped':
			return withSetup(setup, {...rest, focused: event.to === 'first' ? 0 : clamp(Infinity, count)});

		case 'entry-added':
			return withSetup(setup, {...rest, form: openForm(body.form, body.scope, setup.draft, undefined)});

		case 'entry-opened':
			return count === 0
				? asking
				: withSetup(setup, {...rest, form: openForm(body.form, body.scope, setup.draft, editor.focused)});

		case 'entry-removed':
			return count === 0 ? asking : afterRemoval(setup, rest, body);

		case 'removal-undone':
			return editor.undo === undefined
				? asking
				: withSetup({...setup, draft: editor.undo}, withoutUndo(rest));

		case 'trying-began':
			return body.form === 'pattern' ? withSetup(setup, {...rest, tried: ''}) : asking;

		default:
			return asking;
	}
};

const withoutUndo = ({undo: _undo, ...editor}: Entries): Entries => editor;

const afterRemoval = (setup: Setup, editor: Entries, body: EntriesBody): Asking => {
	const draft = withoutEntry(body.form, body.scope, setup.draft, editor.focused);
	const left = forms[body.form].itemsOf(draft, body.scope).length;

	return withSetup({...setup, draft}, {...editor, undo: setup.draft, focused: clamp(editor.focused, left)});
};

const afterEntryForm = (setup: Setup, editor: Entries, form: OpenForm, event: SetupEvent): Asking => {
	const {form: _form, ...closed} = editor;

	if (event.type === 'went-back') return withSetup(setup, closed);
	if (event.type !== 'went-on') {
		return withSetup(setup, {...editor, form: afterForm(form, setup, event) ?? form});
	}

	const kept = keepForm(form, setup.draft);

	return 'complaint' in kept
		? withSetup(setup, {...editor, form: {...form, complaint: kept.complaint}})
		: withSetup({...setup, draft: kept.ok}, {...withoutUndo(closed), focused: kept.at});
};

const afterTrying = (editor: Entries, tried: string, event: SetupEvent): Entries => {
	switch (event.type) {
		case 'text-typed':
			return {...editor, tried: afterTyping(tried, event.text)};

		case 'text-given':
			return {...editor, tried: afterTyping('', event.text)};

		case 'text-erased':
			return {...editor, tried: afterErasing(tried)};

		case 'went-back':
		case 'went-on': {
			const {tried: _tried, ...closed} = editor;

			return closed;
		}

		default:
			return editor;
	}
};
