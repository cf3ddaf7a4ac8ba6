import type {AppEvent, Tell} from './app-events.ts';
import {type AppState, firstState, runOf} from './app-state.ts';
import type {AppTarget, RunAudit} from './audit-events.ts';
import {newBatch} from './batch.ts';
import {nextState} from './next-state.ts';

export type Session = {
	readonly state: () => AppState;
	readonly tell: Tell;
	/** Calls back when the state changed; at most every `pace` milliseconds while an audit tells. */
	readonly subscribe: (listener: () => void) => () => void;
};

export type Opening = {readonly audit: RunAudit; readonly pace?: number};

/** Holds the state, and runs the audit that a person asked for. */
export const openSession = ({audit, pace = 50}: Opening): Session => {
	const listeners = new Set<() => void>();
	let state: AppState = firstState;
	let current = new AbortController();

	const take = (event: AppEvent) => {
		const next = nextState(state, event);

		if (next === state) return;

		state = next;
		if (!isAwaited(state)) current.abort();
		for (const listener of [...listeners]) listener();
	};

	const start = (target: AppTarget) => {
		current.abort();

		const mine = new AbortController();
		const tell: Tell = event => {
			if (mine === current) take(event);
		};

		current = mine;
		void follow(audit, target, mine.signal, tell, pace);
	};

	return {
		state: () => state,
		tell: event => {
			const before = runOf(state);

			take(event);
			if (event.type === 'target-chosen' && runOf(state) !== before) start(event.target);
		},
		subscribe: listener => {
			listeners.add(listener);

			return () => listeners.delete(listener);
		},
	};
};

/** A check that nobody waits for any more is stopped. */
const isAwaited = (state: AppState): boolean => {
	const progress = runOf(state)?.progress;

	return progress === 'running' || progress === 'ended';
};

const follow = async (
	audit: RunAudit,
	target: AppTarget,
	signal: AbortSignal,
	tell: Tell,
	pace: number,
): Promise<void> => {
	const batch = newBatch(tell, pace);

	try {
		for await (const event of audit(target, signal)) await batch.add(event);

		batch.flush();
		tell({type: 'audit-fell-silent'});
	} catch (error) {
		batch.flush();
		tell(signal.aborted ? {type: 'audit-fell-silent'} : {type: 'audit-broke', complaint: complaintOf(error)});
	}
};

const complaintOf = (error: unknown): string =>
	`The check could not be done: ${error instanceof Error ? error.message : String(error)}`;
