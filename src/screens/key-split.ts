const esc = '\u001B';
const pasteStart = '\u001B[200~';
const pasteEnd = '\u001B[201~';

/** The escape key, spelled as a whole sequence, so that nobody takes it for the beginning of one. */
export const escapeKey = '\u001B[27u';

const controlSequence = new RegExp(`${esc}${String.raw`(?:\[\[[A-E]|\[[0-?]*[ -/]*[@-~]|O[ -~])`}`, 'y');
const unfinishedSequence = new RegExp(`${esc}${String.raw`(?:\[\[?|\[[0-?]*[ -/]*|O)?$`}`, 'y');

export type KeySplit = {
	readonly keys: readonly string[];
	/** What may become a key when more comes. */
	readonly rest: string;
};

/** Takes what a terminal sent apart into keys: one character, one escape sequence, or one whole paste each. */
export const splitKeys = (text: string): KeySplit => {
	const keys: string[] = [];
	let at = 0;

	while (at < text.length) {
		const key = keyAt(text, at);

		if (key === undefined) return {keys, rest: text.slice(at)};

		keys.push(key.spelled);
		at += key.length;
	}

	return {keys, rest: ''};
};

type Found = {readonly spelled: string; readonly length: number};

const keyAt = (text: string, at: number): Found | undefined => {
	if (text[at] !== esc) return asItIs(String.fromCodePoint(text.codePointAt(at) ?? 0));
	if (text.startsWith(pasteStart, at)) return pasteAt(text, at);

	const [sequence] =
		matchAt(unfinishedSequence, text, at) === null ? (matchAt(controlSequence, text, at) ?? []) : [];

	if (sequence !== undefined) return asItIs(sequence);
	if (matchAt(unfinishedSequence, text, at) !== null) return undefined;

	return {spelled: escapeKey, length: esc.length};
};

const asItIs = (spelled: string): Found => ({spelled, length: spelled.length});

const pasteAt = (text: string, at: number): Found | undefined => {
	const end = text.indexOf(pasteEnd, at);

	return end === -1 ? undefined : asItIs(text.slice(at, end + pasteEnd.length));
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
	pattern.lastIndex = at;

	return pattern.exec(text);
};

export const isLoneEscape = (rest: string): boolean => rest === esc;

export const isPaste = (rest: string): boolean => rest.startsWith(pasteStart);

/** An endless paste is dropped but for what its end may begin with. */
export const shortenPaste = (rest: string): string => pasteStart + rest.slice(1 - pasteEnd.length);
