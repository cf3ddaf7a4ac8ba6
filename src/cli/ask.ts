import {StringDecoder} from 'node:string_decoder';
import {InterruptedError, type World} from './world.ts';

/** Whether a person is there to be asked: keys come from a terminal, and questions are seen in one. */
export const canAsk = ({stdin, hasTerminal}: World): boolean =>
	hasTerminal && stdin.isTTY === true && stdin.setRawMode !== undefined;

/** Longer than any secret, so that what is too long is told instead of cut. */
const longestAnswer = 5000;

/**
 * Asks a person, who sees nothing of what is typed. The question goes where complaints go, so that results stay alone.
 * What was typed ahead is left for whoever asks next. Throws an InterruptedError at ctrl-c, and where the terminal goes
 * away.
 */
export const askHidden = (world: World, question: string): Promise<string> => {
	const {stdin, err} = world;
	const decoder = new StringDecoder('utf8');
	let typed = '';
	let sequence = '';

	// In this order: whoever answers at once is seen no more than others.
	stdin.setRawMode?.(true);
	err(question);

	return new Promise((resolve, reject) => {
		const end = (rest: string) => {
			stdin.off('data', take).off('end', interrupt);
			stdin.setRawMode?.(false);
			stdin.pause();
			if (rest !== '') stdin.unshift(Buffer.from(rest));
			err('\n');
		};

		const interrupt = () => {
			end('');
			reject(new InterruptedError(''));
		};

		const take = (piece: Buffer | string) => {
			const keys = [...(typeof piece === 'string' ? piece : decoder.write(piece))];

			for (const [at, key] of keys.entries()) {
				// What arrows and pastes send around their text isn't text. Keys that do something end it: they count.
				if (key === '\u001B' || (sequence !== '' && !isControl(key))) {
					sequence = key === '\u001B' ? key : isWhole(sequence + key) ? '' : sequence + key;
					continue;
				}

				sequence = '';

				if (key === '\u0003' || (key === '\u0004' && typed === '')) return interrupt();
				if (key === '\r' || key === '\n') {
					end(keys.slice(at + 1).join(''));
					return resolve(typed);
				}

				typed = afterKey(typed, key);
			}
		};

		stdin.on('data', take).on('end', interrupt);
		stdin.resume();
	});
};

/** ESC [ … letter, ESC O letter, or ESC and one other key. */
const isWhole = (sequence: string): boolean =>
	sequence.length > 1 &&
	(sequence[1] === '['
		? sequence.length > 2 && /[@-~]$/.test(sequence)
		: sequence[1] !== 'O' || sequence.length > 2);

const afterKey = (typed: string, key: string): string => {
	if (key === '\u007F' || key === '\b') return [...typed].slice(0, -1).join('');
	if (key === '\u0015') return '';

	return isControl(key) || typed.length >= longestAnswer ? typed : typed + key;
};

const isControl = (key: string): boolean => /\p{Cc}/u.test(key);
