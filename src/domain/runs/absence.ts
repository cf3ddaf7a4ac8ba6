import type {Finding, TargetReport} from '../finding.ts';
import type {RunHead, StatusOf} from './run-diff.ts';

/** As much of a run as tells why it lacks a finding. */
export type RunView = {
	readonly run: Pick<RunHead, 'level' | 'partial'>;
	readonly targets: ReadonlyMap<string, TargetReport>;
	/** The checks that it judged anything by. */
	readonly checks: ReadonlySet<string>;
};

export type Absence = {
	readonly reason:
		| 'target-not-asked-for'
		| 'target-not-reached'
		| 'not-selected'
		| 'retired'
		| 'unknown-check'
		| 'not-judged';
	readonly why: string;
};

/** Why a run has no finding that another one has. What an interrupted run lacks proves nothing. */
export const whyAbsent = (
	finding: Finding,
	kind: TargetReport['kind'] | undefined,
	{run, targets, checks}: RunView,
	statusOf: StatusOf,
): Absence => {
	const target = targets.get(finding.target);
	const because = (reason: Absence['reason'], why: string): Absence => ({reason, why});

	if (target !== undefined && !target.reached) {
		return because('target-not-reached', target.reason ?? 'it could not be reached');
	}
	if (run.partial) return because('not-judged', 'the run was interrupted');
	if (target === undefined) return because('target-not-asked-for', 'nobody asked for it');
	if (target.kind !== kind) return because('not-judged', 'something of another kind had that name');
	if (checks.has(finding.check)) return because('not-judged', 'the check was not meant for it');

	switch (statusOf(finding.check)) {
		case 'retired':
			return because('retired', 'the check was retired');
		case 'unknown':
			return because('unknown-check', 'this version knows no such check');
		case 'known':
			return because(
				'not-selected',
				run.level === 'guide' && finding.level === 'hardened'
					? 'level guide leaves it out'
					: 'the check was not selected',
			);
	}
};
