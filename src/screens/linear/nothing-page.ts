import {type Page, says} from './page.ts';

/** Where nothing is told or asked any more. */
export const nothingPage: Page = {
	place: [],
	head: [],
	rows: [],
	prompt: '',
	commands: [],
	hear: () => says('Nothing is asked any more.'),
};
