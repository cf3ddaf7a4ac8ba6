import {stripVTControlCharacters} from 'node:util';
import {Box, type DOMElement, renderToString} from 'ink';
import {type ReactNode, useLayoutEffect, useRef} from 'react';
import type {Known} from '../../src/screens/known.ts';
import {LooksContext, looksFor, withNotice} from '../../src/screens/looks.ts';
import {noticeOf} from '../../src/screens/notices.ts';
import {Screen} from '../../src/screens/screen.tsx';
import type {GlyphSet} from '../../src/screens/terminal-gate.ts';
import {displayWidth} from '../../src/screens/text-width.ts';
import type {AppState} from '../../src/state/app-state.ts';
import {fakeKnown} from './fake-services.ts';

export type DrawOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly glyphSet?: GlyphSet;
	readonly known?: Known;
};

export type Drawn = {
	readonly frame: string;
	/** What was laid out and isn't in sight: rows that had no room, and texts that are wider than their place. */
	readonly lost: readonly string[];
	/** All text as Ink gets it: Ink itself takes some of what acts on a terminal away. */
	readonly given: string;
};

/** What a person would see of a state. */
export const draw = (
	state: AppState,
	{columns = 80, rows = 24, glyphSet = 'unicode', known = fakeKnown}: DrawOptions = {},
): Drawn => {
	const looks = withNotice(looksFor(glyphSet, {columns, rows}, true), noticeOf(state));
	let lost: readonly string[] = [];
	let given = '';
	const frame = renderToString(
		<LooksContext value={looks}>
			<Measured
				onLayout={box => {
					lost = lostIn(box);
					given = textIn(box);
				}}
			>
				<Screen state={state} known={known} />
			</Measured>
		</LooksContext>,
		{columns},
	);

	return {frame: stripVTControlCharacters(frame), lost, given};
};

type MeasuredProps = {readonly children: ReactNode; readonly onLayout: (box: DOMElement) => void};

/** Looks at the layout while it stands. */
function Measured({children, onLayout}: MeasuredProps) {
	const box = useRef<DOMElement>(null);

	useLayoutEffect(() => {
		if (box.current !== null) onLayout(box.current);
	});

	return (
		<Box ref={box} flexDirection="column">
			{children}
		</Box>
	);
}

const textIn = (node: DOMElement): string =>
	node.childNodes.map(child => (child.nodeName === '#text' ? child.nodeValue : textIn(child))).join('');

const lostIn = (node: DOMElement): readonly string[] => {
	const room = node.yogaNode?.getComputedLayout();

	return node.childNodes.flatMap(child => {
		if (child.nodeName === '#text') return [];

		const place = child.yogaNode?.getComputedLayout();
		const text = textIn(child);
		const isBelow = room !== undefined && place !== undefined && place.top + place.height > room.height;
		const isBeside = room !== undefined && place !== undefined && place.left + place.width > room.width;

		if (isBelow || isBeside) return [text];
		if (child.nodeName !== 'ink-text') return lostIn(child);

		return displayWidth(stripVTControlCharacters(text)) > (room?.width ?? 0) ? [text] : [];
	});
};
