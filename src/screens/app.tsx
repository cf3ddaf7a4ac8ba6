import {useApp, useInput, usePaste, useWindowSize} from 'ink';
import {useEffect, useRef, useSyncExternalStore} from 'react';
import type {AppState} from '../state/app-state.ts';
import type {Session} from '../state/session.ts';
import type {Cover} from './cover.ts';
import type {Job} from './job.ts';
import {pressOf} from './keys.ts';
import type {Known} from './known.ts';
import {LooksContext, looksFor, withNotice} from './looks.ts';
import {noticeOf} from './notices.ts';
import {Screen} from './screen.tsx';
import {eventOf} from './screen-keys.ts';
import {SmallScreen, smallKeys} from './small-screen.tsx';
import {type GlyphSet, smallness} from './terminal-gate.ts';
import {useCover} from './use-cover.ts';
import {useGiveBack} from './use-give-back.ts';
import {useJob} from './use-job.ts';

/** Where a key or recovery codes may stand on the screen. */
const holdsSecret = ({shown}: AppState): boolean =>
	shown.screen === 'enrolling' || shown.screen === 'signing-up';

type Props = {
	readonly session: Session;
	readonly known: Known;
	readonly glyphSet: GlyphSet;
	readonly isStill?: boolean;
	/** What stops and continues us; undefined where ctrl-z does nothing. */
	readonly job?: Job | undefined;
	/** What hides a secret from the normal screen; undefined where the app has a screen of its own. */
	readonly cover?: Cover | undefined;
	/** Rows that are left free at the bottom. */
	readonly spareRows?: number;
};

/** The root: it hears every key, shows the screen of the moment, and alone leaves. */
export function App({session, known, glyphSet, isStill = false, job, cover, spareRows = 0}: Props) {
	const {columns, rows} = useWindowSize();
	const {exit} = useApp();
	const giveBack = useGiveBack();
	const stop = useJob(job, giveBack);
	const state = useSyncExternalStore(session.subscribe, session.state);
	const isCovered = useCover(cover, holdsSecret(state), giveBack);
	const last = useRef<AppState>(undefined);
	const size = {columns, rows: rows - spareRows};
	const tooSmall = smallness({columns, rows}, spareRows);
	const looksNow = (now: AppState) => withNotice(looksFor(glyphSet, size, isStill), noticeOf(now));

	// The picture of the room that one leaves from is the last one, and may stay; a secret doesn't.
	const mayStay = state.shown.screen === 'left' && last.current !== undefined && !holdsSecret(last.current);

	if (!mayStay && (isCovered || !holdsSecret(state))) last.current = state;

	useInput((input, key) => {
		const now = session.state();
		const press = pressOf(input, key);
		const event = tooSmall !== undefined ? smallKeys(press) : eventOf(press, now, looksNow(now), known);

		if (press.name === 'ctrl-z' && !holdsSecret(now)) stop();
		if (event !== undefined) session.tell(event);
	});

	usePaste(text => {
		if (tooSmall === undefined) session.tell({type: 'text-typed', text});
	});

	useEffect(() => {
		if (state.shown.screen === 'left') exit(state.shown.exitCode);
	}, [state, exit]);

	if (last.current === undefined) return null;

	return (
		<LooksContext value={looksNow(last.current)}>
			{tooSmall === undefined ? (
				<Screen state={last.current} known={known} />
			) : (
				<SmallScreen why={tooSmall} />
			)}
		</LooksContext>
	);
}
