import type {Runs} from '../../state/app-state.ts';
import {type Desk, titleOf} from '../../state/desk.ts';
import {comparedIn, listedRuns} from '../../state/runs-room.ts';
import {runInWords} from '../run-words.ts';
import {commandIn, focusOn, noSuch, placeIn, wordIn} from './command-line.ts';
import {hearMore, moreCommands, tellPart, toldPart} from './list-window.ts';
import {does, type Heard, type Page, says} from './page.ts';

/** The runs that are kept, the newest first. */
export const runsPage = (desk: Desk, state: Runs): Page => {
	const runs = listedRuns(desk);
	const rows = runs.map(
		(run, index) =>
			`${index + 1}. ${run.startedAt.slice(0, 16).replace('T', ' ')} UTC${run.id === state.marked ? ', marked' : ''}: ${runInWords(run).join(', ')}.`,
	);
	const part = toldPart(rows.length, state.focused);

	return {
		place: ['runs'],
		head: [`Earlier checks, ${titleOf(desk.setup.draft)}: ${runs.length}.`],
		rows: [...rows.slice(part.start, part.end), ...tellPart(part, rows.length)],
		notes: state.complaints,
		prompt: 'Runs (a number opens one, d and a number tells what has changed, or back):',
		commands: [
			['1', 'opens the findings of run 1'],
			['d 1', 'tells what has changed from the run before, or from the marked one, to run 1'],
			['m 2', 'marks run 2, to hold others against it; said again, it is unmarked'],
			...moreCommands(runs.length),
		],
		hear: line => hearRuns(line, state, desk),
	};
};

const hearRuns = (line: string, state: Runs, desk: Desk): Heard => {
	const runs = listedRuns(desk);
	const {word, rest} = commandIn(line);
	const isOne = word === 'd' || word === 'm';
	const place = placeIn(isOne ? rest : wordIn(line), runs.length);
	const run = place === undefined ? undefined : runs[place];

	if (place === undefined || run === undefined) {
		return hearMore(wordIn(line), runs.length, state.focused) ?? noSuch('run', runs.length);
	}
	if (word === 'm') return does({type: 'run-marked', id: run.id});
	if (word !== 'd') return does(...focusOn(place, state.focused), {type: 'run-asked', id: run.id});

	const compared = comparedIn({...state, focused: place}, desk);

	return compared === undefined
		? says('There is no other run to hold it against.')
		: does(...focusOn(place, state.focused), {type: 'drift-asked', ...compared});
};
