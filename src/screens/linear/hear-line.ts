import type {AppState} from '../../state/app-state.ts';
import type {Known} from '../known.ts';
import {helpOf} from './help-lines.ts';
import {does, type Heard, type Page, says, type Told, wholeOf} from './page.ts';
import {pageFor} from './page-for.ts';

/** All that is told on entering the room or the question that a state stands for. */
export const pageOf = (state: AppState, known: Known): readonly Told[] => {
	const page = pageFor(state, known);

	return [...wholeOf(page), page.prompt];
};

/** What a typed line comes to: what a person did, or a sentence that says what would be right. */
export const eventsOf = (line: string, state: AppState, known: Known): Heard => {
	const page = pageFor(state, known);

	return (state.shown.screen === 'left' ? undefined : hearEverywhere(line, state, page)) ?? page.hear(line);
};

const hearEverywhere = (line: string, {shown}: AppState, page: Page): Heard | undefined => {
	const text = line.trim().toLowerCase();
	const isCommand = page.takesWords !== true || text.startsWith('/') || text === '?';

	switch (isCommand ? text.replace(/^\//, '') : undefined) {
		case '?':
			return {says: helpOf(page)};
		case 'again':
			return {says: wholeOf(page)};
		case 'back':
			return shown.screen === 'home'
				? says('This is the first page. "leave" ends.')
				: does({type: 'went-back'});
		case 'leave':
			return does({type: 'left', exitCode: 0});
		default:
			return undefined;
	}
};
