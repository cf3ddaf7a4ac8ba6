import {isOpenFailure} from '../domain/finding.ts';
import {type Severity, severities} from '../domain/outcome.ts';
import {count, decidedShare} from './counts.ts';
import type {Desk} from './desk.ts';
import type {RunEntry} from './workspace/shape.ts';

/** How things stand, by one run. */
export type Standing = {
	/** The share of applicable checks that passed, in percent, rounded down. */
	readonly conforming: number;
	readonly decided: number;
	readonly when: string;
	readonly failures: Readonly<Record<Severity, number>>;
	readonly undecided: number;
	readonly waived: number;
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((part * 100) / whole));

const none: Readonly<Record<Severity, number>> = {critical: 0, high: 0, medium: 0, low: 0};

/** By the last run of this session, else the last one that was kept; undefined where there is none. */
export const standingAt = ({last, runs}: Desk): Standing | undefined => {
	if (last?.report !== undefined) {
		const counts = count(last.findings);
		const failures = Object.fromEntries(
			severities.map(severity => [
				severity,
				last.findings.filter(finding => isOpenFailure(finding) && finding.severity === severity).length,
			]),
		) as Record<Severity, number>;

		return {
			conforming: share(counts.pass, counts.pass + counts.fail + counts.waived + counts.undecided),
			decided: decidedShare(counts),
			when: say(last.report.run.startedAt),
			failures,
			undecided: counts.undecided,
			waived: counts.waived,
		};
	}

	const kept = runs.findLast(({partial}) => !partial);

	return kept && byEntry(kept);
};

const byEntry = ({summary, startedAt}: RunEntry): Standing => ({
	conforming: share(summary.pass, summary.pass + summary.fail + summary.undecided),
	decided: Math.floor(summary.coverage * 100),
	when: say(startedAt),
	failures: summary.worst === undefined ? none : {...none, [summary.worst]: summary.fail - summary.waived},
	undecided: summary.undecided,
	waived: summary.waived,
});

/** `2026-11-20 09:12`, in UTC as the run has it. */
const say = (moment: string): string => `${moment.slice(0, 10)} ${moment.slice(11, 16)} UTC`;
