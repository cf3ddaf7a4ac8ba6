import {Text} from 'ink';
import {listed} from '../domain/list.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';
import {type Area, areasOf, checksAskedFor} from './rehearsal-areas.ts';
import {clip} from './text-fit.ts';

type Props = {readonly report: Report | undefined; readonly plan: Plan};

/** What a rehearsal says of the portal and of the clients, a row each, and what the plan asked for by name. */
export function RehearsalRows({report, plan}: Props) {
	const looks = useLooks();
	if (report === undefined) return <Line dimColor>{'    it is being rehearsed …'}</Line>;

	const asked = checksAskedFor(report, plan);

	return (
		<>
			{areasOf(report).map(area => (
				<AreaRow key={area.name} area={area} />
			))}
			{asked.length > 0 && (
				<Line dimColor>
					{`    ${clip(`Asked for by the plan: ${listed(asked)}`, looks.columns - 6, looks.glyph.cut)}`}
				</Line>
			)}
		</>
	);
}

const mostNamed = 3;

function AreaRow({area: {name, pass, failures, undecided, open}}: {readonly area: Area}) {
	const {glyph, glyphSet, columns, spell} = useLooks();
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
			{sign('pass', pass)}
			{failures.length > 0 && sign('fail', failures.length)}
			{sign('undecided', undecided)}
			<Text dimColor>{clip(spell(rest), columns - 36, glyph.cut)}</Text>
		</Line>
	);
}
