import type {Findings} from '../../state/app-state.ts';
import {type Counts, count, countOrder, decidedShare} from '../../state/counts.ts';
import type {Desk} from '../../state/desk.ts';
import {placeOf, standingWords} from '../../state/finding-list.ts';
import {shownFindings} from '../../state/shown-findings.ts';
import {isWatchable} from '../../state/watching.ts';
import {mostOf, noticesOf, sayWatch} from '../notices.ts';
import {sayTarget} from '../say-target.ts';
import {commandIn, numbersTo, placeIn, wordIn} from './command-line.ts';
import {tellFinding} from './finding-row.ts';
import {partOf, tellRest} from './findings-part.ts';
import {type Command, does, type Heard, type Page, says} from './page.ts';

/** All that was found, the worst first: told is what asks for attention, and on request the rest. */
export const findingsPage = (desk: Desk, state: Findings, now: Date): Page => {
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
		rows: [...rows.slice(start, end), ...tellRest(start, end, rows.length), ...sayWatch(desk, mostOf(desk))],
		notes: state.told === undefined ? [] : [state.told],
		prompt:
			rows.length === 0
				? 'Findings (all, or back):'
				: 'Findings (a number opens one, f WORDS filters, ? tells all):',
		commands,
		hear: line => (wordIn(line) === 'w' ? hearWatch(state, now) : hearFindings(line, state, rows)),
	};
};

const tellCounts = (counts: Counts): string =>
	`${countOrder
		.filter(standing => standing === 'fail' || counts[standing] > 0)
		.map(standing => `${counts[standing]} ${standingWords[standing]}`)
		.join(', ')}. ${decidedShare(counts)} % of what applies was decided.`;

const commands: readonly Command[] = [
	['3', 'opens finding 3'],
	['more', 'goes on in the list; after what asks for attention comes the rest'],
	['first', 'goes back to the beginning of the list'],
	['f high acl', 'tells only those that hold all of these words'],
	['w', 'watches: tells what changes when a file does; said again, it ends'],
	['x', 'writes the report into a file'],
	['all', 'lifts the filter; without one it tells all findings'],
];

const hearWatch = (state: Findings, now: Date): Heard =>
	isWatchable(state)
		? does({type: 'watch-turned', now})
		: says('Nothing of this changes: it is the example, or a run of the past.');

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
