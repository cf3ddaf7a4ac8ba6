import type {AppEvent} from '../state/app-events.ts';
import type {Path} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {Field} from './field.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {fieldKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph, paragraphRows} from './paragraph.tsx';
import {pathWords} from './path-words.ts';
import {cutTo, wrap} from './text-fit.ts';

export const pathKeys = (press: Press, {screen, typed}: Path): AppEvent | undefined => {
	const path = screen === 'folder' ? typed.trim().replace(/^root:/, '') : typed.trim();

	if (press.name !== 'enter') return fieldKeys(press);
	if (path === '') return undefined;

	if (screen !== 'folder') return {type: 'path-named', path};

	return {
		type: 'target-chosen',
		target: /^(?:org|build):./.test(path) ? {kind: 'own', targets: [path]} : {kind: 'folder', path},
	};
};

/** The question, its field, and the empty rows between; the row that says that it is read. */
const ownRows = 6;

/** Asks for a file or a folder. */
export function PathScreen({desk, state}: {readonly desk: Desk; readonly state: Path}) {
	const looks = useLooks();
	const {columns, rows, spell, glyph} = looks;
	const {name, ask, about, does} = pathWords[state.screen];
	const room = rows - bandRows - ownRows - paragraphRows(looks, about);
	const lines = state.complaints.flatMap(complaint => wrap(spell(complaint, 1000), columns - 4));
	const hints: readonly KeyHint[] = [
		['enter', does],
		['esc', 'back'],
		['ctrl-c', 'leave'],
	];

	return (
		<Frame where={titleOf(desk.setup.draft)} name={name} hints={hints}>
			<Line>{`  ${ask}`}</Line>
			<Line />
			<Paragraph dimColor>{about}</Paragraph>
			<Line />
			<Field text={state.typed} />
			{state.isWaiting && <Line dimColor>{'  reading'}</Line>}
			<Line />
			{cutTo(lines, room, columns - 4, glyph.cut).map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is its place.
				<Line key={index} color="yellow">{`  ${line}`}</Line>
			))}
		</Frame>
	);
}
