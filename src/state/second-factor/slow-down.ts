import {spanText} from './span.ts';

/** The wrong codes since the last right one. Whoever keeps it makes the slowing down survive a restart. */
export type Failures = {
	readonly failures: number;
	/** When the last wrong code was typed, as an ISO time. */
	readonly failedAt?: string;
};

export const noFailures: Failures = {failures: 0};

/** So many slips cost nothing. */
const freeFailures = 3;

/** Seconds after the first wrong code that isn't free; doubled by each further one. */
const firstWait = 30;

/** Fifteen minutes: nobody can lock a colleague out for longer than that after the last wrong code. */
const longestWait = 900;

/** How long no code is looked at, in whole seconds; 0 where the next one may come. Never more than 15 minutes. */
export const waitAt = ({failures, failedAt}: Failures, now: Date): number => {
	if (failures < freeFailures || failedAt === undefined) return 0;

	const pause = Math.min(longestWait, firstWait * 2 ** (failures - freeFailures));
	const passed = (now.getTime() - Date.parse(failedAt)) / 1000;

	return Number.isNaN(passed) ? pause : Math.max(0, Math.ceil(pause - Math.max(0, passed)));
};

/** One wrong code more. Only for a code that was looked at: who is told to wait doesn't make the wait longer. */
export const afterWrongCode = ({failures}: Failures, now: Date): Failures => ({
	failures: failures + 1,
	failedAt: now.toISOString(),
});

/** A time that lies ahead, or is none, becomes now: where the clock was set back, the wait begins anew and ends. */
export const settled = <State extends Failures>(state: State, now: Date): State =>
	state.failedAt !== undefined && !(Date.parse(state.failedAt) <= now.getTime())
		? {...state, failedAt: now.toISOString()}
		: state;

/** Tells a wait, in seconds. */
export const waitText = (wait: number): string =>
	`Too many wrong codes. The next one is looked at in ${spanText(wait)}.`;
