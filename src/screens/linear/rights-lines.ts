import {choice} from '../../domain/list.ts';
import {
	levelOf,
	permissionLevels,
	type Section,
	sections,
	sectionTitles,
} from '../../domain/permission-levels.ts';
import type {Draft} from '../../domain/plan/draft.ts';
import {copiedRoles, guideRights} from '../../state/setup/rights-editing.ts';
import type {Editor} from '../../state/setup/setup.ts';
import {sectionNotes} from '../section-notes.ts';
import {commandIn, focusOn, meantBy, noSuch, placeIn, wordIn} from './command-line.ts';
import {does, type Heard, says} from './page.ts';

type RightsEditor = Extract<Editor, {kind: 'rights'}>;

/** What a line means on the page of rights. */
export const hearRights = (line: string, draft: Draft, editor: RightsEditor): Heard => {
	const {word, rest} = commandIn(line);
	const count = draft.permissionSets?.length ?? 0;

	if (word === '?') return aboutSection(rest);

	switch (wordIn(line)) {
		case '':
			return does({type: 'went-on'});
		case 'a':
			return does({type: 'entry-added'});
		case 'u':
			return editor.undo === undefined
				? says('Nothing was changed that could be brought back.')
				: does({type: 'removal-undone'});
	}

	return count === 0
		? says('There is no permission set yet: a adds one, enter goes on.')
		: hearAtSet(line, draft, editor, count);
};

const hearAtSet = (line: string, draft: Draft, editor: RightsEditor, count: number): Heard => {
	const {word, rest} = commandIn(line);

	switch (word) {
		case 'set':
			return toSet(rest, editor.set, count);
		case 'copy':
			return copyOf(rest);
		case 'name':
			return rest === ''
				? says('Type the name behind it: name Helpdesk.')
				: does({type: 'entry-opened'}, {type: 'text-given', text: rest}, {type: 'went-on'});
		default:
			return wordIn(line) === 'd' ? does({type: 'entry-removed'}) : toLevel(word, rest, draft, editor);
	}
};

const toSet = (text: string, now: number, count: number): Heard => {
	const place = placeIn(text, count);

	if (place === undefined) return noSuch('permission set', count);

	return place === now
		? says(`Set ${place + 1} is the one that is shown.`)
		: does({type: 'set-passed', by: place - now});
};

const copyOf = (text: string): Heard => {
	const role = copiedRoles[meantBy(text.replaceAll(' ', '-'), copiedRoles) ?? -1];

	return role === undefined
		? says(`Which role? Type copy and one of ${choice(copiedRoles)}.`)
		: does({type: 'preset-copied', role});
};

const toLevel = (number: string, wanted: string, draft: Draft, editor: RightsEditor): Heard => {
	const place = placeIn(number, sections.length);
	if (place === undefined) {
		return says(
			'That is no command here. Type a section and a level (5 view), set, copy, a, name, d, u, or enter alone.',
		);
	}

	const level = meantBy(wanted, permissionLevels);
	if (level === undefined)
		return says(`Type the level too: ${choice(permissionLevels.map(name => `${number} ${name}`))}.`);

	const rights = draft.permissionSets?.[editor.set]?.sections ?? {};
	const now = permissionLevels.indexOf(levelOf(rights, sectionAt(place)));

	return level === now
		? says(`${sectionTitles[sectionAt(place)]} is so already.`)
		: does(...focusOn(place, editor.section), {type: 'row-turned', by: level - now});
};

const sectionAt = (place: number): Section => sections[place] ?? 'users';

const presets = [
	['owner', 'owner'],
	['admin', 'admin'],
	['data-protection-officer', 'data protection officer'],
	['accountant', 'accountant'],
	['user', 'user'],
] as const;

const aboutSection = (number: string): Heard => {
	const place = placeIn(number, sections.length);
	if (place === undefined) return noSuch('section', sections.length);

	const section = sectionAt(place);

	return says(
		sectionNotes[section],
		`The preset roles there, as the guide tells them: ${presets.map(([role, name]) => `${name} ${levelOf(guideRights(role), section)}`).join(', ')}.`,
	);
};
