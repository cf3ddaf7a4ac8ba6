import type {Findings} from '../state/app-state.ts';
import {FindingsMatter, focusedFinding} from './findings-matter.tsx';
import {Frame, type KeyHint} from './frame.tsx';
import {commonKeys, fieldKeys, isOpening, type KeyMap, listKeys} from './keys.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {noticesOf} from './notices.ts';
import {Paragraph} from './paragraph.tsx';
import {sayTarget} from './say-target.ts';
import {clip} from './text-fit.ts';

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
			{run.findings.length === 0 ? <Empty /> : <FindingsMatter state={state} noticeRows={notices.length} />}
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
