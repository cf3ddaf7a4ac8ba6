import {useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import type {Session} from '../state/session.ts';
import {pressOf} from './keys.ts';
import type {Known} from './known.ts';
import {LooksContext, looksFor} from './looks.ts';
import {Screen} from './screen.tsx';
import {eventOf} from './screen-keys.ts';
import type {GlyphSet} from './terminal-gate.ts';

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
	const looks = looksFor(glyphSet, {columns, rows: rows - spareRows}, isStill);

	useInput((input, key) => {
		const event = eventOf(pressOf(input, key), session.state(), looks, known);

		if (event !== undefined) session.tell(event);
	});

	usePaste(text => session.tell({type: 'text-typed', text}));

	useEffect(() => {
		if (state.shown.screen === 'left') exit(state.shown.exitCode);
	}, [state, exit]);

	return (
		<LooksContext value={looks}>
			<Screen state={state} known={known} />
		</LooksContext>
	);
}
