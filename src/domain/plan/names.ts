import type {Issue, Path} from '../file-shape.ts';
import {nearest} from '../nearest.ts';
import {toPlainText} from '../plain-text.ts';

/** An issue for each name that isn't among the known ones, with the nearest of them. */
export const unknownNames = (
	named: readonly string[],
	known: readonly string[],
	path: Path,
	what: string,
): readonly Issue[] =>
	named.flatMap((name, index): readonly Issue[] => {
		if (known.includes(name)) return [];

		const near = nearest(name, known);
		const hint = near === undefined ? '' : `: did you mean ${toPlainText(near, 60)}?`;

		return [{path: [...path, index], message: `there is no ${what} ${toPlainText(name, 60)}${hint}`}];
	});
