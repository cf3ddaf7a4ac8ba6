import {shownMap} from '../../state/access-room.ts';
import type {Access} from '../../state/app-state.ts';
import {type Desk, titleOf} from '../../state/desk.ts';
import {sayDrift} from '../access-words.ts';
import {reasonsOf} from '../reach-reasons.ts';
import {type Caller, tellCallers, waysIn} from './access-callers.ts';
import {focusOn, numbersTo, placeIn, wordIn} from './command-line.ts';
import {begun, ended, inWords} from './in-words.ts';
import {hearMore, moreCommands, tellPart, toldPart} from './list-window.ts';
import {type Command, does, type Heard, type Page, says} from './page.ts';

/** Who could open a session where, caller by caller. */
export const accessPage = (desk: Desk, state: Access): Page => {
	const callers = tellCallers(state, desk);

	return {
		place: placeOf(state),
		head: [
			`Who reaches whom, ${state.from === 'plan' ? 'by the plan' : 'as it is'}, ${titleOf(desk.setup.draft)}.`,
		],
		rows: rowsOf(desk, state, callers),
		notes: state.complaints,
		prompt: state.isWaiting ? '' : promptOf(state, waysIn(callers).length),
		commands: commandsOf(state, callers.length),
		...(state.isWaiting && {heartbeat: `Still looking at ${desk.targets.join(', ')}.`}),
		hear: line => hearAccess(line, state, callers),
	};
};

/** Reasons and differences lie inside the map. */
const placeOf = ({from, shows, row, column}: Access): readonly string[] => {
	const map = ['access', from];

	switch (shows) {
		case 'matrix':
			return map;
		case 'drift':
			return [...map, 'drift'];
		case 'reasons':
			return [...map, 'reasons', `${row}`, `${column}`];
	}
};

const rowsOf = (desk: Desk, state: Access, callers: readonly Caller[]): readonly string[] => {
	if (state.isWaiting) return [`Looking at ${desk.targets.join(', ')}.`];
	if (state.complaints.length > 0) return [];
	if (state.shows === 'drift') return tellDrift(state);
	if (state.shows === 'reasons') return tellReasons(state, callers);
	if (callers.length === 0) return ['No machine is there to be reached.'];

	const part = toldPart(callers.length, state.row);

	return [
		...callers.slice(part.start, part.end).flatMap(({lines}) => lines),
		...tellPart(part, callers.length),
		...(shownMap(state, desk)?.findings ?? []).map(({because}) => ended(begun(because))),
	];
};

const tellReasons = ({row, column}: Access, callers: readonly Caller[]): readonly string[] => {
	const sign = callers[row]?.cells[column];

	return sign === undefined
		? ['There is no such way.']
		: reasonsOf(sign).map(([label, text]) => (label === '' ? text : `${label}: ${inWords(text)}`));
};

const tellDrift = ({found}: Access): readonly string[] => [
	...((found?.drift ?? []).length === 0 ? ['No difference from the plan, in what was looked at.'] : []),
	...(found?.drift ?? []).map(one => ended(sayDrift(one))),
	...(found?.notLookedAt ?? []).map(({name, reason}) => ended(`Not looked at: ${name}: ${reason}`)),
];

const promptOf = ({shows, from}: Access, count: number): string => {
	if (shows !== 'matrix') return `${shows === 'drift' ? 'Differences' : 'Reasons'} (back goes to the map):`;

	return `The map (${count === 0 ? '' : 'a number tells why, '}r ${from === 'plan' ? 'looks how it is' : 'goes to the plan'}, ? tells all):`;
};

const commandsOf = ({from, found}: Access, callerCount: number): readonly Command[] => [
	['3', 'tells why way 3 is open, and what it takes'],
	['r', from === 'plan' ? 'looks at the targets: who reaches whom as it is' : 'goes back to the plan'],
	...(found === undefined ? [] : [['d', 'tells the differences from the plan'] as const]),
	...moreCommands(callerCount),
];

const hearAccess = (line: string, state: Access, callers: readonly Caller[]): Heard => {
	const word = wordIn(line);
	const ways = waysIn(callers);
	const way = ways[placeIn(word, ways.length) ?? -1];

	if (way !== undefined) {
		return does(
			...focusOn(way.row, state.row),
			{type: 'column-passed', by: way.column - state.column},
			{type: 'access-turned', to: 'reasons'},
		);
	}

	switch (word) {
		case 'r':
			return does({type: 'access-asked', from: state.from === 'plan' ? 'targets' : 'plan'});
		case 'd':
			return state.found === undefined
				? says('There is nothing to compare: r looks how it is.')
				: does({type: 'access-turned', to: state.shows === 'drift' ? 'matrix' : 'drift'});
		default:
			if (state.shows === 'matrix')
				return hearMore(word, callers.length, state.row) ?? unheard(state, ways.length);

			return unheard(state, ways.length);
	}
};

const unheard = ({found}: Access, count: number): Heard =>
	says(`Type ${count === 0 ? '' : `${numbersTo(count)}, `}r${found === undefined ? '' : ', d'}, or back.`);
