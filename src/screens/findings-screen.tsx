import type {AppEvent} from '../state/app-events.ts';
import type {Findings} from '../state/app-state.ts';
import type {Desk} from '../state/desk.ts';
import {isWatchable} from '../state/watching.ts';
import {FindingsMatter, focusedFinding} from './findings-matter.tsx';
import {Frame, type KeyHint} from './frame.tsx';
import {commonKeys, fieldKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {noticesOf, sayWatch} from './notices.ts';
import {Paragraph} from './paragraph.tsx';
import {sayTarget} from './say-target.ts';
import {clip} from './text-fit.ts';

const open = (state: Findings) => {
	const finding = focusedFinding(state);
	return finding && ({type: 'finding-opened', finding} as const);
};

export const findingsKeys = (
	press: Press,
	state: Findings,
	{rows}: Looks,
	now: Date,
): AppEvent | undefined => {
	const moves = () => listKeys(press, Math.floor(rows / 2));

	// While the filter is typed, the arrows still move in the list.
	if (state.isFiltering) return press.name === 'enter' ? {type: 'filter-set'} : (fieldKeys(press) ?? moves());
	if (press.name === '/') return {type: 'filter-opened'};
	if (press.name === 'x' && state.run.report !== undefined) return {type: 'export-asked'};
	if (press.name === 'w' && isWatchable(state)) return {type: 'watch-turned', now};
	if (isOpening(press)) return open(state);

	return moves() ?? commonKeys(press);
};

type Props = {readonly desk: Desk; readonly state: Findings};

/** All that was found, the worst first. */
export function FindingsScreen({desk, state}: Props) {
	const looks = useLooks();
	const {run} = state;
	const notices = [...noticesOf(run).slice(0, 3), ...sayWatch(desk, 2)];

	return (
		<Frame
			where={sayTarget(run.target)}
			name={`Findings · ${run.findings.length}`}
			hints={hints(looks, state, desk)}
		>
			{run.findings.length === 0 ? (
				<Empty notices={notices} />
			) : (
				<>
					{notices.map(notice => (
						<Line key={notice} color="yellow">
							{`  ${clip(looks.spell(notice), looks.columns - 4, looks.glyph.cut)}`}
						</Line>
					))}
					<FindingsMatter state={state} noticeRows={notices.length} />
				</>
			)}
		</Frame>
	);
}

/** Nothing else is on the page: why it is so has all the room. */
function Empty({notices}: {readonly notices: readonly string[]}) {
	return (
		<>
			{notices.map(notice => (
				<Paragraph key={notice} color="yellow" most={4}>
					{notice}
				</Paragraph>
			))}
			<Line />
			<Paragraph>Go back with esc: a folder can be checked, or the example.</Paragraph>
		</>
	);
}

const hints = ({glyph}: Looks, state: Findings, {watch}: Desk): readonly KeyHint[] =>
	state.isFiltering
		? [
				['type', 'to narrow the list'],
				['enter', 'keep'],
				['esc', 'show all'],
			]
		: [
				...(state.run.findings.length === 0
					? []
					: ([
							[glyph.updown, 'choose'],
							['enter', 'open'],
							['/', 'filter'],
						] as const)),
				...(isWatchable(state) ? [['w', watch === undefined ? 'watch' : 'stop watching'] as const] : []),
				...(state.run.report === undefined ? [] : [['x', 'export'] as const]),
				['esc', state.filter === '' ? 'back' : 'show all'],
				['?', 'help'],
				['q', 'leave'],
			];
