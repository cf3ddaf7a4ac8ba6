import type {FileView} from '../../state/app-state.ts';
import type {WrittenFile} from '../known.ts';
import {noSuch, placeIn, wordIn} from './command-line.ts';
import {counted} from './in-words.ts';
import {does, type Heard, type Page, says} from './page.ts';

/** One of the files as it would be written, whole. */
export const filePage = ({at}: FileView, files: readonly WrittenFile[]): Page => {
	const place = Math.min(at, files.length - 1);
	const {path, text} = files[place] ?? {path: 'No file', text: ''};
	const lines = text.replace(/\n$/, '').split('\n');

	return {
		place: ['file', `${place}`],
		head: [
			`File ${place + 1} of ${files.length}: ${path}, ${counted(lines.length, 'line')}.`,
			// A line for the generator is never broken; pages of text are broken as any other.
			...lines.map(line => (path.endsWith('.md') ? line : {asItIs: line})),
		],
		rows: [`End of ${path}.`],
		prompt: 'Another file (n next, p previous, a number, or back):',
		commands: [
			['n', 'shows the next file'],
			['p', 'shows the previous one'],
			['3', 'shows file 3'],
		],
		hear: line => hearFile(line, place, files.length),
	};
};

const hearFile = (line: string, place: number, count: number): Heard => {
	const word = wordIn(line);

	switch (word) {
		case 'n':
			return place + 1 < count ? does({type: 'file-opened', at: place + 1}) : says('That is the last file.');
		case 'p':
			return place > 0 ? does({type: 'file-opened', at: place - 1}) : says('That is the first file.');
		default: {
			const at = placeIn(word, count);

			return at === undefined ? noSuch('file', count) : does({type: 'file-opened', at});
		}
	}
};
