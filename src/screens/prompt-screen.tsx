import type {AppEvent} from '../state/app-events.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import type {Prompt} from '../state/signing-rooms.ts';
import {Field} from './field.tsx';
import {Frame, type KeyHint} from './frame.tsx';
import {fieldKeys, type Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {Paragraph} from './paragraph.tsx';
import {promptWords} from './prompt-words.ts';

export const promptKeys = (press: Press, now: Date): AppEvent | undefined =>
	press.name === 'enter' ? {type: 'prompt-entered', now} : fieldKeys(press);

const leave: KeyHint = ['ctrl-c', 'leave'];

/** One line is asked for; of a secret no more is shown than how long it is. */
export function PromptScreen({desk, state}: {readonly desk: Desk; readonly state: Prompt}) {
	const {glyph} = useLooks();
	const {name, ask, about, does, waits, isHidden} = promptWords(state.asks);
	const count = [...state.typed].length;

	return (
		<Frame
			where={titleOf(desk.setup.draft)}
			name={name}
			hints={state.isWaiting ? [leave] : [['enter', does], ['esc', 'back'], leave]}
		>
			<Paragraph bold>{ask}</Paragraph>
			<Paragraph dimColor>{about}</Paragraph>
			<Line />
			{isHidden ? (
				<Line bold>
					{`  ${glyph.focus} ${count === 0 ? '' : `${count} ${count === 1 ? 'character' : 'characters'}, not shown`}${glyph.caret}`}
				</Line>
			) : (
				<Field text={state.typed} />
			)}
			<Line />
			{state.isWaiting && waits !== '' && <Line dimColor>{`  ${waits}`}</Line>}
			{state.complaint !== undefined && <Paragraph color="yellow">{state.complaint}</Paragraph>}
		</Frame>
	);
}
