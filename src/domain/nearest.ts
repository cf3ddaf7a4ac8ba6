/**
 * How many letters have to be changed, added, left out or exchanged with their neighbour to make one word of the
 * other (Damerau-Levenshtein, without editing a place twice). Beyond `bound` the answer is `bound + 1`. Only a band
 * around the diagonal is looked at, so that the time grows with the length of the words and not with its square.
 */
export const distance = (one: string, other: string, bound: number): number => {
	const tooFar = bound + 1;
	if (Math.abs(one.length - other.length) > bound) return tooFar;

	// A cell stands for `row` letters of the one and `row + cell - bound` letters of the other word.
	const cells = Array.from({length: 2 * bound + 1}, (_, cell) => cell);
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = cells.map(cell => (cell < bound ? tooFar : cell - bound));

	for (let row = 1; row <= one.length; row += 1) {
		const current: number[] = [];

		for (const cell of cells) {
			const column = row + cell - bound;

			if (column < 0 || column > other.length) {
				current.push(tooFar);
			} else if (column === 0) {
				current.push(row);
			} else {
				const isSame = one[row - 1] === other[column - 1];
				const isExchanged =
					row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];

				current.push(
					Math.min(
						tooFar,
						(last[cell] ?? tooFar) + (isSame ? 0 : 1),
						(last[cell + 1] ?? tooFar) + 1,
						(current[cell - 1] ?? tooFar) + 1,
						isExchanged ? (beforeLast[cell] ?? tooFar) + 1 : tooFar,
					),
				);
			}
		}

		beforeLast = last;
		last = current;
	}

	return last[other.length - one.length + bound] ?? tooFar;
};

/** Words as they are compared: `two_factor`, `two-factor` and `twoFactor` are one. */
const plain = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]+/g, '');

const longest = 64;

/** The candidate that was probably meant; undefined when none is near. Of equals the first one. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
	if (word.length > longest) return undefined;

	const written = plain(word);
	let best: string | undefined;
	let bound = Math.min(3, Math.max(1, Math.floor(written.length / 3)));

	for (const candidate of candidates) {
		const found = distance(written, plain(candidate), bound);

		if (found <= bound) {
			best = candidate;
			bound = found - 1;
		}
		if (bound < 0) break;
	}

	return best;
};
