import {runAudit, startRun} from '../../src/cli/run-audit.ts';
import {selectChecks} from '../../src/cli/select-checks.ts';
import type {RunSettings} from '../../src/cli/settings.ts';
import {parseTarget} from '../../src/cli/targets.ts';
import type {World} from '../../src/cli/world.ts';
import type {Check} from '../../src/domain/check.ts';
import {quickIntent} from '../../src/domain/intent.ts';
import type {Report} from '../../src/domain/report.ts';
import {defaultGate} from '../../src/domain/summary.ts';

/** Checks of the catalogue, of which some throw when they are asked. */
export const checksWithDefect = (only: readonly string[], broken: readonly string[]): readonly Check[] =>
	selectChecks({level: 'hardened', only}).map(check =>
		broken.includes(check.id)
			? {
					...check,
					judge: () => {
						throw new RangeError('the text of an error may quote a secret');
					},
				}
			: check,
	);

/** The report of a run by these checks. */
export const reportOf = async (
	world: World,
	targets: readonly string[],
	checks: readonly Check[],
	settings: Partial<RunSettings> = {},
): Promise<Report> => {
	const all: RunSettings = {
		targets: targets.map(text => parseTarget(text, world)),
		checks,
		level: 'hardened',
		intentFor: () => quickIntent({part: 'receiver', namespace: 'acme'}),
		gate: defaultGate,
		...settings,
	};

	for await (const event of runAudit(all, world, startRun(all, world))) {
		if (event.type === 'audit-ended') return event.report;
	}

	throw new Error('the run ended without a report');
};
