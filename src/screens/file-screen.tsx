import type {AppEvent} from '../state/app-events.ts';
import type {FileView} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {Frame, type KeyHint} from './frame.tsx';
import {commonKeys, type Press} from './keys.ts';
import type {WrittenFile} from './known.ts';
import {type Looks, useLooks} from './looks.ts';
import {ScrollRows, scrollKeys} from './scroll-rows.tsx';
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

export const fileKeys = (
	press: Press,
	{at, scrolled}: FileView,
	files: readonly WrittenFile[],
	looks: Looks,
): AppEvent | undefined => {
	switch (press.name) {
		case 'n':
		case 'right':
		case 'l':
			return {type: 'file-opened', at: Math.min(files.length - 1, at + 1)};
		case 'p':
			return {type: 'file-opened', at: at - 1};
		default: {
			const file = files[at];

			return (
				scrollKeys(press, scrolled, file === undefined ? 0 : rowsOf(looks, file).length, looks) ??
				commonKeys(press)
			);
		}
	}
};

type Props = {readonly desk: Desk; readonly state: FileView; readonly files: readonly WrittenFile[]};

/** One of the files as it would be written. */
export function FileScreen({desk, state, files}: Props) {
	const looks = useLooks();
	const file = files[state.at] ?? {path: '', text: ''};

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={`${state.at + 1} of ${files.length} · ${file.path}`}
			hints={hints(looks)}
		>
			<ScrollRows rows={rowsOf(looks, file)} scrolled={state.scrolled} />
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
