import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {listed} from '../domain/list.ts';
import {askedFor} from '../domain/plan/asked-for.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {Piece} from './line.tsx';
import {type Looks, standingLooks} from './looks.ts';
import {type Area, areasOf} from './rehearsal-areas.ts';
import {clip} from './text-fit.ts';

type Props = {readonly report: Report | undefined; readonly plan: Plan; readonly mostFailures: number};

/** What a rehearsal says of the portal and of the clients, and what of it fails: asked for by the plan, or not. */
export const rehearsalRows = (
	looks: Looks,
	{report, plan, mostFailures}: Props,
): readonly (readonly Piece[])[] => {
	if (report === undefined) return [[{text: '    it is being rehearsed', dimColor: true}]];

	const failures = [...Map.groupBy(report.findings.filter(isOpenFailure), ({check}) => check).values()];
	const shown = failures.slice(0, mostFailures);

	return [
		...areasOf(report).map(area => areaRow(looks, area)),
		...shown.flatMap(([finding]) => (finding === undefined ? [] : [failureRow(looks, finding, plan)])),
		...(failures.length > shown.length ? [[`      and ${failures.length - shown.length} more`]] : []),
	];
};

const mostNamed = 3;

const areaRow = (
	{glyphSet, columns, glyph, spell}: Looks,
	{name, pass, failures, undecided, open}: Area,
): readonly Piece[] => {
	const sign = (standing: 'pass' | 'fail' | 'undecided', many: number): Piece => ({
		text: `${standingLooks[standing][glyphSet]} ${many}  `,
		color: standingLooks[standing].color,
	});
	const rest = open.length === 0 ? '' : `to be decided later: ${listed(open, mostNamed)}`;

	return [
		`    ${name.padEnd(9)}`,
		sign('pass', pass),
		...(failures.length === 0 ? [] : [sign('fail', failures.length)]),
		sign('undecided', undecided),
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
