import {Text} from 'ink';
import {severities} from '../domain/outcome.ts';
import {sparkline} from '../domain/runs/sparkline.ts';
import {likeTheLast, trendOf} from '../domain/runs/trend.ts';
import type {Desk} from '../state/desk.ts';
import {standingAt} from '../state/standing.ts';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';

/** Conformance at a glance: by the last run that is known. */
export function StandingRows({desk}: {readonly desk: Desk}) {
	const {glyphSet} = useLooks();
	const {shares} = trendOf(likeTheLast(desk.runs));
	const standing = standingAt(desk);

	if (standing === undefined) return <Line>{'  Nothing was checked yet.'}</Line>;

	const {conforming, decided, when, failures, undecided, waived} = standing;
	const sign = (name: 'fail' | 'undecided' | 'waived' | 'pass', text: string) => (
		<Text color={standingLooks[name].color}>{`${standingLooks[name][glyphSet]} ${text}   `}</Text>
	);

	return (
		<>
			<Line>
				<Text bold>{`  Conforming ${conforming} %`}</Text>
				{shares.length > 1 ? `  ${sparkline(shares.slice(-12), glyphSet)}` : ''}
				{`   decided ${decided} %   last check ${when}`}
			</Line>
			<Line>
				{'    '}
				{severities.map(severity =>
					failures[severity] === 0 ? null : (
						<Text key={severity}>{sign('fail', `${failures[severity]} ${severity}`)}</Text>
					),
				)}
				{severities.every(severity => failures[severity] === 0) && sign('pass', 'no open failure')}
				{undecided > 0 && sign('undecided', `${undecided} undecided`)}
				{waived > 0 && sign('waived', `${waived} waived`)}
			</Line>
		</>
	);
}
