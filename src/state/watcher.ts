import type {AppEvent} from './app-events.ts';
import type {AppTarget, Yardstick} from './audit-events.ts';
import type {Services} from './services.ts';

/** Watches the files of a target, and has it judged again when one changes, by what counts then. */
export const watch = async (
	{watch: changes, audit, now}: Services,
	target: AppTarget,
	yardstick: () => Promise<Yardstick>,
	signal: AbortSignal,
	tell: (event: AppEvent) => void,
): Promise<void> => {
	for await (const files of changes(target, signal, await yardstick())) {
		if (signal.aborted) return;

		for await (const event of audit(target, signal, await yardstick())) {
			if (event.type === 'run-saved') tell({type: 'audit-told', events: [event]});
			if (event.type === 'audit-ended' && !event.report.run.partial) {
				tell({type: 'looked-again', files, report: event.report, now: now()});
			}
		}
	}
};
