import {useApp} from 'ink';
import {useCallback, useEffect, useRef} from 'react';
import type {Job} from './job.ts';

/** Gives the terminal back while the job is stopped, and takes it again; the result stops it. */
export const useJob = (job: Job | undefined): (() => void) => {
	const {suspendTerminal} = useApp();
	const isAway = useRef(false);

	const giveBack = useCallback(
		async (whileAway: () => Promise<void>) => {
			// The key can come twice at once.
			if (isAway.current) return;

			isAway.current = true;
			await suspendTerminal(whileAway);
			isAway.current = false;
		},
		[suspendTerminal],
	);

	// Whoever had the terminal in the meantime has left it in another mode, and something else on it.
	useEffect(() => job?.onContinued(() => void giveBack(nothing)), [job, giveBack]);

	return () => {
		if (job !== undefined) void giveBack(job.stop);
	};
};

const nothing = async (): Promise<void> => {};
