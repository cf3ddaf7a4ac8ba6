import type {Tell} from './app-events.ts';
import type {AuditEvent} from './audit-events.ts';

export type Batch = {
	readonly add: (event: AuditEvent) => Promise<void>;
	readonly flush: () => void;
};

/** How long a busy audit may keep keys and frames waiting, in milliseconds. */
const patience = 16;

/** Gathers what an audit tells, and passes it on at most every `pace` milliseconds. */
export const newBatch = (tell: Tell, pace: number): Batch => {
	let gathered: AuditEvent[] = [];
	let timer: NodeJS.Timeout | undefined;
	let rested = performance.now();

	const flush = () => {
		const events = gathered;

		clearTimeout(timer);
		timer = undefined;
		gathered = [];
		if (events.length > 0) tell({type: 'audit-told', events});
	};

	const add = async (event: AuditEvent) => {
		gathered.push(event);
		timer ??= setTimeout(flush, pace);

		if (performance.now() - rested < patience) return;

		await turnOfTheLoop();
		rested = performance.now();
	};

	return {add, flush};
};

const turnOfTheLoop = (): Promise<void> => new Promise(resolve => setImmediate(resolve));
