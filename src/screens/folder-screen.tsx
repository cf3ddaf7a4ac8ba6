import type {Folder} from '../state/app-state.ts';
import {Frame, type KeyHint} from './frame.tsx';
import {fieldKeys, type KeyMap} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {clipStart} from './text-fit.ts';

export const folderKeys: KeyMap<Folder> = (press, {typed}) => {
	const path = typed.trim();

	if (press.name !== 'enter') return fieldKeys(press);

	return path === '' ? undefined : {type: 'target-chosen', target: {kind: 'folder', path}};
};

const about =
	'The root of a mounted disk or an unpacked backup, or a single AnyDesk folder: one that holds system.conf or ' +
	'user.conf. It is only read.';

const hints: readonly KeyHint[] = [
	['enter', 'check it'],
	['esc', 'back'],
	['ctrl-c', 'leave'],
];

/** Asks for the folder to be checked. */
export function FolderScreen({state}: {readonly state: Folder}) {
	const {columns, glyph, spell} = useLooks();

	return (
		<Frame name="Check a folder" hints={hints}>
			<Line>{'  Which folder shall be checked?'}</Line>
			<Line />
			<Paragraph dimColor>{about}</Paragraph>
			<Line />
			<Line bold>
				{`  ${glyph.focus} ${clipStart(spell(state.typed, 4096), columns - 7, glyph.cut)}${glyph.caret}`}
			</Line>
		</Frame>
	);
}
