import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {clipStart} from './text-fit.ts';

const longestField = 4096;

/** The field in which something is typed: its end stays in sight. */
export function Field({text}: {readonly text: string}) {
	const {columns, glyph, spell} = useLooks();

	return (
		<Line
			bold
		>{`  ${glyph.focus} ${clipStart(spell(text, longestField), columns - 7, glyph.cut)}${glyph.caret}`}</Line>
	);
}
