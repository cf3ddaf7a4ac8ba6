import type {AppEvent} from '../state/app-events.ts';
import type {Help} from '../state/app-state.ts';
import type {Standing} from '../state/counts.ts';
import type {Desk} from '../state/desk.ts';
import {openQuestion} from '../state/setup/setup.ts';
import {Frame, type KeyHint} from './frame.tsx';
import {helpWords} from './help-words.ts';
import type {Press} from './keys.ts';
import type {Piece} from './line.tsx';
import {type Looks, useLooks} from './looks.ts';
import {outcomePiece} from './outcome-piece.ts';
import {ScrollRows, scrollHeight, scrollKeys} from './scroll-rows.tsx';
import {wrap} from './text-fit.ts';

const keys = [
	['arrows, h j k l', 'move; right opens, left goes back'],
	['enter', 'takes or opens what is marked'],
	['esc', 'one thought back'],
	['g G, page keys', 'the ends of a list, and whole pages'],
	['a e d u', 'in lists: add, edit, remove, bring back'],
	['space', 'ticks a box, turns a choice'],
	['/', 'narrows the findings by words: high acl'],
	['n p', 'the next and the previous one'],
	['w, a', 'on a finding: accept the risk, vouch for it'],
	['w, x', 'on findings: watch the files, write the report into a file'],
	['x', 'stops a check; keeps what was judged'],
	['q, ctrl-c', 'leave'],
] as const;

const signs: Readonly<Record<Standing, string>> = {
	pass: 'the wanted state holds',
	fail: 'it does not; the word is the severity',
	undecided: 'not known; it says what would decide it',
	'not-applicable': 'the check has no say here',
	waived: 'a failure accepted until a given day',
};

const labelWidth = 17;

type Rows = readonly (readonly Piece[])[];

const keyRows = (looks: Looks): Rows => [
	...keys.map(([key, does]) => ['  ', {text: key.padEnd(labelWidth), bold: true}, does]),
	[],
	...Object.entries(signs).map(([standing, meaning]) => [
		'  ',
		outcomePiece(looks, standing as Standing, ' '.repeat(labelWidth - looks.glyph.sign)),
		meaning,
	]),
];

const rehearsal =
	'The last line is a rehearsal: what the checks would say if all were deployed as planned. "guide" counts what ' +
	'AnyDesk\'s guide asks for, "hardened" what goes beyond it, "?" what only the real world can tell. In brackets ' +
	'stands the worst failure: `deskwarden explain` tells more of it.';

const wordRows = ({columns, spell}: Looks, texts: readonly string[], hasHead = true): Rows =>
	texts.flatMap((text, index) => [
		...(index === 0 ? [] : [[]]),
		...wrap(spell(text, 2000), columns - 4).map(line => [{text: `  ${line}`, bold: hasHead && index === 0}]),
	]);

/** On a question: what its words mean. Elsewhere: what the keys do, and what the signs mean. */
const rowsOf = (looks: Looks, {over}: Help, {setup}: Desk): Rows => {
	const question = over.screen === 'asking' ? openQuestion(setup) : undefined;

	if (question !== undefined) return wordRows(looks, [question.ask, ...question.explain, rehearsal]);

	const words = helpWords[over.screen] ?? [];

	return [...(words.length === 0 ? [] : [...wordRows(looks, words, false), []]), ...keyRows(looks)];
};

/** A key that doesn't move in a long text closes it. */
export const helpKeys = (press: Press, help: Help, desk: Desk, looks: Looks): AppEvent | undefined => {
	if (press.name === 'q') return {type: 'left', exitCode: 0};

	const {length} = rowsOf(looks, help, desk);
	const move = length > scrollHeight(looks) ? scrollKeys(press, help.scrolled, length, looks) : undefined;

	return move ?? {type: 'went-back'};
};

/** What the keys do, or what the words mean: over the screen that asked for it. */
export function HelpScreen({desk, state}: {readonly desk: Desk; readonly state: Help}) {
	const looks = useLooks();
	const rows = rowsOf(looks, state, desk);
	const {screen} = state.over;
	const hints: readonly KeyHint[] =
		rows.length > scrollHeight(looks)
			? [
					[looks.glyph.updown, 'read on'],
					['any other key', 'close'],
				]
			: [['any key', 'close']];

	return (
		<Frame name={`Help · ${screen === 'asking' ? 'what the words mean' : screen}`} hints={hints}>
			<ScrollRows rows={rows} scrolled={state.scrolled} />
		</Frame>
	);
}
