import type {AppEvent} from '../state/app-events.ts';
import type {Home} from '../state/app-state.ts';
import {type Desk, hasPlan, titleOf} from '../state/desk.ts';
import {dueOf} from '../state/due.ts';
import {homeChoices} from '../state/home-choices.ts';
import {canBeWatched} from '../state/watching.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {aboutChecks, fruitless} from './home-words.ts';
import {commonKeys, isOpening, listKeys, type Press} from './keys.ts';
import {Line, type Piece} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {sayWatch} from './notices.ts';
import {OptionRows} from './option-rows.tsx';
import {standingRows} from './standing-rows.ts';
import {clip, wrapTo} from './text-fit.ts';

export const homeKeys = (press: Press, {focused}: Home, desk: Desk, now: Date): AppEvent | undefined => {
	const choices = homeChoices(desk);

	if (isOpening(press)) return choices[focused]?.event;
	if (press.name === 'w' && canBeWatched(desk.last)) return {type: 'watch-turned', now};
	if (press.name === 'c') return {type: 'target-chosen', target: {kind: 'own', targets: desk.targets}};

	return listKeys(press, 3) ?? commonKeys(press);
};

type Props = {readonly desk: Desk; readonly state: Home; readonly today: string};

/** How things stand, what is due, and what can be done. */
export function HomeScreen({desk, state, today}: Props) {
	const looks = useLooks();
	const isPlanned = hasPlan(desk);
	const choices = homeChoices(desk);
	const head = headRows(looks, desk, state);
	const due = isPlanned ? dueRows(looks, dueOf(desk, today)) : [];
	const isRoomy = head.length + due.length + choices.length + spareRows <= looks.rows;
	const rows: readonly (readonly Piece[])[] = [
		...head,
		...(due.length > 0 && isRoomy ? [[]] : []),
		...due,
		[],
		...(isPlanned ? [] : [['  What shall be checked?'], []]),
	];

	return (
		<Frame where={isPlanned ? titleOf(desk.setup.draft) : undefined} name="Home" hints={hints(looks, desk)}>
			{rows.map((pieces, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
				<Line key={index} pieces={pieces} />
			))}
			<OptionRows
				rows={choices.map(({name, about, isAdvised}) => ({
					name,
					about,
					...(isAdvised && {tells: 'advised'}),
				}))}
				focused={state.focused}
				height={looks.rows - bandRows - rows.length}
			/>
		</Frame>
	);
}

/** The bands, two empty rows, and what a choice means. */
const spareRows = bandRows + 5;
const mostNotice = 3;

const headRows = (looks: Looks, desk: Desk, {complaint}: Home): readonly (readonly Piece[])[] => {
	const {columns, rows, spell, glyph} = looks;
	const notice = complaint ?? fruitless(desk);
	const wrapped = (text: string): readonly string[] =>
		wrapTo(spell(text, 1000), columns - 4, mostNotice, glyph.cut).map(line => `  ${line}`);

	const watched = sayWatch(desk, rows < roomy ? 1 : 2).map(text => [
		{text: `  ${clip(spell(text), columns - 4, glyph.cut)}`, color: 'yellow'},
	]);

	if (notice !== undefined) return [...watched, ...wrapped(notice).map(text => [{text, color: 'yellow'}])];

	return [
		...watched,
		...(hasPlan(desk)
			? standingRows(looks, desk, rows < roomy ? 1 : 3)
			: wrapped(aboutChecks).map(text => [text])),
	];
};

/** From so many rows on, three of a kind are shown in the place of one. */
const roomy = 22;

const dueRows = (looks: Looks, due: readonly string[]): readonly (readonly Piece[])[] => {
	if (looks.rows < roomy) return due.slice(0, 1).map(text => [`  Due (${due.length})  ${looks.spell(text)}`]);

	const shown = due.slice(0, 3);

	return [
		...(due.length > 0 ? [['  Due']] : []),
		...shown.map(text => [`    ${looks.spell('·')} ${looks.spell(text)}`]),
		...(due.length > shown.length
			? [[{text: `    and ${due.length - shown.length} more`, dimColor: true}]]
			: []),
	];
};

const hints = ({glyph}: Looks, {last, watch}: Desk): readonly KeyHint[] => [
	[glyph.updown, 'choose'],
	['enter', 'go on'],
	['c', 'check now'],
	...(!canBeWatched(last) ? [] : [['w', watch === undefined ? 'watch' : 'stop watching'] as const]),
	['?', 'help'],
	['q', 'leave'],
];
