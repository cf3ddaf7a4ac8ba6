export type SplitLine = {
	/** Empty unless the line is whole. */
	readonly text: string;
	readonly line: number;
	/** `cut`: it was longer than the bound, and is left out · `endless`: what follows isn't worth the time. */
	readonly state: 'whole' | 'cut' | 'endless';
};

const endlessFactor = 8;

/**
 * Splits text that comes in pieces into lines, leaving out blank ones. Memory is bounded by `longest`, and each
 * character is looked at once, however long a line is.
 */
export const lineSplitter = (
	longest: number,
	mostLines: number,
): ((piece: string) => Generator<SplitLine>) => {
	let parts: string[] = [];
	let length = 0;
	let line = 1;

	const add = (part: string): void => {
		length += part.length;
		if (length <= longest) parts.push(part);
		else parts = [];
	};

	const end = (): SplitLine | undefined => {
		const found: SplitLine =
			length <= longest ? {text: parts.join(''), line, state: 'whole'} : {text: '', line, state: 'cut'};

		parts = [];
		length = 0;
		line++;

		return found.state === 'cut' || found.text.trim() !== '' ? found : undefined;
	};

	return function* split(piece) {
		let at = 0;

		for (let stop = piece.indexOf('\n'); stop !== -1; stop = piece.indexOf('\n', at)) {
			// Most blank lines are empty: they cost nothing.
			if (stop === at && length === 0) line++;
			else {
				add(piece.slice(at, stop));

				const found = end();
				if (found !== undefined) yield found;
			}

			at = stop + 1;
		}

		add(piece.slice(at));
		if (length > longest * endlessFactor || line > mostLines) yield {text: '', line, state: 'endless'};
	};
};
