import {localDay} from '../domain/dates.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {AppState} from '../state/app-state.ts';
import {AccessScreen} from './access-screen.tsx';
import {AnswersScreen} from './answers-screen.tsx';
import {CheckingScreen} from './checking-screen.tsx';
import {EnrollingScreen} from './enrolling-screen.tsx';
import {FileScreen} from './file-screen.tsx';
import {FindingScreen} from './finding-screen.tsx';
import {FindingsScreen} from './findings-screen.tsx';
import {HelpScreen} from './help-screen.tsx';
import {HomeScreen} from './home-screen.tsx';
import type {Known} from './known.ts';
import {PageScreen} from './page-screen.tsx';
import {PathScreen} from './path-screen.tsx';
import {PromptScreen} from './prompt-screen.tsx';
import {QuestionScreen} from './question-screen.tsx';
import {ReviewScreen} from './review-screen.tsx';
import {RunsScreen} from './runs-screen.tsx';
import {SignersScreen} from './signers-screen.tsx';
import {SigningUpScreen} from './signing-up-screen.tsx';
import {WelcomeScreen} from './welcome-screen.tsx';
import {WordScreen} from './word-screen.tsx';
import {WordsScreen} from './words-screen.tsx';

/** The screen of the moment. */
export function Screen({state: {desk, shown}, known}: {readonly state: AppState; readonly known: Known}) {
	switch (shown.screen) {
		case 'home':
			return <HomeScreen desk={desk} state={shown} today={localDay(known.now())} />;

		case 'welcome':
			return <WelcomeScreen state={shown} />;

		case 'folder':
		case 'targets':
		case 'plan-file':
		case 'people-file':
		case 'out-folder':
		case 'report-file':
			return <PathScreen desk={desk} state={shown} />;

		case 'asking':
			return <QuestionScreen desk={desk} editor={shown.editor} />;

		case 'enrolling':
			return <EnrollingScreen desk={desk} state={shown} />;

		case 'answers':
			return <AnswersScreen desk={desk} state={shown} />;

		case 'review':
			return <ReviewScreen desk={desk} state={shown} filesOf={known.filesOf} />;

		case 'file':
			return (
				<FileScreen
					desk={desk}
					state={shown}
					files={known.filesOf(planOf(desk.setup.draft), desk.setup.enrolments)}
				/>
			);

		case 'access':
			return <AccessScreen desk={desk} state={shown} />;

		case 'checking':
			return <CheckingScreen state={shown} />;

		case 'findings':
			return <FindingsScreen desk={desk} state={shown} />;

		case 'finding':
			return <FindingScreen state={shown} explain={known.explain} />;

		case 'word':
			return <WordScreen desk={desk} state={shown} explain={known.explain} />;

		case 'words':
			return <WordsScreen desk={desk} state={shown} today={localDay(known.now())} />;

		case 'signers':
			return <SignersScreen desk={desk} state={shown} />;

		case 'prompt':
			return <PromptScreen desk={desk} state={shown} />;

		case 'signing-up':
			return <SigningUpScreen desk={desk} state={shown} />;

		case 'runs':
			return <RunsScreen desk={desk} state={shown} />;

		case 'page':
			return <PageScreen desk={desk} state={shown} />;

		case 'help':
			return <HelpScreen desk={desk} state={shown} />;

		case 'left':
			return null;
	}
}
