import type {Issue, Path} from '../file-shape.ts';
import {nearest} from '../nearest.ts';
import {toPlainText} from '../plain-text.ts';

/** More than are shown of one file. */
const mostHints = 50;
const mostCompared = 1000;

/** Names that a plan may refer to. What was probably meant is worked out for the first strange names alone. */
export type KnownNames = {
	readonly has: (name: string) => boolean;
	readonly near: (name: string) => string | undefined;
};

export const knownNames = (names: readonly string[]): KnownNames => {
	const all = new Set(names);
	const compared = names.slice(0, mostCompared);
	let hints = 0;

	return {
		has: name => all.has(name),
		near: name => {
			hints += 1;

			return hints > mostHints ? undefined : nearest(name, compared);
		},
	};
};

/** An issue for each name that isn't among the known ones, with the nearest of them. */
export const unknownNames = (
	named: readonly string[],
	known: KnownNames,
	path: Path,
	what: string,
): readonly Issue[] =>
	named.flatMap((name, index): readonly Issue[] => {
		if (known.has(name)) return [];

		const near = known.near(name);
		const hint = near === undefined ? '' : `: did you mean ${toPlainText(near, 60)}?`;

		return [{path: [...path, index], message: `there is no ${what} ${toPlainText(name, 60)}${hint}`}];
	});
