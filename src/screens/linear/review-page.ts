import {planOf} from '../../domain/plan/draft.ts';
import type {Review} from '../../state/app-state.ts';
import type {Desk} from '../../state/desk.ts';
import {sayStep} from '../../state/setup/progress.ts';
import {mending, reviewChoices, toMend} from '../../state/setup/review.ts';
import type {Known} from '../known.ts';
import {choicePrompt, choiceRows, hearChoice} from './choices.ts';
import {commandIn, noSuch, placeIn, wordIn} from './command-line.ts';
import {inWords} from './in-words.ts';
import {does, type Heard, type Page, says} from './page.ts';
import {toMendRows, whatFollows} from './review-rows.ts';

/** The end of the set-up: what it would come to, and what would be written. */
export const reviewPage = (desk: Desk, state: Review, filesOf: Known['filesOf']): Page => {
	const choices = reviewChoices(desk, state);
	const issues = toMend(desk.setup.draft);
	const isBroken = issues.length > 0;
	const files = isBroken ? [] : filesOf(planOf(desk.setup.draft), desk.setup.enrolments);

	return {
		place: ['review'],
		head: [`${inWords(sayStep('review'))}.`],
		rows: [
			...(isBroken ? toMendRows(issues) : whatFollows(desk, files)),
			...choiceRows(choices),
			...(state.isWriting ? ['The files are being written.'] : []),
		],
		notes: state.told === undefined ? [] : [state.told],
		prompt: state.isWriting
			? ''
			: isBroken
				? 'Your choice (m mends the first):'
				: choicePrompt(choices.length, state.focused),
		commands: [
			['a number', 'does what stands behind it'],
			isBroken
				? ['m', 'opens the question that mends the first']
				: ['v 2', 'shows file 2 as it would be written'],
		],
		...(state.isWriting && {heartbeat: 'The files are still being written.'}),
		hear: line =>
			state.isWriting ? says('The files are being written.') : hearReview(line, desk, state, files.length),
	};
};

const hearReview = (line: string, desk: Desk, state: Review, fileCount: number): Heard => {
	const {word, rest} = commandIn(line);
	const choices = reviewChoices(desk, state);
	const isBroken = fileCount === 0;

	if (wordIn(line) === 'm') return mend(desk);
	if (word === 'v') {
		if (isBroken) return says(toBeMended);

		const at = rest === '' ? 0 : placeIn(rest, fileCount);

		return at === undefined ? noSuch('file', fileCount) : does({type: 'file-opened', at});
	}

	return hearChoice(line, choices.length, state.focused, place => {
		const event = choices[place]?.event;

		return event === undefined ||
			(isBroken && (event.type === 'writing-asked' || event.type === 'file-opened'))
			? says(toBeMended)
			: does(event);
	});
};

const toBeMended = 'That has to be mended first: m opens the question.';

const mend = (desk: Desk): Heard => {
	const event = mending(desk);

	return event === undefined ? says('Nothing has to be mended by a question.') : does(event);
};
