import {isSameLogin} from '../../domain/accounts.ts';
import {placeAfterMove} from '../list-place.ts';
import {type Person, peopleOf, withEnrolment, witnessOf} from './second-factors.ts';
import type {Asking, Editor, Setup} from './setup.ts';
import type {SetupEvent} from './setup-events.ts';

type SecondFactor = Extract<Editor, {kind: 'second-factor'}>;

/** The list of those who have a second factor: somebody's word is noted, and taken back. */
export const afterSecondFactor = (asking: Asking, editor: SecondFactor, event: SetupEvent): Asking => {
	const {setup} = asking;
	const people = peopleOf(setup);
	const person = people[editor.focused];

	switch (event.type) {
		case 'focus-moved':
		case 'focus-jumped':
			return at(asking, editor, placeAfterMove(editor.focused, people.length, event));

		case 'enrolment-vouched':
			return person === undefined ? asking : vouched(asking, editor, person, event.on);

		case 'entry-removed':
			return person?.enrolment === undefined ? asking : removed(asking, editor, person);

		case 'removal-undone':
			return editor.undo === undefined
				? asking
				: {
						...asking,
						setup: withEnrolment(setup, editor.undo),
						editor: {kind: 'second-factor', focused: editor.focused},
					};

		default:
			return asking;
	}
};

/** What was said is about the person whom one has left. */
const at = (asking: Asking, {undo}: SecondFactor, focused: number): Asking => ({
	...asking,
	editor: {kind: 'second-factor', focused, ...(undo !== undefined && {undo})},
});

/** A code that was right says more than a word: it isn't given up for one. */
const vouched = (asking: Asking, editor: SecondFactor, {user, enrolment}: Person, on: string): Asking => {
	const {setup} = asking;
	const told = (text: string, next: Setup = setup): Asking => ({
		...asking,
		setup: next,
		editor: {kind: 'second-factor', focused: editor.focused, told: text},
	});

	if (enrolment?.how === 'verified') {
		return told('A code was right here, which says more than a word. d takes it back.');
	}
	if (enrolment !== undefined) return told('That is noted already. d takes it back.');

	return told(
		'Noted. d takes it back.',
		withEnrolment(setup, {login: user.login, on, by: witnessOf(setup), how: 'word'}),
	);
};

const removed = (asking: Asking, editor: SecondFactor, {enrolment}: Person): Asking => ({
	...asking,
	setup: {
		...asking.setup,
		enrolments: asking.setup.enrolments.filter(
			({login}) => enrolment === undefined || !isSameLogin(login, enrolment.login),
		),
	},
	editor: {
		kind: 'second-factor',
		focused: editor.focused,
		told: 'Taken back. u brings it back.',
		...(enrolment !== undefined && {undo: enrolment}),
	},
});
