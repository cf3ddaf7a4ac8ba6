/** The nearest place that a list of so many entries has; 0 in an empty one. */
export const clamp = (place: number, length: number): number => Math.max(0, Math.min(length - 1, place));

type Move =
	| {readonly type: 'focus-moved'; readonly by: number}
	| {readonly type: 'focus-jumped'; readonly to: 'first' | 'last'};

/** Where the focus of a list of so many entries stands after a move. */
export const placeAfterMove = (focused: number, length: number, move: Move): number => {
	if (move.type === 'focus-moved') return clamp(focused + move.by, length);

	return move.to === 'first' ? 0 : clamp(Infinity, length);
};
