import {Text} from 'ink';
import {sparkline} from '../domain/runs/sparkline.ts';
import {likeTheLast, trendOf} from '../domain/runs/trend.ts';
import type {Desk} from '../state/desk.ts';
import {type Standing, standingAt, type TargetStanding, targetsAt} from '../state/standing.ts';
import {sayFailures} from './home-words.ts';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';
import {clip, column} from './text-fit.ts';

/** Conformance at a glance: by the last run that is known, and of each target the worst. */
export function StandingRows({desk}: {readonly desk: Desk}) {
	const {glyphSet, rows} = useLooks();
	const {shares} = trendOf(likeTheLast(desk.runs));
	const standing = standingAt(desk);

	if (standing === undefined) return <Line>{'  Nothing was checked yet.'}</Line>;

	const {conforming, decided, when, lacks} = standing;

	if (lacks === 'everything') {
		return <Line color="yellow">{`  Nothing was judged in the last check, of ${when}.`}</Line>;
	}

	return (
		<>
			<Line>
				<Text bold>{`  Conforming ${conforming} %`}</Text>
				{shares.length > 1 ? `  ${sparkline(shares.slice(-12), glyphSet)}` : ''}
				{`   decided ${decided} %   last check ${when}`}
			</Line>
			<CountRow standing={standing} />
			{targetsAt(desk)
				.slice(0, rows < 22 ? 1 : 3)
				.map(target => (
					<TargetRow key={target.name} target={target} />
				))}
		</>
	);
}

type Name = 'fail' | 'undecided' | 'waived' | 'pass';

function CountRow({standing: {failures, undecided, waived, lacks}}: {readonly standing: Standing}) {
	const {glyphSet} = useLooks();
	const sign = (name: Name, text: string) => (
		<Text key={text} color={standingLooks[name].color}>{`${standingLooks[name][glyphSet]} ${text}   `}</Text>
	);

	return (
		<Line>
			{'    '}
			{sayFailures(failures).map(text => sign('fail', text))}
			{sayFailures(failures).length === 0 && lacks === undefined && sign('pass', 'no open failure')}
			{lacks === 'something' && undecided === 0 && sign('undecided', 'not all was looked at')}
			{undecided > 0 && sign('undecided', `${undecided} undecided`)}
			{waived > 0 && sign('waived', `${waived} waived`)}
		</Line>
	);
}

const nameWidth = 16;

function TargetRow({target: {name, worst, passed}}: {readonly target: TargetStanding}) {
	const {columns, glyph, glyphSet, spell} = useLooks();
	const look = standingLooks[worst === undefined ? 'pass' : 'fail'];
	const text =
		worst === undefined
			? `${passed} passed`
			: `${worst.severity.padEnd(8)} ${worst.because} (${worst.check})`;

	return (
		<Line>
			{`    ${column(spell(name), nameWidth, glyph.cut)} `}
			<Text color={look.color}>{look[glyphSet].padEnd(glyph.sign)}</Text>
			{` ${clip(spell(text), columns - nameWidth - glyph.sign - 8, glyph.cut)}`}
		</Line>
	);
}
