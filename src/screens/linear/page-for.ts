import {localDay} from '../../domain/dates.ts';
import {planOf} from '../../domain/plan/draft.ts';
import type {AppState, Shown} from '../../state/app-state.ts';
import type {Desk} from '../../state/desk.ts';
import type {Known} from '../known.ts';
import {accessPage} from './access-page.ts';
import {answersPage} from './answers-page.ts';
import {checkingPage} from './checking-page.ts';
import {enrollingPage} from './enrolling-page.ts';
import {filePage} from './file-page.ts';
import {findingPage} from './finding-page.ts';
import {findingsPage} from './findings-page.ts';
import {helpOf, withWords} from './help-lines.ts';
import {homePage} from './home-page.ts';
import {nothingPage} from './nothing-page.ts';
import {does, type Page} from './page.ts';
import {pathPage} from './path-page.ts';
import {promptPage} from './prompt-page.ts';
import {questionPage} from './question-page.ts';
import {reviewPage} from './review-page.ts';
import {runsPage} from './runs-page.ts';
import {signersPage} from './signers-page.ts';
import {signingUpPage} from './signing-up-page.ts';
import {toldPage} from './told-page.ts';
import {welcomePage} from './welcome-page.ts';
import {wordPage} from './word-page.ts';
import {wordsPage} from './words-page.ts';

/** The page of the room one is in. What couldn't be saved is told on each. */
export const pageFor = ({desk, shown}: AppState, known: Known): Page => {
	const page = withWords(roomPage(desk, shown, known), shown);

	return desk.unsaved === undefined ? page : {...page, rows: [...page.rows, desk.unsaved]};
};

const roomPage = (desk: Desk, shown: Shown, known: Known): Page => {
	switch (shown.screen) {
		case 'home':
			return homePage(desk, shown, localDay(known.now()));

		case 'welcome':
			return welcomePage(shown);

		case 'folder':
		case 'targets':
		case 'plan-file':
		case 'people-file':
		case 'out-folder':
		case 'report-file':
			return pathPage(desk, shown);

		case 'asking':
			return questionPage(desk, shown.editor, localDay(known.now()));

		case 'answers':
			return answersPage(desk);

		case 'review':
			return reviewPage(desk, shown, known.filesOf);

		case 'file':
			return filePage(shown, known.filesOf(planOf(desk.setup.draft), desk.setup.enrolments));

		case 'access':
			return accessPage(desk, shown);

		case 'checking':
			return checkingPage(shown);

		case 'findings':
			return findingsPage(desk, shown, known.now());

		case 'finding':
			return findingPage(shown, known.explain, localDay(known.now()));

		case 'enrolling':
			return enrollingPage(shown, known.now());

		case 'word':
			return wordPage(shown, known.explain, localDay(known.now()));

		case 'words':
			return wordsPage(desk, shown, localDay(known.now()));

		case 'signers':
			return signersPage(desk, shown);

		case 'prompt':
			return promptPage(desk, shown, known.now());

		case 'signing-up':
			return signingUpPage(shown, known.now());

		case 'runs':
			return runsPage(desk, shown);

		case 'page':
			return toldPage(shown);

		case 'help':
			return overPage(withWords(roomPage(desk, shown.over, known), shown.over));

		case 'left':
			return nothingPage;
	}
};

/** The help over a room, as the screens know it: any line leads back to the room. */
const overPage = (over: Page): Page => ({
	place: ['help', ...over.place],
	head: helpOf(over),
	rows: [],
	prompt: 'Enter goes back to the page:',
	commands: [],
	hear: () => does({type: 'help-asked'}),
});
