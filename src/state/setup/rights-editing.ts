import {permissionLevels, type Rights, type Section, sections} from '../../domain/permission-levels.ts';
import type {Draft} from '../../domain/plan/draft.ts';
import {generationsOf} from '../../domain/preset-roles.ts';
import {clamp} from '../list-place.ts';
import {afterForm} from './entries-editing.ts';
import {keepForm, type OpenForm, openForm, withoutEntry} from './open-form.ts';
import type {Asking, Editor, Setup} from './setup.ts';
import type {SetupEvent} from './setup-events.ts';

type RightsEditor = Extract<Editor, {kind: 'rights'}>;

const withEditor = (setup: Setup, editor: RightsEditor): Asking => ({screen: 'asking', setup, editor});

/** The matrix of permission sets and sections. */
export const afterRights = (
	asking: Asking,
	{told: _told, ...editor}: RightsEditor,
	event: SetupEvent,
): Asking => {
	const {setup} = asking;
	const count = setup.draft.permissionSets?.length ?? 0;

	if (editor.form !== undefined) return afterNaming(setup, editor, editor.form, event);

	switch (event.type) {
		case 'focus-moved':
			return withEditor(setup, {...editor, section: clamp(editor.section + event.by, sections.length)});

		case 'focus-jumped':
			return withEditor(setup, {...editor, section: event.to === 'first' ? 0 : sections.length - 1});

		case 'set-passed':
			return withEditor(setup, {...editor, set: count === 0 ? 0 : (editor.set + event.by + count) % count});

		case 'row-turned':
			return withEditor(withLevel(setup, editor, event.by), withoutUndo(editor));

		case 'preset-copied':
			return count === 0 ? asking : afterCopy(setup, editor, event.role);

		case 'entry-added':
			return withEditor(setup, {...editor, form: openForm('permission-set', '', setup.draft, undefined)});

		case 'entry-opened':
			return count === 0
				? asking
				: withEditor(setup, {...editor, form: openForm('permission-set', '', setup.draft, editor.set)});

		case 'entry-removed':
			return count === 0
				? asking
				: withEditor(
						{...setup, draft: withoutEntry('permission-set', '', setup.draft, editor.set)},
						{...editor, undo: setup.draft, set: clamp(editor.set, count - 1), told: removed},
					);

		case 'removal-undone':
			return editor.undo === undefined
				? asking
				: withEditor({...setup, draft: editor.undo}, withoutUndo(editor));

		default:
			return asking;
	}
};

const removed = 'The set is removed. u brings it back.';

/** Once something else was changed, the former draft would take that back as well. */
const withoutUndo = ({undo: _undo, ...editor}: RightsEditor): RightsEditor => editor;

const afterNaming = (setup: Setup, editor: RightsEditor, form: OpenForm, event: SetupEvent): Asking => {
	const {form: _form, ...closed} = editor;

	if (event.type === 'went-back') return withEditor(setup, closed);
	if (event.type !== 'went-on')
		return withEditor(setup, {...editor, form: afterForm(form, setup, event) ?? form});

	const kept = keepForm(form, setup.draft);

	return 'complaint' in kept
		? withEditor(setup, {...editor, form: {...form, complaint: kept.complaint}})
		: withEditor({...setup, draft: kept.ok}, {...withoutUndo(closed), set: kept.at});
};

/** Rights as they are written: a section that isn't named has none. */
const written = (rights: Rights): Rights =>
	Object.fromEntries(
		sections.flatMap(section => {
			const level = rights[section];

			return level === undefined || level === 'none' ? [] : [[section, level]];
		}),
	);

const withRights = (draft: Draft, at: number, change: (rights: Rights) => Rights): Draft => ({
	...draft,
	permissionSets: (draft.permissionSets ?? []).map((set, index) =>
		index === at ? {...set, sections: written(change(set.sections ?? {}))} : set,
	),
});

/** One level more or less in the section in focus; the ends stay. */
const withLevel = (setup: Setup, {set, section}: RightsEditor, by: number): Setup => {
	const name = sections[section] as Section;

	return {
		...setup,
		draft: withRights(setup.draft, set, rights => {
			const now = permissionLevels.indexOf(rights[name] ?? 'none');

			return {...rights, [name]: permissionLevels[clamp(now + by, permissionLevels.length)] ?? 'none'};
		}),
	};
};

/** The preset roles of the guide, narrowest first: what a set may begin with. */
export const copiedRoles = ['user', 'accountant', 'data-protection-officer', 'admin'] as const;
export type CopiedRole = (typeof copiedRoles)[number];

/** The rights of a preset role as the guide tells them. */
export const guideRights = (role: string): Rights => generationsOf('ultimate-cloud')[0]?.roles[role] ?? {};

/** Unless a role is named, each copy takes the next one. */
const afterCopy = (setup: Setup, editor: RightsEditor, named: CopiedRole | undefined): Asking => {
	const next = copiedRoles[((editor.copied ?? -1) + 1) % copiedRoles.length] ?? 'user';
	const role = named ?? next;
	const copied = copiedRoles.indexOf(role);

	return withEditor(
		{...setup, draft: withRights(setup.draft, editor.set, () => guideRights(role))},
		{
			...editor,
			copied,
			undo: setup.draft,
			told: `These are the rights of the role ${roleTitles[role]} now. c takes the next role, u undoes it.`,
		},
	);
};

const roleTitles: Readonly<Record<CopiedRole, string>> = {
	user: 'User',
	accountant: 'Accountant',
	'data-protection-officer': 'Data Protection Officer',
	admin: 'Admin',
};
