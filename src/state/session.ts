import {withConfirmations} from '../domain/confirmed-words.ts';
import {localDay} from '../domain/dates.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {AppEvent, Tell} from './app-events.ts';
import {type AppState, firstState, runOf} from './app-state.ts';
import type {AppTarget, AuditEvent, Yardstick} from './audit-events.ts';
import {newBatch} from './batch.ts';
import {type Desk, hasPlan} from './desk.ts';
import {runErrand} from './errands.ts';
import {nextState} from './next-state.ts';
import {newRehearser} from './rehearser.ts';
import {isSameSaved, type Kept, savedOf} from './saved.ts';
import type {Services} from './services.ts';
import {toMend} from './setup/review.ts';
import {unfinishedPlan} from './setup/unfinished-plan.ts';
import {watch} from './watcher.ts';
import {watchedRun} from './watching.ts';

export type Session = {
	readonly state: () => AppState;
	readonly tell: Tell;
	/** Calls back when the state changed; at most every `pace` milliseconds while an audit tells. */
	readonly subscribe: (listener: () => void) => () => void;
	/** Done when all that was to be saved is saved. */
	readonly settled: () => Promise<void>;
};

export type Opening = {
	readonly services: Services;
	readonly first?: AppState;
	readonly pace?: number;
	/** How long no key is pressed before consequences are worked out, in milliseconds. */
	readonly rehearsalPace?: number;
};

/** Holds the state, saves what has to be kept, and does what a person asked of the world. */
export const openSession = ({
	services,
	first = firstState,
	pace = 50,
	rehearsalPace = 150,
}: Opening): Session => {
	const listeners = new Set<() => void>();
	let state: AppState = first;
	let current = new AbortController();
	let watching = new AbortController();
	let saving: Promise<void> = Promise.resolve();

	const take = (event: AppEvent) => {
		const before = state;
		const next = nextState(before, event);

		if (next === before) return;

		state = next;
		if (!isAwaited(state)) current.abort();
		if (state.desk.watch === undefined || state.shown.screen === 'left') watching.abort();
		// What is saved is saved before anybody sees that it was heard. What was read is there already.
		if (event.type !== 'kept-read' && !isSameSaved(savedOf(before.desk), savedOf(next.desk))) save();
		for (const listener of [...listeners]) listener();
		if (next.shown.screen === 'left') rehearser.stop();
		else rehearser.look(state);
	};

	const takeKept = (kept: Kept) => take({type: 'kept-read', kept, today: localDay(services.now())});

	const save = () => {
		const told = services.save(savedOf(state.desk), takeKept);

		saving = Promise.all([saving, told]).then(([, complaint]) => take({type: 'saved', complaint}));
	};

	const rehearser = newRehearser(services.rehearse, event => take(event), rehearsalPace);

	/** Others may have changed since what counts. */
	const freshYardstick = async (): Promise<Yardstick> => {
		take({type: 'saved', complaint: await services.readKept(takeKept)});

		return yardstickOf(state.desk);
	};

	const start = (target: AppTarget) => {
		current.abort();

		const mine = new AbortController();
		const tell: Tell = event => {
			if (mine === current) take(event);
		};

		current = mine;
		void follow(
			async () => services.audit(target, mine.signal, await freshYardstick()),
			mine.signal,
			tell,
			pace,
		);
	};

	/** Until it is switched off, another check begins, or one leaves. */
	const startWatching = () => {
		const {desk, shown} = state;
		const run = shown.screen === 'left' || shown.screen === 'help' ? undefined : watchedRun({desk, shown});
		if (run === undefined) return;

		watching = new AbortController();
		const {signal} = watching;

		watch(services, run.target, freshYardstick, signal, take).catch(error => {
			if (!signal.aborted)
				take({type: 'watch-broke', complaint: complaintOf('It is watched no more', error)});
		});
	};

	rehearser.look(state);

	return {
		state: () => state,
		tell: event => {
			const was = state;
			const before = runOf(was);

			take(event);
			if (event.type === 'target-chosen' && runOf(state) !== before) start(event.target);
			if (event.type === 'watch-turned' && state.desk.watch !== undefined) startWatching();
			void runErrand(services, state, event, take, state !== was);
		},
		subscribe: listener => {
			listeners.add(listener);

			return () => listeners.delete(listener);
		},
		settled: () => saving,
	};
};

/** A check that nobody waits for any more is stopped. */
const isAwaited = (state: AppState): boolean => {
	const progress = runOf(state)?.progress;

	return progress === 'running' || progress === 'ended';
};

/** The plan counts once it makes sense: a half one would find fault with what was never asked. */
const yardstickOf = (desk: Desk): Yardstick => ({
	plan: hasPlan(desk) && toMend(desk.setup.draft).length === 0 ? planOf(desk.setup.draft) : undefined,
	leftOut: unfinishedPlan(desk.setup.draft),
	words: withConfirmations(desk.words, {
		signers: desk.signers.map(({login}) => login),
		isTrusted: desk.isSealed,
	}),
});

const follow = async (
	audit: () => Promise<AsyncIterable<AuditEvent>>,
	signal: AbortSignal,
	tell: Tell,
	pace: number,
): Promise<void> => {
	const batch = newBatch(tell, pace);

	try {
		for await (const event of await audit()) await batch.add(event);

		batch.flush();
		tell({type: 'audit-fell-silent'});
	} catch (error) {
		batch.flush();
		tell(
			signal.aborted
				? {type: 'audit-fell-silent'}
				: {type: 'audit-broke', complaint: complaintOf('The check could not be done', error)},
		);
	}
};

const complaintOf = (what: string, error: unknown): string =>
	`${what}: ${error instanceof Error ? error.message : String(error)}`;
