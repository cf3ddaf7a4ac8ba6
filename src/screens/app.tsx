import {useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import type {AppEvent} from '../state/app-events.ts';
import type {AppState} from '../state/app-state.ts';
import type {Explain} from '../state/audit-events.ts';
import type {Session} from '../state/session.ts';
import {CheckingScreen, checkingKeys} from './checking-screen.tsx';
import {FindingScreen, findingKeys} from './finding-screen.tsx';
import {FindingsScreen, findingsKeys} from './findings-screen.tsx';
import {FolderScreen, folderKeys} from './folder-screen.tsx';
import {HelpScreen} from './help-screen.tsx';
import {HomeScreen, homeKeys} from './home-screen.tsx';
import {type Press, pressOf} from './keys.ts';
import {type Looks, LooksContext, looksFor} from './looks.ts';
import type {GlyphSet} from './terminal-gate.ts';

type Props = {
	readonly session: Session;
	readonly explain: Explain;
	readonly glyphSet: GlyphSet;
	readonly isStill?: boolean;
	/** Rows that are left free at the bottom. */
	readonly spareRows?: number;
};

/** The root: it hears every key, shows the screen of the moment, and alone leaves. */
export function App({session, explain, glyphSet, isStill = false, spareRows = 0}: Props) {
	const {columns, rows} = useWindowSize();
	const {exit} = useApp();
	const state = useSyncExternalStore(session.subscribe, session.state);
	const looks = looksFor(glyphSet, {columns, rows: rows - spareRows}, isStill);

	useInput((input, key) => {
		const event = eventOf(pressOf(input, key), session.state(), looks, explain);

		if (event !== undefined) session.tell(event);
	});

	usePaste(text => session.tell({type: 'text-typed', text}));

	useEffect(() => {
		if (state.screen === 'left') exit(state.exitCode);
	}, [state, exit]);

	return (
		<LooksContext value={looks}>
			<Screen state={state} explain={explain} />
		</LooksContext>
	);
}

const interrupted = 130;

/** What a key tells on the screen that is shown. */
const eventOf = (press: Press, state: AppState, looks: Looks, explain: Explain): AppEvent | undefined => {
	if (press.name === 'ctrl-c') return {type: 'left', exitCode: interrupted};

	switch (state.screen) {
		case 'home':
			return homeKeys(press, state, looks);

		case 'folder':
			return folderKeys(press, state, looks);

		case 'checking':
			return checkingKeys(press, state, looks);

		case 'findings':
			return findingsKeys(press, state, looks);

		case 'finding':
			return findingKeys(looks, explain)(press, state, looks);

		case 'help':
			return press.name === 'q' ? {type: 'left', exitCode: 0} : {type: 'went-back'};

		case 'left':
			return undefined;
	}
};

function Screen({state, explain}: {readonly state: AppState; readonly explain: Explain}) {
	switch (state.screen) {
		case 'home':
			return <HomeScreen state={state} />;

		case 'folder':
			return <FolderScreen state={state} />;

		case 'checking':
			return <CheckingScreen state={state} />;

		case 'findings':
			return <FindingsScreen state={state} />;

		case 'finding':
			return <FindingScreen state={state} explain={explain} />;

		case 'help':
			return <HelpScreen over={state.over} />;

		case 'left':
			return null;
	}
}
