import {useAnimation} from 'ink';
import type {Finding, TargetReport} from '../domain/finding.ts';
import {type Standing, standingOf} from '../state/counts.ts';
import {isUnderWay, type Run, type RunTarget} from '../state/run.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {outcomePiece} from './outcome-piece.ts';
import {column} from './text-fit.ts';

const tick = 150;

/** How many rows the targets take: all of a few, else those that were begun last. */
export const targetRows = ({rows}: Looks, {targets}: Run): number =>
	Math.max(1, Math.min(targets.length, Math.floor(rows / 5)));

/** The targets of a run; one sign turns while something is under way. */
export function TargetRows({run}: {readonly run: Run}) {
	const looks = useLooks();
	const isMoving = isUnderWay(run) && !looks.isStill;
	const {frame} = useAnimation({interval: tick, isActive: isMoving});
	const spinner = looks.glyph.spinner[frame % looks.glyph.spinner.length] ?? '';
	const shown = run.targets.slice(-targetRows(looks, run));
	const turning = shown.find(({report}) => report === undefined);

	if (shown.length === 0) return <Line>{`  ${spinner} looking for AnyDesk`}</Line>;

	const findings = Map.groupBy(run.findings, ({target}) => target);

	return shown.map(target => (
		<TargetRow
			key={target.name}
			target={target}
			findings={findings.get(target.name) ?? []}
			waiting={target === turning ? spinner : ' '}
		/>
	));
}

type RowProps = {
	readonly target: RunTarget;
	readonly findings: readonly Finding[];
	readonly waiting: string;
};

function TargetRow({target, findings, waiting}: RowProps) {
	const looks = useLooks();
	const {columns, glyph, spell} = looks;
	const standing = target.report === undefined ? undefined : worstOf(findings);
	const judged = `${findings.length} judged`.padStart(11);
	const name = column(spell(target.name), 24, glyph.cut);

	return (
		<Line
			pieces={[
				'  ',
				standing === undefined ? waiting.padEnd(glyph.sign) : outcomePiece(looks, standing),
				` ${name}  ${column(spell(sayTarget(target)), columns - glyph.sign - 43, glyph.cut)}${judged}`,
			]}
		/>
	);
}

const sayTarget = ({report}: RunTarget): string =>
	report === undefined ? '' : ((report.reached ? sayClient(report) : report.reason) ?? '');

const sayClient = ({client, collectedOn}: TargetReport): string | undefined =>
	collectedOn === undefined ? client : `${client}, collected on ${collectedOn}`;

const severityOrder = ['fail', 'undecided', 'waived', 'pass'] as const satisfies readonly Standing[];

/** A target from which nothing fell wasn't judged, and isn't shown as if it had passed. */
const worstOf = (findings: readonly Finding[]): Standing => {
	const standings = new Set(findings.map(standingOf));

	return severityOrder.find(standing => standings.has(standing)) ?? 'undecided';
};
