import type {Findings} from '../../state/app-state.ts';
import {type Counts, count, decidedShare, type Standing} from '../../state/counts.ts';
import {isNotable, placeOf, standingWords} from '../../state/finding-list.ts';
import {shownFindings} from '../../state/shown-findings.ts';
import {noticesOf} from '../notices.ts';
import {sayTarget} from '../say-target.ts';
import {commandIn, numbersTo, placeIn, wordIn} from './command-line.ts';
import {tellFinding} from './finding-row.ts';
import {counted} from './in-words.ts';
import {toldPart} from './list-window.ts';
import {type Command, does, type Heard, type Page, says} from './page.ts';

/** All that was found, the worst first: told is what asks for attention, and on request the rest. */
export const findingsPage = (state: Findings): Page => {
	const {run, filter} = state;
	const rows = shownFindings(state).map((finding, index) => `${index + 1}. ${tellFinding(finding)}`);
	const {start, end} = partOf(state);

	return {
		place: ['findings', filter],
		head: [
			`Findings on ${sayTarget(run.target)}: ${run.findings.length}.`,
			...noticesOf(run),
			tellCounts(count(run.findings)),
			...(filter === '' ? [] : [`With the words "${filter}": ${rows.length} of ${run.findings.length}.`]),
		],
		rows: [...rows.slice(start, end), ...tellRest(start, end, rows.length)],
		notes: state.told === undefined ? [] : [state.told],
		prompt:
			rows.length === 0
				? 'Findings (all, or back):'
				: 'Findings (a number opens one, f WORDS filters, ? tells all):',
		commands,
		hear: line => hearFindings(line, state, rows),
	};
};

const order = [
	'fail',
	'undecided',
	'pass',
	'not-applicable',
	'waived',
] as const satisfies readonly Standing[];

const tellCounts = (counts: Counts): string =>
	`${order
		.filter(standing => standing === 'fail' || counts[standing] > 0)
		.map(standing => `${counts[standing]} ${standingWords[standing]}`)
		.join(', ')}. ${decidedShare(counts)} % of what applies was decided.`;

/** Without a filter what is notable stands in parts of its own, before the rest. */
const partOf = (state: Findings): {readonly start: number; readonly end: number} => {
	const findings = shownFindings(state);
	const place = placeOf(findings, state.focused);
	const border = state.filter === '' ? findings.filter(isNotable).length : findings.length;

	if (place < border || findings.length === 0) return toldPart(border, place);
	// Nothing is notable, and nobody has asked for more.
	if (border === 0 && state.focused === undefined) return {start: 0, end: 0};

	const {start, end} = toldPart(findings.length - border, place - border);

	return {start: border + start, end: border + end};
};

const tellRest = (start: number, end: number, length: number): readonly string[] => {
	if (length === 0) return ['Nothing to show.'];
	if (end === length && start === 0) return [];

	return [
		end === 0
			? `Nothing asks for attention. "more" tells ${counted(length, 'other finding')}.`
			: `${start + 1} to ${end} of ${length}.${end < length ? ' "more" goes on, "all" tells all.' : ''}`,
	];
};

const commands: readonly Command[] = [
	['3', 'opens finding 3'],
	['more', 'goes on in the list; after what asks for attention comes the rest'],
	['first', 'goes back to the beginning of the list'],
	['f high acl', 'tells only those that hold all of these words'],
	['x', 'writes the report into a file'],
	['all', 'lifts the filter; without one it tells all findings'],
];

const hearFindings = (line: string, state: Findings, rows: readonly string[]): Heard => {
	const {word, rest} = commandIn(line);
	const findings = shownFindings(state);
	const {end} = partOf(state);
	const finding = findings[placeIn(wordIn(line), findings.length) ?? -1];

	if (finding !== undefined) return does({type: 'finding-opened', finding});

	if (word === 'f') return rest === '' ? says('Type words behind it: f high acl.') : does(...filterBy(rest));

	switch (wordIn(line)) {
		case 'all':
			if (state.filter !== '') return does(...filterBy(''));

			return rows.length === 0 ? says('Nothing was found.') : {says: rows};
		case 'x':
			return state.run.report === undefined
				? says('There is no report of this check.')
				: does({type: 'export-asked'});
		case 'first':
			return does({type: 'focus-jumped', to: 'first'});
		case 'more':
			return end < findings.length
				? does({type: 'focus-moved', by: end - placeOf(findings, state.focused)})
				: says('That was all.');
		default:
			return says(
				`Type ${findings.length === 0 ? '' : `${numbersTo(findings.length)}, `}more, first, f and words, or all.`,
			);
	}
};

const filterBy = (text: string) =>
	[{type: 'filter-opened'}, {type: 'text-given', text}, {type: 'filter-set'}] as const;
