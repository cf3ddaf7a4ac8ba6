import {localDay} from '../domain/dates.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {AppState} from '../state/app-state.ts';
import {accessKeys} from './access-screen.tsx';
import {answersKeys} from './answers-screen.tsx';
import {checkingKeys} from './checking-screen.tsx';
import {enrollingKeys} from './enrolling-screen.tsx';
import {fileKeys} from './file-screen.tsx';
import {findingKeys} from './finding-screen.tsx';
import {findingsKeys} from './findings-screen.tsx';
import {helpKeys} from './help-screen.tsx';
import {homeKeys} from './home-screen.tsx';
import type {Press} from './keys.ts';
import type {Known} from './known.ts';
import type {Looks} from './looks.ts';
import {pageKeys} from './page-screen.tsx';
import {pathKeys} from './path-screen.tsx';
import {promptKeys} from './prompt-screen.tsx';
import {questionKeys} from './question-keys.ts';
import {reviewKeys} from './review-screen.tsx';
import {runsKeys} from './runs-screen.tsx';
import {signersKeys} from './signers-screen.tsx';
import {signingUpKeys} from './signing-up-screen.tsx';
import {welcomeKeys} from './welcome-screen.tsx';
import {wordKeys} from './word-screen.tsx';
import {wordsKeys} from './words-screen.tsx';

const interrupted = 130;

/** What a key tells on the screen that is shown. */
export const eventOf = (
	press: Press,
	{desk, shown}: AppState,
	looks: Looks,
	known: Known,
): AppEvent | undefined => {
	if (press.name === 'ctrl-c') return {type: 'left', exitCode: interrupted};

	switch (shown.screen) {
		case 'home':
			return homeKeys(press, shown, desk, known.now());

		case 'welcome':
			return welcomeKeys(press, shown, looks);

		case 'folder':
		case 'targets':
		case 'plan-file':
		case 'people-file':
		case 'out-folder':
		case 'report-file':
			return pathKeys(press, shown);

		case 'asking':
			return questionKeys(press, shown.editor, desk, looks, known);

		case 'enrolling':
			return enrollingKeys(press, shown, known.now());

		case 'answers':
			return answersKeys(press, shown, desk, looks);

		case 'review':
			return reviewKeys(press, shown, desk);

		case 'file':
			return fileKeys(press, shown, known.filesOf(planOf(desk.setup.draft), desk.setup.enrolments), looks);

		case 'access':
			return accessKeys(press, shown, desk, looks);

		case 'checking':
			return checkingKeys(press, shown, looks);

		case 'findings':
			return findingsKeys(press, shown, looks, known.now());

		case 'finding':
			return findingKeys(press, shown, looks, known);

		case 'word':
			return wordKeys(press, shown, localDay(known.now()));

		case 'words':
			return wordsKeys(press, shown, desk, localDay(known.now()));

		case 'signers':
			return signersKeys(press, shown, desk);

		case 'prompt':
			return promptKeys(press, known.now());

		case 'signing-up':
			return signingUpKeys(press, shown, known.now());

		case 'runs':
			return runsKeys(press, shown, desk);

		case 'page':
			return pageKeys(press, shown, looks);

		case 'help':
			return helpKeys(press, shown, desk, looks);

		case 'left':
			return undefined;
	}
};
