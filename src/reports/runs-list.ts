import {listed} from '../domain/list.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Summary} from '../domain/report.ts';
import {sparkline} from '../domain/runs/sparkline.ts';
import {type TrendRun, trendOf} from '../domain/runs/trend.ts';
import {wrap} from './wrap.ts';

/** As much of a kept run as the list tells. */
export type ListedRun = TrendRun & {readonly id: string; readonly summary: Summary};

const mostListed = 50;

/** The runs of a workspace, the newest first, a line each; above them how conformance went. ASCII alone. */
export const printRuns = (runs: readonly ListedRun[], width = 80): string => {
	if (runs.length === 0) return 'No run is kept yet: deskwarden check keeps one.\n';

	const shown = runs.slice(-mostListed).toReversed();
	const {shares, difference} = trendOf(runs);
	const blocks = [
		shares.length < 2
			? []
			: [
					`Conforming ${shares.at(-1)} % ${sparkline(shares.slice(-20), 'ascii')}${difference === undefined || difference === 0 ? '' : ` (${difference > 0 ? '+' : ''}${difference} since the run before)`}`,
					'',
				],
		shown.flatMap(run => wrap(tell(run), width, `${run.id}  `)),
		runs.length > mostListed ? [`and ${runs.length - mostListed} older ones`] : [],
	];

	return `${blocks.flat().join('\n')}\n`;
};

const tell = ({level, partial, selected, unreached = 0, targets, summary}: ListedRun): string =>
	[
		`${summary.pass} passed, ${summary.fail} failed${summary.worst === undefined ? '' : ` (worst ${summary.worst})`}, ${summary.undecided} undecided`,
		...(summary.waived === 0 ? [] : [`${summary.waived} waived`]),
		...(level === 'guide' ? ['level guide'] : []),
		...(selected === undefined ? [] : [`${selected.checks} of ${selected.of} checks`]),
		...(unreached === 0 ? [] : [`${unreached} not reached`]),
		...(partial ? ['interrupted'] : []),
		toPlainText(listed(targets), 120),
	].join('; ');
