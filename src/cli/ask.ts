import {StringDecoder} from 'node:string_decoder';
import {newHiddenLine} from '../screens/hidden-line.ts';
import {InterruptedError, type World} from './world.ts';

/** Whether a person is there to be asked: keys come from a terminal, and questions are seen in one. */
export const canAsk = ({stdin, hasTerminal}: World): boolean =>
	hasTerminal && stdin.isTTY === true && stdin.setRawMode !== undefined;

/**
 * Asks a person, who sees nothing of what is typed. The question goes where complaints go, so that results stay alone.
 * What was typed ahead is left for whoever asks next. Throws an InterruptedError at ctrl-c, and where the terminal goes
 * away.
 */
export const askHidden = (world: World, question: string): Promise<string> => {
	const {stdin, err} = world;
	const decoder = new StringDecoder('utf8');
	const line = newHiddenLine();

	// In this order: whoever answers at once is seen no more than others.
	stdin.setRawMode?.(true);
	err(question);

	return new Promise((resolve, reject) => {
		const end = () => {
			stdin.off('data', take).off('end', interrupt);
			stdin.setRawMode?.(false);
			stdin.pause();
			err('\n');
		};

		const interrupt = () => {
			end();
			reject(new InterruptedError(''));
		};

		const take = (piece: Buffer | string) => {
			const step = line.take(typeof piece === 'string' ? piece : decoder.write(piece));

			if (step.kind === 'interrupted') interrupt();
			if (step.kind === 'line') {
				end();
				if (step.rest !== '') stdin.unshift(Buffer.from(step.rest));
				resolve(step.text);
			}
		};

		stdin.on('data', take).on('end', interrupt);
		stdin.resume();
	});
};
