import {createInterface} from 'node:readline';
import {PassThrough} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import {newHiddenLine} from '../hidden-line.ts';

export type LineSource = NodeJS.ReadableStream & {readonly setRawMode?: (isRaw: boolean) => unknown};

type Listeners = {
	readonly onLine: (line: string) => void;
	/** Ctrl-d, or nothing more can come. */
	readonly onEnd: () => void;
	/** The terminal is gone. */
	readonly onHangUp: () => void;
	/** Ctrl-c, while the terminal shows nothing of what is typed. */
	readonly onInterrupt: () => void;
};

export type LineReader = {
	/** From now on the terminal shows nothing of what is typed, or shows it again. */
	readonly hush: (isHidden: boolean) => void;
	readonly stop: () => void;
};

/**
 * Reads the terminal line by line, as the terminal itself lets them be edited. While nothing is shown of what is typed,
 * the terminal edits nothing either.
 */
export const readLines = (
	source: LineSource,
	{onLine, onEnd, onHangUp, onInterrupt}: Listeners,
): LineReader => {
	const open = new PassThrough();
	// Without `terminal` it would edit the lines itself, with escape sequences.
	const reader = createInterface({input: open, terminal: false, crlfDelay: Number.POSITIVE_INFINITY});
	const decoder = new StringDecoder('utf8');
	let hidden: ReturnType<typeof newHiddenLine> | undefined;

	const take = (piece: Buffer | string) => {
		if (hidden === undefined) open.write(piece);
		else hear(typeof piece === 'string' ? piece : decoder.write(piece));
	};

	const hear = (keys: string) => {
		const step = hidden?.take(keys);

		if (step?.kind === 'interrupted') onInterrupt();
		if (step?.kind === 'line') {
			onLine(step.text);
			// Behind it the next question may be an open one.
			if (step.rest !== '') take(step.rest);
		}
	};

	const close = () => open.end();

	reader.on('line', onLine);
	reader.on('close', onEnd);
	source.on('data', take).on('end', close).on('error', onHangUp);
	// Whoever asked before may have paused it.
	source.resume();

	return {
		hush: isHidden => {
			if (isHidden === (hidden !== undefined)) return;

			hidden = isHidden ? newHiddenLine() : undefined;
			source.setRawMode?.(isHidden);
		},
		stop: () => {
			reader.off('line', onLine);
			reader.off('close', onEnd);
			source.off('data', take).off('end', close).off('error', onHangUp);
			if (hidden !== undefined) source.setRawMode?.(false);
			reader.close();
			source.pause();
		},
	};
};
