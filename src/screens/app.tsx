import {useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useRef, useSyncExternalStore} from 'react';
import {planOf} from '../domain/plan/draft.ts';
import type {AppState} from '../state/app-state.ts';
import type {Session} from '../state/session.ts';
import {AccessScreen} from './access-screen.tsx';
import {AnswersScreen} from './answers-screen.tsx';
import {CheckingScreen} from './checking-screen.tsx';
import {FileScreen} from './file-screen.tsx';
import {FindingScreen} from './finding-screen.tsx';
import {FindingsScreen} from './findings-screen.tsx';
import {HelpScreen} from './help-screen.tsx';
import {HomeScreen} from './home-screen.tsx';
import type {Job} from './job.ts';
import {pressOf} from './keys.ts';
import type {Known} from './known.ts';
import {LooksContext, looksFor} from './looks.ts';
import {PathScreen} from './path-screen.tsx';
import {QuestionScreen} from './question-screen.tsx';
import {ReviewScreen} from './review-screen.tsx';
import {eventOf} from './screen-keys.ts';
import type {GlyphSet} from './terminal-gate.ts';
import {useJob} from './use-job.ts';
import {WelcomeScreen} from './welcome-screen.tsx';

type Props = {
	readonly session: Session;
	readonly known: Known;
	readonly glyphSet: GlyphSet;
	readonly isStill?: boolean;
	/** What stops and continues us; undefined where ctrl-z does nothing. */
	readonly job?: Job | undefined;
	/** Rows that are left free at the bottom. */
	readonly spareRows?: number;
};

/** The root: it hears every key, shows the screen of the moment, and alone leaves. */
export function App({session, known, glyphSet, isStill = false, job, spareRows = 0}: Props) {
	const {columns, rows} = useWindowSize();
	const {exit} = useApp();
	const stop = useJob(job);
	const state = useSyncExternalStore(session.subscribe, session.state);
	const last = useRef(state);
	const looks = looksFor(glyphSet, {columns, rows: rows - spareRows}, isStill);

	// The picture of the room that one leaves from is the last one.
	if (state.shown.screen !== 'left') last.current = state;

	useInput((input, key) => {
		const press = pressOf(input, key);

		const event = eventOf(press, session.state(), looks, known);

		if (press.name === 'ctrl-z') stop();
		if (event !== undefined) session.tell(event);
	});

	usePaste(text => session.tell({type: 'text-typed', text}));

	useEffect(() => {
		if (state.shown.screen === 'left') exit(state.shown.exitCode);
	}, [state, exit]);

	return (
		<LooksContext value={looks}>
			<Screen state={last.current} known={known} />
		</LooksContext>
	);
}

function Screen({state: {desk, shown}, known}: {readonly state: AppState; readonly known: Known}) {
	switch (shown.screen) {
		case 'home':
			return <HomeScreen desk={desk} state={shown} today={known.today()} />;

		case 'welcome':
			return <WelcomeScreen state={shown} />;

		case 'folder':
		case 'plan-file':
		case 'people-file':
		case 'out-folder':
			return <PathScreen desk={desk} state={shown} />;

		case 'asking':
			return <QuestionScreen desk={desk} editor={shown.editor} />;

		case 'answers':
			return <AnswersScreen desk={desk} state={shown} />;

		case 'review':
			return <ReviewScreen desk={desk} state={shown} filesOf={known.filesOf} />;

		case 'file':
			return <FileScreen desk={desk} state={shown} files={known.filesOf(planOf(desk.setup.draft))} />;

		case 'access':
			return <AccessScreen desk={desk} state={shown} />;

		case 'checking':
			return <CheckingScreen state={shown} />;

		case 'findings':
			return <FindingsScreen state={shown} />;

		case 'finding':
			return <FindingScreen state={shown} explain={known.explain} />;

		case 'help':
			return <HelpScreen desk={desk} over={shown.over} />;

		case 'left':
			return null;
	}
}
