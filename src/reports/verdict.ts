import {sayLeftOut} from '../domain/left-out.ts';
import {sayNamesakes} from '../domain/namesakes.ts';
import type {Report, Summary} from '../domain/report.ts';

/** The sentences that come first in every format for people: what the run says, and what it doesn't. */
export const verdictOf = (report: Report): readonly string[] => [
	...(report.run.rehearsal ? ['Rehearsal: nothing real was looked at.'] : []),
	...defectLines(report),
	headline(report),
	...partialLines(report),
	...(report.run.leftOut ?? []).map(sayLeftOut),
	...sayNamesakes(report.targets),
	...coverageLines(report.summary),
	...waivedLines(report.summary),
	...selectedLines(report),
];

const plural = (number: number, one: string, many = `${one}s`): string =>
	`${number} ${number === 1 ? one : many}`;

const defectLines = ({defects = []}: Report): readonly string[] =>
	defects.length === 0
		? []
		: [
				`This report can't be trusted: ${plural(defects.length, 'check')} failed to run, which is a defect of deskwarden.`,
			];

const headline = ({run, summary, targets, findings}: Report): string => {
	const {pass, fail, waived, undecided, worst} = summary;
	const open = fail - waived;

	if (pass + fail === 0) return `Nothing was checked${whyNothing({summary, targets, findings})}.`;
	if (open > 0) return `Does not conform: ${plural(open, 'check')} failed, the worst is ${worst}.`;
	if (targets.some(({reached}) => !reached)) {
		return 'Incomplete: nothing failed, but not every target could be looked at.';
	}
	if (undecided > 0)
		return `Incomplete: nothing failed, but ${plural(undecided, 'check')} could not be decided.`;

	const isSelected = run.selected !== undefined;
	const conforms = isSelected ? 'Conforms as far as was asked' : 'Conforms';

	if (waived > 0) return `${conforms}${isSelected ? ',' : ''} but for ${plural(waived, 'accepted risk')}.`;

	return `${conforms}: ${pass === 1 ? 'the one applicable check' : `all ${pass} applicable checks`} passed.`;
};

const whyNothing = ({summary, targets}: Pick<Report, 'summary' | 'targets' | 'findings'>): string => {
	const unreached = targets.filter(({reached}) => !reached);

	if (targets.length === 0) return ': no target was given';
	if (unreached.length === targets.length) return ': no target could be looked at';
	if (summary.undecided === 1) return ': the one check could not be decided';
	if (summary.undecided > 0) return `: none of ${summary.undecided} checks could be decided`;

	return ': no check applies to what was looked at';
};

const partialLines = ({run}: Report): readonly string[] =>
	run.partial ? ['The run was interrupted: this is what was judged until then.'] : [];

const selectedLines = ({run: {selected}}: Report): readonly string[] =>
	selected === undefined
		? []
		: [`Asked for were ${selected.checks} of the ${selected.of} checks; nothing is said of the others.`];

/** A share as a whole percentage, never rounded up to 100. */
const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)} %`;

const coverageLines = ({pass, fail, undecided, coverage}: Summary): readonly string[] => {
	const applicable = pass + fail + undecided;

	return applicable === 0
		? []
		: [
				`Decided ${percent(coverage)} of ${plural(applicable, 'applicable check')}: ` +
					`${pass} passed, ${fail} failed, ${undecided} undecided.`,
			];
};

const waivedLines = ({waived, fail}: Summary): readonly string[] =>
	waived === 0
		? []
		: [
				waived === fail
					? `Every failure is waived (${waived}): each is an accepted risk, and still a failure.`
					: `${waived} of the ${fail} failures are waived: accepted risks, and still failures.`,
			];
