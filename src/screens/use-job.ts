import {useCallback, useEffect, useRef} from 'react';
import type {Job} from './job.ts';
import type {GiveBack} from './use-give-back.ts';

/** Gives the terminal back while the job is stopped, and takes it again; the result stops it. */
export const useJob = (job: Job | undefined, giveBack: GiveBack): (() => void) => {
	const isAway = useRef(false);

	const leaveIt = useCallback(
		async (whileAway: () => Promise<void>) => {
			// The key can come twice at once.
			if (isAway.current) return;

			isAway.current = true;
			await giveBack(whileAway);
			isAway.current = false;
		},
		[giveBack],
	);

	// Whoever had the terminal in the meantime has left it in another mode, and something else on it.
	useEffect(() => job?.onContinued(() => void leaveIt(nothing)), [job, leaveIt]);

	return () => {
		if (job !== undefined) void leaveIt(job.stop);
	};
};

const nothing = async (): Promise<void> => {};
