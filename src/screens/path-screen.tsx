import type {AppEvent} from '../state/app-events.ts';
import type {Path} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {Field} from './field.tsx';
import {bandRows, Frame, type KeyHint} from './frame.tsx';
import {fieldKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {pathWords} from './path-words.ts';
import {wrap} from './text-fit.ts';

export const pathKeys = (press: Press, {screen, typed}: Path): AppEvent | undefined => {
	const path = typed.trim();

	if (press.name !== 'enter') return fieldKeys(press);
	if (path === '') return undefined;

	return screen === 'folder'
		? {type: 'target-chosen', target: {kind: 'folder', path}}
		: {type: 'path-named', path};
};

/** Asks for a file or a folder. */
export function PathScreen({desk, state}: {readonly desk: Desk; readonly state: Path}) {
	const {columns, rows, spell} = useLooks();
	const {name, ask, about, does} = pathWords[state.screen];
	const room = rows - bandRows - 8;
	const lines = state.complaints.flatMap(complaint => wrap(spell(complaint, 1000), columns - 4));
	const hints: readonly KeyHint[] = [
		['enter', does],
		['esc', 'back'],
		['ctrl-c', 'leave'],
	];

	return (
		<Frame where={titleOf(desk.setup.draft)} name={name} hints={hints} notice={desk.unsaved}>
			<Line>{`  ${ask}`}</Line>
			<Line />
			<Paragraph dimColor>{about}</Paragraph>
			<Line />
			<Field text={state.typed} />
			{state.isWaiting && <Line dimColor>{'  reading …'}</Line>}
			<Line />
			{lines.slice(0, room).map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is its place.
				<Line key={index} color="yellow">{`  ${line}`}</Line>
			))}
			{lines.length > room && <Line color="yellow">{`  and ${lines.length - room} more lines`}</Line>}
		</Frame>
	);
}
