/** Says of a name whether a pattern covers it. */
export type NamePattern = (name: string) => boolean;

/**
 * A pattern of names, `*` standing for any run of characters; names are compared as they are written. It is taken apart
 * once: there may be thousands of them, and thousands of names.
 */
export const namePattern = (pattern: string): NamePattern => {
	const [first = '', ...rest] = pattern.split('*');
	const last = rest.pop();
	if (last === undefined) return name => name === pattern;

	return name => {
		if (!name.startsWith(first)) return false;

		let at = first.length;

		for (const part of rest) {
			const found = name.indexOf(part, at);
			if (found === -1) return false;

			at = found + part.length;
		}

		return name.length - at >= last.length && name.endsWith(last);
	};
};
