import {Box} from 'ink';
import type {Finding} from '../domain/finding.ts';
import type {Findings} from '../state/app-state.ts';
import {count, decidedShare} from '../state/counts.ts';
import {placeOf} from '../state/finding-list.ts';
import {shownFindings} from '../state/shown-findings.ts';
import {CountsLine} from './counts-line.tsx';
import {FindingRows} from './finding-rows.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, fieldKeys, isOpening, type KeyMap, listKeys} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {noticesOf} from './notices.ts';
import {Paragraph} from './paragraph.tsx';
import {Preview, previewRows} from './preview.tsx';
import {sayTarget} from './say-target.ts';
import {clip, clipStart} from './text-fit.ts';

const focusedFinding = (state: Findings): Finding | undefined => {
	const findings = shownFindings(state);

	return findings[placeOf(findings, state.focused)];
};

const open = (state: Findings) => {
	const finding = focusedFinding(state);
	return finding && ({type: 'finding-opened', finding} as const);
};

export const findingsKeys: KeyMap<Findings> = (press, state, {rows}) => {
	const moves = () => listKeys(press, Math.floor(rows / 2));

	// While the filter is typed, the arrows still move in the list.
	if (state.isFiltering) return press.name === 'enter' ? {type: 'filter-set'} : (fieldKeys(press) ?? moves());
	if (press.name === '/') return {type: 'filter-opened'};
	if (isOpening(press)) return open(state);

	return moves() ?? commonKeys(press);
};

/** All that was found, the worst first. */
export function FindingsScreen({state}: {readonly state: Findings}) {
	const looks = useLooks();
	const {run} = state;
	const notices = noticesOf(run).slice(0, 3);

	return (
		<Frame
			where={sayTarget(run.target)}
			name={`Findings · ${run.findings.length}`}
			hints={hints(looks, state)}
		>
			{notices.map(notice => (
				<Line key={notice} color="yellow">
					{`  ${clip(looks.spell(notice), looks.columns - 4, looks.glyph.cut)}`}
				</Line>
			))}
			{run.findings.length === 0 ? <Empty /> : <Filled state={state} noticeRows={notices.length} />}
		</Frame>
	);
}

function Empty() {
	return (
		<>
			<Line />
			<Paragraph>Go back with esc: a folder can be checked, or the example.</Paragraph>
		</>
	);
}

function Filled({state, noticeRows}: {readonly state: Findings; readonly noticeRows: number}) {
	const looks = useLooks();
	const {run, focused, isFiltering} = state;
	const findings = shownFindings(state);
	const height = looks.rows - bandRows - noticeRows - headRows - previewRows;

	return (
		<>
			<CountsLine counts={count(run.findings)} />
			<Line dimColor={!isFiltering}>{`  ${sayFilter(looks, state, findings.length)}`}</Line>
			<Line />
			<FindingRows findings={findings} focused={focused} height={height} hasTarget={run.targets.length > 1} />
			<Box flexGrow={1} />
			<Preview finding={focusedFinding(state)} />
		</>
	);
}

/** The counts, the filter, and the empty row under them. */
const headRows = 3;

const sayFilter = ({columns, glyph, spell}: Looks, state: Findings, found: number): string => {
	const {run, filter, isFiltering} = state;

	if (!isFiltering && filter === '') {
		return `${decidedShare(count(run.findings))} % of what applies was decided.`;
	}

	const hits = `${found} of ${run.findings.length}`;
	const caret = isFiltering ? glyph.caret : '';

	return `/${clipStart(spell(filter), columns - hits.length - 9, glyph.cut)}${caret}   ${hits}`;
};

const hints = ({glyph}: Looks, {isFiltering, filter}: Findings): readonly KeyHint[] =>
	isFiltering
		? [
				['type', 'to narrow the list'],
				['enter', 'keep'],
				['esc', 'show all'],
			]
		: [
				[glyph.updown, 'choose'],
				['enter', 'open'],
				['/', 'filter'],
				['esc', filter === '' ? 'back' : 'show all'],
				['?', 'help'],
				['q', 'leave'],
			];
