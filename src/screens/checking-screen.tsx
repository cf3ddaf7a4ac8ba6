import {Box} from 'ink';
import type {Checking} from '../state/app-state.ts';
import {count} from '../state/counts.ts';
import {placeOf} from '../state/finding-list.ts';
import type {Run} from '../state/run.ts';
import {shownFindings} from '../state/shown-findings.ts';
import {CountsLine} from './counts-line.tsx';
import {FindingRows} from './finding-rows.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, isOpening, type KeyMap, listKeys} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {sayTarget} from './say-target.ts';
import {TargetRows, targetRows} from './target-rows.tsx';

export const checkingKeys: KeyMap<Checking> = (press, state, {rows}) => {
	if (press.name === 'x') return {type: 'stop-asked'};

	if (isOpening(press)) {
		const findings = shownFindings(state);
		const finding = findings[placeOf(findings, state.focused)];

		return finding === undefined ? undefined : {type: 'finding-opened', finding};
	}

	return listKeys(press, Math.floor(rows / 2)) ?? commonKeys(press);
};

/** A check as it happens: the targets, and what asks for attention as it falls. */
export function CheckingScreen({state}: {readonly state: Checking}) {
	const looks = useLooks();
	const {run} = state;
	const height = looks.rows - bandRows - targetRows(looks, run) - 4;

	return (
		<Frame where={sayTarget(run.target)} name={sayProgress(run)} hints={hints(looks)}>
			<TargetRows run={run} />
			<Line />
			<FindingRows
				findings={shownFindings(state)}
				focused={state.focused}
				height={height}
				hasTarget={run.targets.length > 1}
			/>
			<Box flexGrow={1} />
			<Line>{`  ${run.findings.length} judged`}</Line>
			<CountsLine counts={count(run.findings)} />
		</Frame>
	);
}

const sayProgress = ({targets, progress}: Run): string => {
	if (progress === 'stopping') return 'Stopping';

	const ended = targets.filter(({report}) => report !== undefined).length;

	return targets.length < 2 ? 'Checking' : `Checking · ${ended} of ${targets.length} targets done`;
};

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'look'],
	['enter', 'open'],
	['x', 'stop (what was judged is kept)'],
	['?', 'help'],
	['q', 'leave'],
];
