import type {FindingDetail} from '../../state/app-state.ts';
import type {Explain} from '../../state/audit-events.ts';
import {placeOf} from '../../state/finding-list.ts';
import {shownFindings} from '../../state/shown-findings.ts';
import {type Entry, findingEntries} from '../finding-entries.ts';
import {wordFor} from '../word-offer.ts';
import {placeIn, wordIn} from './command-line.ts';
import {tellStanding} from './finding-row.ts';
import {begun, inWords} from './in-words.ts';
import {type Command, does, type Heard, type Page, says} from './page.ts';

/** One finding in full. */
export const findingPage = (state: FindingDetail, explain: Explain, today: string): Page => {
	const {finding, told} = state;
	const word = wordFor(state, explain(finding.check));
	const findings = shownFindings(state);
	const place = placeOf(findings, finding);
	const entries = findingEntries(finding, explain(finding.check)).flat();

	return {
		place: ['finding', finding.check, finding.target],
		head: [
			`Finding ${place + 1} of ${findings.length}. ${begun(tellStanding(finding))}: ${finding.check} on ${finding.target}.`,
			`${finding.title}.`,
			...entries.map(tellEntry),
		],
		rows: [],
		notes: told === undefined ? [] : [told],
		prompt: 'Finding (n next, p previous, or back):',
		commands: [...commands, ...(word === undefined ? [] : [commandFor(word)])],
		hear: line =>
			word !== undefined && wordIn(line) === word.key
				? does({type: 'word-begun', kind: word.kind, today})
				: hearFinding(line, place, findings.length),
	};
};

/** `Remedy: 1. In the generator …`; what goes on has no label. */
const tellEntry = ({label, mark = '', text}: Entry): string =>
	[
		...(label === '' ? [] : [`${label}:`]),
		...(mark === '' ? [] : [`${mark.trim()}.`]),
		// Ours, and listed with a sign between them.
		label === 'References' ? inWords(text) : text,
	].join(' ');

const commands: readonly Command[] = [
	['n', 'tells the next finding'],
	['p', 'tells the previous one'],
	['3', 'tells finding 3'],
];

type Offer = NonNullable<ReturnType<typeof wordFor>>;

const commandFor = ({key, kind}: Offer): Command => [
	key,
	kind === 'waiver' ? 'accepts the risk, until a day' : 'says what you have seen',
];

const hearFinding = (line: string, place: number, count: number): Heard => {
	const word = wordIn(line);
	const to = word === 'n' ? place + 1 : word === 'p' ? place - 1 : placeIn(word, count);

	if (to === undefined) return says('Type n, p, a number, or back.');
	if (to === place) return says('That is the one that is told.');
	if (to < 0 || to >= count) return says(to < 0 ? 'That is the first finding.' : 'That is the last finding.');

	return does({type: 'neighbour-asked', by: to - place});
};
