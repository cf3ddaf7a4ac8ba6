const levels = {
	unicode: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
	ascii: ['_', '.', ':', '-', '=', '+', '*', '#'],
} as const;

const count = levels.unicode.length;

/**
 * Percentages as a line of signs, a sign each. The scale goes from 0 to 100, so that a small step looks small; the
 * highest sign means 100 and nothing less.
 */
export const sparkline = (shares: readonly number[], glyphs: keyof typeof levels): string =>
	shares.map(share => levels[glyphs][levelOf(share)] ?? '').join('');

const levelOf = (share: number): number =>
	Math.min(count - 1, Math.max(0, Math.floor((share * (count - 1)) / 100)));
