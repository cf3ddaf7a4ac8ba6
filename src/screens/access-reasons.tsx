import type {CellSign} from '../domain/access/access-rows.ts';
import {Line} from './line.tsx';
import {useLooks} from './looks.ts';
import {reasonsOf} from './reach-reasons.ts';
import {wrap} from './text-fit.ts';

const labelWidth = 12;

/** Why somebody reaches a machine: the rule and where it stands, what it takes, and what may be done then. */
export function AccessReasons({cell}: {readonly cell: CellSign}) {
	const {columns, spell} = useLooks();
	return (
		<>
			{reasonsOf(cell).flatMap(([label, text], row) =>
				wrap(spell(text, 2000), columns - labelWidth - 4).map((line, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is its place.
					<Line key={`${row} ${index}`}>{`  ${(index === 0 ? label : '').padEnd(labelWidth)}${line}`}</Line>
				)),
			)}
		</>
	);
}
