import {useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import type {AppState} from '../state/app-state.ts';
import type {Session} from '../state/session.ts';
import {pressOf} from './keys.ts';
import type {Known} from './known.ts';
import {LooksContext, looksFor, withNotice} from './looks.ts';
import {noticeOf} from './notices.ts';
import {Screen} from './screen.tsx';
import {eventOf} from './screen-keys.ts';
import {SmallScreen, smallKeys} from './small-screen.tsx';
import {type GlyphSet, smallness} from './terminal-gate.ts';

type Props = {
	readonly session: Session;
	readonly known: Known;
	readonly glyphSet: GlyphSet;
	readonly isStill?: boolean;
	/** Rows that are left free at the bottom. */
	readonly spareRows?: number;
};

/** The root: it hears every key, shows the screen of the moment, and alone leaves. */
export function App({session, known, glyphSet, isStill = false, spareRows = 0}: Props) {
	const {columns, rows} = useWindowSize();
	const {exit} = useApp();
	const state = useSyncExternalStore(session.subscribe, session.state);
	const size = {columns, rows: rows - spareRows};
	const isTooSmall = smallness(size) !== undefined;
	const looksNow = (now: AppState) => withNotice(looksFor(glyphSet, size, isStill), noticeOf(now));

	useInput((input, key) => {
		const now = session.state();
		const press = pressOf(input, key);
		const event = isTooSmall ? smallKeys(press) : eventOf(press, now, looksNow(now), known);

		if (event !== undefined) session.tell(event);
	});

	usePaste(text => {
		if (!isTooSmall) session.tell({type: 'text-typed', text});
	});

	useEffect(() => {
		if (state.shown.screen === 'left') exit(state.shown.exitCode);
	}, [state, exit]);

	return (
		<LooksContext value={looksNow(state)}>
			{isTooSmall ? <SmallScreen /> : <Screen state={state} known={known} />}
		</LooksContext>
	);
}
