/** What came of keys: nothing yet, a whole line and what was typed behind it, or somebody wants to leave. */
export type HiddenStep =
	| {readonly kind: 'open'}
	| {readonly kind: 'line'; readonly text: string; readonly rest: string}
	| {readonly kind: 'interrupted'};

/** Longer than any secret, so that what is too long is told instead of cut. */
const longest = 5000;

/**
 * A line that is typed while the terminal shows nothing of it, and so leaves its editing to us: backspace, ctrl-u, ctrl-c,
 * ctrl-d on an empty line. What arrows and pastes send around their text isn't text.
 */
export const newHiddenLine = (): {readonly take: (keys: string) => HiddenStep} => {
	let typed = '';
	let sequence = '';

	return {
		take: text => {
			const keys = [...text];

			for (const [at, key] of keys.entries()) {
				// Keys that do something end a sequence, and count.
				if (key === '\u001B' || (sequence !== '' && !isControl(key))) {
					sequence = key === '\u001B' ? key : isWhole(sequence + key) ? '' : sequence + key;
					continue;
				}

				sequence = '';

				if (key === '\u0003' || (key === '\u0004' && typed === '')) return {kind: 'interrupted'};
				if (key === '\r' || key === '\n') {
					const line = typed;
					typed = '';

					return {kind: 'line', text: line, rest: keys.slice(at + 1).join('')};
				}

				typed = afterKey(typed, key);
			}

			return {kind: 'open'};
		},
	};
};

/** ESC [ … letter, ESC O letter, or ESC and one other key. */
const isWhole = (sequence: string): boolean => {
	if (sequence.length < 2) return false;
	if (sequence[1] === '[') return sequence.length > 2 && /[@-~]$/.test(sequence);

	return sequence[1] !== 'O' || sequence.length > 2;
};

const afterKey = (typed: string, key: string): string => {
	if (key === '\u007F' || key === '\b') return [...typed].slice(0, -1).join('');
	if (key === '\u0015') return '';

	return isControl(key) || typed.length >= longest ? typed : typed + key;
};

const isControl = (key: string): boolean => /\p{Cc}/u.test(key);
