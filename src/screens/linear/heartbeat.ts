import type {Page} from './page.ts';

/** Calls back again and again, until the result is called. */
export type Every = (milliseconds: number, callback: () => void) => () => void;

export type Heartbeat = {
	/** Beats from now on, or no longer, as the page has it. */
	readonly heed: (page: Page) => void;
	readonly stop: () => void;
};

/** How often it is told that something is still under way, in milliseconds. */
const pace = 10_000;

/** Tells now and then that something is still under way. */
export const newHeartbeat = (every: Every, beat: () => void): Heartbeat => {
	let stopBeating: (() => void) | undefined;

	const stop = () => {
		stopBeating?.();
		stopBeating = undefined;
	};

	return {
		heed: ({heartbeat}) => {
			if (heartbeat === undefined) stop();
			else stopBeating ??= every(pace, beat);
		},
		stop,
	};
};
