import type {Instance} from 'ink';
import type {ReactNode} from 'react';

const homeAndErase = '\u001B[H\u001B[J';
const settling = 40000;

/**
 * A terminal that changes its size moves what stands on it, each in its own way, and Ink's differences then meet
 * the wrong rows. So once the size has settled, everything is drawn anew.
 */
export const repaintWhenResized = (
	stdout: NodeJS.WriteStream,
	app: Pick<Instance, 'clear' | 'rerender'>,
	tree: ReactNode,
): (() => void) => {
	let timer: NodeJS.Timeout | undefined;

	const repaint = () => {
		app.clear();
		stdout.write(homeAndErase);
		app.rerender(tree);
	};

	const wait = () => {
		clearTimeout(timer);
		timer = setTimeout(repaint, settling);
	};

	stdout.on('resize', wait);

	return () => {
		clearTimeout(timer);
		stdout.off('resize', wait);
	};
};
