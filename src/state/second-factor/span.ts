/** A span of time in the largest unit of which there are at least two; rounded up. */
export const spanText = (seconds: number): string => {
	for (const [unit, length] of units) {
		if (seconds >= 2 * length) return `${Math.ceil(seconds / length)} ${unit}`;
	}

	return `${Math.ceil(seconds)} s`;
};

const units = [
	['days', 86_400],
	['hours', 3600],
	['minutes', 60],
] as const;
