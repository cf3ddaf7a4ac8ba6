import type {Page as Told} from '../../state/app-state.ts';
import {type Page, says} from './page.ts';

/** A text to read. */
export const toldPage = ({title, text}: Told): Page => ({
	place: ['runs', 'told'],
	head: [`${title}.`, ...text.split('\n').filter(line => line.trim() !== '')],
	rows: [],
	prompt: 'That was all (back goes to the runs):',
	commands: [],
	hear: () => says('Type back, or again to be told it once more.'),
});
