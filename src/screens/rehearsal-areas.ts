import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {askedFor} from '../domain/plan/asked-for.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';

/** What a rehearsal says of one part of the plan. */
export type Area = {
	readonly name: string;
	readonly pass: number;
	readonly failures: readonly Finding[];
	readonly undecided: number;
	/** The checks that are undecided, each once. */
	readonly open: readonly string[];
};

/** A rehearsal, told apart by the portal and the clients. */
export const areasOf = ({findings, targets}: Report): readonly [portal: Area, clients: Area] => {
	const organizations = targets.filter(({kind}) => kind === 'organization').map(({name}) => name);
	const isPortal = ({target}: Finding): boolean => organizations.includes(target);

	return [
		areaOf('Portal', findings.filter(isPortal)),
		areaOf(
			'Clients',
			findings.filter(finding => !isPortal(finding)),
		),
	];
};

const areaOf = (name: string, findings: readonly Finding[]): Area => {
	const undecided = findings.filter(({outcome}) => outcome === 'undecided').map(({check}) => check);

	return {
		name,
		pass: findings.filter(({outcome}) => outcome === 'pass').length,
		failures: findings.filter(isOpenFailure),
		undecided: undecided.length,
		open: [...new Set(undecided)],
	};
};

/** The checks that fail because the plan asked for it by name. */
export const checksAskedFor = ({findings}: Report, plan: Plan): readonly string[] => {
	const asked = findings
		.filter(finding => isOpenFailure(finding) && askedFor(finding.check, plan).length > 0)
		.map(({check}) => check);

	return [...new Set(asked)];
};
