import {useApp} from 'ink';
import {useCallback, useRef} from 'react';

/** Gives the terminal back while something is done with it, and draws anew behind it. */
export type GiveBack = (whileAway: () => Promise<void>) => Promise<void>;

/** Whoever wants the terminal waits until the one before has given it back. */
export const useGiveBack = (): GiveBack => {
	const {suspendTerminal} = useApp();
	const last = useRef<Promise<void>>(Promise.resolve());

	return useCallback(
		whileAway => {
			const mine = last.current.then(() => suspendTerminal(whileAway));

			last.current = mine.catch(() => {});

			return mine;
		},
		[suspendTerminal],
	);
};
