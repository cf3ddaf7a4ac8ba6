import {createInterface} from 'node:readline';

export type LineSource = NodeJS.ReadableStream;

type Listeners = {
	readonly onLine: (line: string) => void;
	/** Ctrl-d, or nothing more can come. */
	readonly onEnd: () => void;
	/** The terminal is gone. */
	readonly onHangUp: () => void;
};

/** Reads the terminal line by line, as the terminal itself lets them be edited; the result stops reading. */
export const readLines = (source: LineSource, {onLine, onEnd, onHangUp}: Listeners): (() => void) => {
	// Without `terminal` it would edit the lines itself, with escape sequences.
	const reader = createInterface({input: source, terminal: false, crlfDelay: Number.POSITIVE_INFINITY});

	reader.on('line', onLine);
	reader.on('close', onEnd);
	reader.on('error', onHangUp);

	return () => {
		reader.off('line', onLine);
		reader.off('close', onEnd);
		reader.close();
		source.pause();
	};
};
