import {localDay} from '../domain/dates.ts';
import type {AppEvent} from '../state/app-events.ts';
import type {FindingDetail} from '../state/app-state.ts';
import type {CheckPage, Explain} from '../state/audit-events.ts';
import {standingOf} from '../state/counts.ts';
import {placeOf} from '../state/finding-list.ts';
import {shownFindings} from '../state/shown-findings.ts';
import {findingHeadline, findingLines} from './finding-lines.ts';
import {wordOf} from './finding-words.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, listKeys, type Press} from './keys.ts';
import type {Known} from './known.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {outcomePiece} from './outcome-piece.ts';
import {sayTarget} from './say-target.ts';
import {clip} from './text-fit.ts';
import {wordFor} from './word-offer.ts';

/** The headline and the empty row under it. */
const headRows = 2;

const heightFor = ({rows}: {readonly rows: number}): number => rows - bandRows - headRows;

/** The last place to which one can scroll. */
const scrollEnd = (looks: Looks, finding: FindingDetail['finding'], page: CheckPage | undefined): number =>
	Math.max(0, findingLines(looks, finding, page).length - heightFor(looks));

export const findingKeys = (
	press: Press,
	state: FindingDetail,
	looks: Looks,
	known: Known,
): AppEvent | undefined => {
	const {finding, scrolled} = state;
	const page = known.explain(finding.check);
	const word = wordFor(state, page);

	if (press.name === 'n') return {type: 'neighbour-asked', by: 1};
	if (press.name === 'p') return {type: 'neighbour-asked', by: -1};
	if (word !== undefined && press.name === word.key) {
		return {type: 'word-begun', kind: word.kind, today: localDay(known.now())};
	}

	const move = listKeys(press, heightFor(looks) - 1);
	const end = scrollEnd(looks, finding, page);

	if (move?.type === 'focus-moved') return {type: 'scrolled', to: Math.min(end, scrolled + move.by)};
	if (move?.type === 'focus-jumped') return {type: 'scrolled', to: move.to === 'first' ? 0 : end};

	return commonKeys(press);
};

type Props = {readonly state: FindingDetail; readonly explain: Explain};

/** One finding in full. */
export function FindingScreen({state, explain}: Props) {
	const looks = useLooks();
	const {finding, run} = state;
	const standing = standingOf(finding);
	const word = wordOf(finding);
	const page = explain(finding.check);
	const end = scrollEnd(looks, finding, page);
	const start = Math.min(end, state.scrolled);
	const shown = findingLines(looks, finding, page).slice(start, start + heightFor(looks));

	return (
		<Frame
			where={sayTarget(run.target)}
			name={sayPlace(state)}
			hints={hints(looks, end > 0, wordFor(state, page))}
		>
			<Line
				bold
				pieces={[
					'  ',
					outcomePiece(looks, standing, ` ${word}  `),
					clip(
						looks.spell(findingHeadline(finding)),
						looks.columns - word.length - looks.glyph.sign - 6,
						looks.glyph.cut,
					),
				]}
			/>
			<Line />
			{shown.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row of the page is its place.
				<Line key={start + index}>{line === '' ? ' ' : line}</Line>
			))}
		</Frame>
	);
}

const sayPlace = (state: FindingDetail): string => {
	const findings = shownFindings(state);

	return `Finding ${placeOf(findings, state.finding) + 1}/${findings.length} · ${state.finding.target}`;
};

const hints = (
	{glyph}: Looks,
	isScrollable: boolean,
	word: ReturnType<typeof wordFor>,
): readonly KeyHint[] => [
	['n', 'next'],
	['p', 'previous'],
	...(word === undefined ? [] : [[word.key, word.does] as const]),
	...(isScrollable ? [[glyph.updown, 'scroll'] as const] : []),
	['esc', 'back'],
	['?', 'help'],
	['q', 'leave'],
];
