import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {listed} from '../domain/list.ts';
import {askedFor} from '../domain/plan/asked-for.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {Piece} from './line.tsx';
import {type Looks, standingLooks} from './looks.ts';
import {clip} from './text-fit.ts';

type Props = {readonly report: Report | undefined; readonly plan: Plan; readonly mostFailures: number};

/** What a rehearsal says of the portal and of the clients, and what of it fails: asked for by the plan, or not. */
export const rehearsalRows = (
	looks: Looks,
	{report, plan, mostFailures}: Props,
): readonly (readonly Piece[])[] => {
	if (report === undefined) return [[{text: '    it is being rehearsed', dimColor: true}]];

	const organizations = report.targets.filter(({kind}) => kind === 'organization').map(({name}) => name);
	const isPortal = ({target}: Finding): boolean => organizations.includes(target);
	const failures = [...Map.groupBy(report.findings.filter(isOpenFailure), ({check}) => check).values()];
	const shown = failures.slice(0, mostFailures);

	return [
		areaRow(looks, 'Portal', report.findings.filter(isPortal)),
		areaRow(
			looks,
			'Clients',
			report.findings.filter(finding => !isPortal(finding)),
		),
		...shown.flatMap(([finding]) => (finding === undefined ? [] : [failureRow(looks, finding, plan)])),
		...(failures.length > shown.length ? [[`      and ${failures.length - shown.length} more`]] : []),
	];
};

const mostNamed = 3;

const areaRow = (
	{glyphSet, columns, glyph, spell}: Looks,
	name: string,
	findings: readonly Finding[],
): readonly Piece[] => {
	const open = [...new Set(findings.filter(({outcome}) => outcome === 'undecided').map(({check}) => check))];
	const sign = (standing: 'pass' | 'fail' | 'undecided', many: number): Piece => ({
		text: `${standingLooks[standing][glyphSet]} ${many}  `,
		color: standingLooks[standing].color,
	});
	const counted = [
		sign('pass', findings.filter(({outcome}) => outcome === 'pass').length),
		...[findings.filter(isOpenFailure).length].filter(Boolean).map(many => sign('fail', many)),
		sign('undecided', findings.filter(({outcome}) => outcome === 'undecided').length),
	];
	const rest = open.length === 0 ? '' : `to be decided later: ${listed(open, mostNamed)}`;

	return [
		`    ${name.padEnd(9)}`,
		...counted,
		{text: clip(spell(rest), columns - 32, glyph.cut), dimColor: true},
	];
};

const failureRow = (
	{glyphSet, columns, glyph, spell}: Looks,
	{check, severity, title}: Finding,
	plan: Plan,
): readonly Piece[] => {
	const asked = askedFor(check, plan).length > 0 ? ', as planned' : '';
	const lead = `      ${standingLooks.fail[glyphSet]} ${severity}  `;
	const tail = ` (${check}${asked})`;

	return [
		{text: lead, color: standingLooks.fail.color},
		`${clip(spell(title), columns - lead.length - tail.length - 2, glyph.cut)}${tail}`,
	];
};
