import type {CellSign} from '../domain/access/access-rows.ts';
import type {Looks} from './looks.ts';
import {reasonsOf} from './reach-reasons.ts';
import {wrap} from './text-fit.ts';

const labelWidth = 12;

/** Why somebody reaches a machine, as lines: the rule and where it stands, what it takes, and what may be done then. */
export const reasonLines = ({columns, spell}: Looks, cell: CellSign): readonly string[] =>
	reasonsOf(cell).flatMap(([label, text]) =>
		wrap(spell(text, 2000), columns - labelWidth - 4).map(
			(line, index) => `${(index === 0 ? label : '').padEnd(labelWidth)}${line}`,
		),
	);
