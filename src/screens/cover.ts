import type {KeyStream} from './key-stream.ts';
import type {GiveBack} from './use-give-back.ts';

/** The screen beside the normal one: nothing that stood there ever gets into the terminal's memory. */
export type Cover = {
	/** Shows it, empty, or the normal screen again as it was. */
	readonly turn: (isOn: boolean, giveBack: GiveBack) => Promise<void>;
	/** The normal screen is back for good. */
	readonly end: () => void;
};

const show = '\u001B[?1049h\u001B[H';
const hide = '\u001B[?1049l';

/** A cover for a program on the normal screen, which hides what mustn't stay there. */
export const newCover = (stdout: Pick<NodeJS.WriteStream, 'write'>, keys: Pick<KeyStream, 'hold'>): Cover => {
	let isShown = false;
	let isWanted = false;

	const turnTo = (isOn: boolean): void => {
		if (isOn === isShown) return;

		isShown = isOn;
		stdout.write(isOn ? show : hide);
	};

	return {
		turn: async (isOn, giveBack) => {
			if (isOn === isWanted) return;

			isWanted = isOn;
			// No other program gets the terminal: what is typed meanwhile is a key, and isn't echoed.
			keys.hold(true);
			await giveBack(async () => turnTo(isOn)).finally(() => keys.hold(false));
		},
		end: () => turnTo(false),
	};
};
