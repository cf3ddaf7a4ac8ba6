import type {AppEvent} from '../state/app-events.ts';
import type {FileView} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {commonKeys, type Press} from './keys.ts';
import type {WrittenFile} from './known.ts';
import {Line} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {clip, wrap} from './text-fit.ts';

/** The rows of a file: lines of text for the generator are never broken, those of pages are. */
const rowsOf = ({columns, spell, glyph}: Looks, {path, text}: WrittenFile): readonly string[] =>
	text
		.replace(/\n$/, '')
		.split('\n')
		.flatMap(line =>
			path.endsWith('.md')
				? wrap(spell(line, 4000), columns - 4)
				: [clip(spell(line, 4000), columns - 4, glyph.cut)],
		);

const heightIn = ({rows}: Looks): number => rows - bandRows - 1;

export const fileKeys = (
	press: Press,
	{at, scrolled}: FileView,
	files: readonly WrittenFile[],
	looks: Looks,
): AppEvent | undefined => {
	const height = heightIn(looks);
	const file = files[at];
	const most = Math.max(0, (file === undefined ? 0 : rowsOf(looks, file).length) - height);
	const scroll = (to: number): AppEvent => ({type: 'scrolled', to: Math.max(0, Math.min(most, to))});

	switch (press.name) {
		case 'down':
		case 'j':
			return scroll(scrolled + 1);
		case 'up':
		case 'k':
			return scroll(scrolled - 1);
		case 'page-down':
		case ' ':
			return scroll(scrolled + height);
		case 'page-up':
			return scroll(scrolled - height);
		case 'g':
			return scroll(0);
		case 'G':
			return scroll(most);
		case 'n':
		case 'right':
		case 'l':
			return {type: 'file-opened', at: Math.min(files.length - 1, at + 1)};
		case 'p':
			return {type: 'file-opened', at: at - 1};
		default:
			return commonKeys(press);
	}
};

type Props = {readonly desk: Desk; readonly state: FileView; readonly files: readonly WrittenFile[]};

/** One of the files as it would be written. */
export function FileScreen({desk, state, files}: Props) {
	const looks = useLooks();
	const file = files[state.at] ?? {path: '', text: ''};
	const rows = rowsOf(looks, file);
	const height = heightIn(looks);

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={`${file.path} · ${state.at + 1} of ${files.length}`}
			hints={hints(looks)}
		>
			{rows.slice(state.scrolled, state.scrolled + height).map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line of a file is its place.
				<Line key={index}>{`  ${row}`}</Line>
			))}
			{rows.length > height && (
				<Line
					dimColor
				>{`  ${state.scrolled + 1} to ${Math.min(rows.length, state.scrolled + height)} of ${rows.length}`}</Line>
			)}
		</Frame>
	);
}

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'read on'],
	['n', 'next file'],
	['p', 'previous'],
	['esc', 'back'],
	['q', 'leave'],
];
