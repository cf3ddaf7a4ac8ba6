import xterm from '@xterm/headless';

/** What a person sees; a row may remember more cells than the screen is wide. */
export const linesOf = ({buffer: {active}, rows, cols}: xterm.Terminal): readonly string[] =>
	Array.from({length: rows}, (_, row) => {
		const line = active.getLine(active.viewportY + row);

		return line?.translateToString(true, 0, cols).trimEnd() ?? '';
	});

/** The same, and all that was scrolled off its top. */
export const allLinesOf = ({buffer: {active}, cols}: xterm.Terminal): readonly string[] =>
	Array.from(
		{length: active.length},
		(_, row) => active.getLine(row)?.translateToString(true, 0, cols).trimEnd() ?? '',
	);

/** The rows that a terminal of this width makes of a frame. */
export const linesIn = async (frame: string, columns: number): Promise<readonly string[]> => {
	const rows = frame.split('\n').length * 2;
	const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});

	await new Promise<void>(resolve => screen.write(frame.replaceAll('\n', '\r\n'), resolve));

	return linesOf(screen).slice(0, screen.buffer.active.cursorY + 1);
};
