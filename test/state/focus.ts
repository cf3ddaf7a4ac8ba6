import {permissionNames} from '../../src/domain/anydesk/permissions.ts';
import {sections} from '../../src/domain/permission-levels.ts';
import {shownRows} from '../../src/state/access-room.ts';
import type {AppState} from '../../src/state/app-state.ts';
import type {Desk} from '../../src/state/desk.ts';
import {placeOf} from '../../src/state/finding-list.ts';
import {homeChoices} from '../../src/state/home-choices.ts';
import {listedRuns} from '../../src/state/runs-room.ts';
import {forms} from '../../src/state/setup/forms.ts';
import {type OpenForm, rowsIn} from '../../src/state/setup/open-form.ts';
import {questionsOf} from '../../src/state/setup/questions.ts';
import {reviewChoices} from '../../src/state/setup/review.ts';
import {peopleOf} from '../../src/state/setup/second-factors.ts';
import {type Editor, openQuestion} from '../../src/state/setup/setup.ts';
import {shownFindings} from '../../src/state/shown-findings.ts';
import {welcomeChoices} from '../../src/state/welcome-choices.ts';
import {wordRows} from '../../src/state/word-draft.ts';

/** A list that is in sight, and the place in it on which somebody stands. */
export type Focus = readonly [list: string, length: number, place: number];

/** Every focus of a state that lies outside of its list. */
export const lostFocuses = (state: AppState): readonly Focus[] =>
	focusesIn(state).filter(
		([, length, place]) => !Number.isInteger(place) || place < 0 || place >= Math.max(1, length),
	);

const focusesIn = ({desk, shown}: AppState): readonly Focus[] => {
	const {setup} = desk;

	switch (shown.screen) {
		case 'home':
			return [['choices', homeChoices(desk).length, shown.focused]];

		case 'welcome':
			return [['choices', welcomeChoices.length, shown.focused]];

		case 'answers':
			return [['answers', questionsOf(setup.draft).length, shown.focused]];

		case 'review':
			return [['choices', reviewChoices(desk, shown).length, shown.focused]];

		case 'runs':
			return [['runs', listedRuns(desk).length, shown.focused]];

		case 'word':
			return [['rows', wordRows(shown.word).length, shown.focused]];

		case 'enrolling':
			return [['people', peopleOf(setup).length, shown.at]];

		case 'access':
			return [
				['callers', shownRows(shown, desk).length, shown.row],
				['receivers', shownRows(shown, desk)[0]?.cells.length ?? 0, shown.column],
			];

		case 'checking':
		case 'findings':
			return [['findings', shownFindings(shown).length, placeOf(shownFindings(shown), shown.focused)]];

		case 'finding':
			return [['findings', shownFindings(shown).length, placeOf(shownFindings(shown), shown.finding)]];

		case 'asking':
			return inEditor(desk, shown.editor);

		default:
			return [];
	}
};

const inEditor = ({setup}: Desk, editor: Editor): readonly Focus[] => {
	const {draft} = setup;
	const body = openQuestion(setup)?.body;
	if (body?.kind !== editor.kind) return [[`${editor.kind} on a question of ${body?.kind}`, 0, -1]];

	switch (editor.kind) {
		case 'choice':
			return [['options', body.kind === 'choice' ? body.options.length : 0, editor.focused]];

		case 'text':
			return [];

		case 'entries': {
			const length = body.kind === 'entries' ? forms[body.form].itemsOf(draft, body.scope).length : 0;

			return [['entries', length, editor.focused], ...inForm(setup, editor.form)];
		}

		case 'settings':
			return inForm(setup, editor.form);

		case 'rights':
			return [
				['sets', draft.permissionSets?.length ?? 0, editor.set],
				['sections', sections.length, editor.section],
				...inForm(setup, editor.form),
			];

		case 'permissions':
			return [['permissions', permissionNames.length, editor.focused]];

		case 'second-factor':
			return [['people', peopleOf(setup).length, editor.focused]];
	}
};

const inForm = ({draft}: Desk['setup'], form: OpenForm | undefined): readonly Focus[] =>
	form === undefined ? [] : [[`rows of ${form.name}`, rowsIn(form, draft).length, form.focused]];
