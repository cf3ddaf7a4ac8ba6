import type {AppEvent} from '../state/app-events.ts';
import type {Page} from '../state/app-state.ts';
import {type Desk, titleOf} from '../state/desk.ts';
import {Frame, type KeyHint} from './frame.tsx';
import {commonKeys, type Press} from './keys.ts';
import {type Looks, useLooks} from './looks.ts';
import {ScrollRows, scrollKeys} from './scroll-rows.tsx';
import {clip} from './text-fit.ts';

const rowsOf = ({columns, spell, glyph}: Looks, {text}: Page): readonly string[] =>
	text
		.replace(/\n$/, '')
		.split('\n')
		.map(line => clip(spell(line, 4000), columns - 4, glyph.cut));

export const pageKeys = (press: Press, page: Page, looks: Looks): AppEvent | undefined =>
	scrollKeys(press, page.scrolled, rowsOf(looks, page).length, looks) ?? commonKeys(press);

/** A text to read. */
export function PageScreen({desk, state}: {readonly desk: Desk; readonly state: Page}) {
	const looks = useLooks();

	return (
		<Frame where={titleOf(desk.setup.draft)} name={state.title} hints={hints(looks)}>
			<ScrollRows rows={rowsOf(looks, state)} scrolled={state.scrolled} />
		</Frame>
	);
}

const hints = ({glyph}: Looks): readonly KeyHint[] => [
	[glyph.updown, 'read on'],
	['esc', 'back'],
	['?', 'help'],
	['q', 'leave'],
];
