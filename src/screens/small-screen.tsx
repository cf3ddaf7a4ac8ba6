import {Box} from 'ink';
import type {AppEvent} from '../state/app-events.ts';
import type {Press} from './keys.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {wrapTo} from './text-fit.ts';

/** What nobody sees isn't answered: a window that is too small leaves no other way than out. */
export const smallKeys = ({name}: Press): AppEvent | undefined => {
	if (name === 'ctrl-c') return {type: 'left', exitCode: 130};

	return name === 'q' ? {type: 'left', exitCode: 0} : undefined;
};

/** In the place of every screen, while the window is smaller than the screens can be. */
export function SmallScreen({why}: {readonly why: string}) {
	const {columns, rows, glyph, spell} = useLooks();
	const text = spell(`Too small: ${why}. Make it larger, or leave with q: nothing is lost.`);

	return (
		<Box flexDirection="column" height={rows} overflow="hidden">
			{wrapTo(text, columns, rows, glyph.cut).map(line => (
				<Line key={line}>{line}</Line>
			))}
		</Box>
	);
}
