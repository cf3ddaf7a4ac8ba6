import {Text} from 'ink';
import {type Finding, isOpenFailure} from '../domain/finding.ts';
import {listed} from '../domain/list.ts';
import {askedFor} from '../domain/plan/asked-for.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';
import {clip} from './text-fit.ts';

type Props = {readonly report: Report | undefined; readonly plan: Plan};

/** What a rehearsal says of the portal and of the clients, a row each, and what the plan asked for by name. */
export function RehearsalRows({report, plan}: Props) {
	const looks = useLooks();
	if (report === undefined) return <Line dimColor>{'    it is being rehearsed …'}</Line>;

	const organizations = report.targets.filter(({kind}) => kind === 'organization').map(({name}) => name);
	const isPortal = ({target}: Finding): boolean => organizations.includes(target);
	const asked = report.findings
		.filter(finding => isOpenFailure(finding) && askedFor(finding.check, plan).length > 0)
		.map(({check}) => check);

	return (
		<>
			<Area name="Portal" findings={report.findings.filter(isPortal)} />
			<Area name="Clients" findings={report.findings.filter(finding => !isPortal(finding))} />
			{asked.length > 0 && (
				<Line dimColor>
					{`    ${clip(`Asked for by the plan: ${listed([...new Set(asked)])}`, looks.columns - 6, looks.glyph.cut)}`}
				</Line>
			)}
		</>
	);
}

const mostNamed = 3;

function Area({name, findings}: {readonly name: string; readonly findings: readonly Finding[]}) {
	const {glyph, glyphSet, columns, spell} = useLooks();
	const count = (is: (finding: Finding) => boolean): number => findings.filter(is).length;
	const open = [...new Set(findings.filter(({outcome}) => outcome === 'undecided').map(({check}) => check))];
	const failures = findings.filter(isOpenFailure);
	const rest = [
		...failures.map(({check, severity}) => `${check} ${severity}`),
		...(open.length === 0 ? [] : [`open: ${listed(open, mostNamed)}`]),
	].join('  ');
	const sign = (standing: 'pass' | 'fail' | 'undecided', many: number) => (
		<Text color={standingLooks[standing].color}>{`${standingLooks[standing][glyphSet]} ${many}  `}</Text>
	);

	return (
		<Line>
			{`    ${name.padEnd(9)}`}
			{sign(
				'pass',
				count(({outcome}) => outcome === 'pass'),
			)}
			{failures.length > 0 && sign('fail', failures.length)}
			{sign(
				'undecided',
				count(({outcome}) => outcome === 'undecided'),
			)}
			<Text dimColor>{clip(spell(rest), columns - 36, glyph.cut)}</Text>
		</Line>
	);
}
