import {levelOf, sections, sectionTitles, supporterSet, widerThan} from '../../domain/permission-levels.ts';
import type {Draft} from '../../domain/plan/draft.ts';
import {entryFormPage} from './form-page.ts';
import type {Command, Page} from './page.ts';
import {type Asked, questionHead} from './question-head.ts';
import {hearRights} from './rights-lines.ts';

/** The permission sets: what each allows in the portal's sections. */
export const rightsPage = (asked: Asked<'rights'>): Page => {
	const {desk, question, editor} = asked;
	const {draft} = desk.setup;
	const {explain} = question;
	const place = ['question', question.name, `${editor.set}`];

	if (editor.form !== undefined) return entryFormPage(place, explain, editor.form, draft);

	const sets = draft.permissionSets ?? [];
	const set = sets[editor.set];

	return {
		place,
		head: questionHead(desk, question),
		rows: [
			...(set === undefined
				? ['There is no permission set yet: a adds one.']
				: setRows(set, editor.set, sets.length)),
			...removedRow(draft, editor.undo),
		],
		prompt:
			set === undefined
				? 'Your rights (a adds a set, enter goes on, ? tells all):'
				: 'Your rights (5 view sets one, enter goes on, ? tells all):',
		commands,
		explain,
		hear: line => hearRights(line, draft, editor),
	};
};

type Set = NonNullable<Draft['permissionSets']>[number];

const setRows = ({name, sections: rights = {}}: Set, at: number, count: number): readonly string[] => {
	const wider = widerThan(rights, supporterSet);
	const granted = sections.filter(section => levelOf(rights, section) !== 'none').length;

	return [
		`Set ${at + 1} of ${count}: ${name}. ${granted} of ${sections.length} sections are granted${wider.length === 0 ? '' : `, ${wider.length} wider than supporters need`}.`,
		...sections.map(
			(section, index) =>
				`${index + 1}. ${sectionTitles[section]}: ${levelOf(rights, section)}${wider.includes(section) ? ', wider than supporters need' : ''}.`,
		),
	];
};

const removedRow = ({permissionSets = []}: Draft, undo: Draft | undefined): readonly string[] => {
	if (undo === undefined) return [];

	const left = new Set(permissionSets.map(({name}) => name));
	const gone = (undo.permissionSets ?? []).map(({name}) => name).filter(name => !left.has(name));

	return [
		gone.length === 0
			? 'Copied. u brings the former rights back.'
			: `Removed: ${gone.join(', ')}. u brings it back.`,
	];
};

const commands: readonly Command[] = [
	['5 view', 'sets section 5 to view; none and edit likewise'],
	['? 5', 'tells what section 5 is, and what the preset roles may do there'],
	['set 2', 'goes to permission set 2'],
	[
		'copy admin',
		'takes over the rights of a preset role: user, accountant, data-protection-officer or admin',
	],
	['a', 'adds a permission set'],
	['name Helpdesk', 'names this set so'],
	['d', 'removes this set'],
	['u', 'brings back what was there before'],
	['enter', 'goes on'],
];
