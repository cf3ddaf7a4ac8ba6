import {severities} from '../domain/outcome.ts';
import type {Report} from '../domain/report.ts';
import type {Desk} from '../state/desk.ts';
import {draftAhead} from '../state/setup/answering.ts';
import {differenceOf, type LevelSum, sumUp} from '../state/setup/consequences.ts';
import {type Editor, rehearsalOf} from '../state/setup/setup.ts';
import {Line, type Piece} from './line.tsx';
import {type Looks, standingLooks, useLooks} from './looks.ts';
import {displayWidth} from './text-width.ts';

type Props = {readonly desk: Desk; readonly editor: Editor};

/** What the plan would come to; and what the answer in focus would change. */
export function ConsequenceLine({desk, editor}: Props) {
	const looks = useLooks();
	const now = rehearsalOf(desk.setup, desk.setup.draft);
	if (now === undefined) return <Line dimColor>{`  Rehearsal  ${looks.glyph.cut}`}</Line>;

	const ahead = draftAhead({screen: 'asking', setup: desk.setup, editor});
	const then = ahead && rehearsalOf(desk.setup, ahead);
	const change = then === undefined ? [] : sayDifference(now, then);

	return <Line pieces={fitting(looks, now, change)} />;
}

/** The fullest wording that has room: what the answer would change is left out last. */
const fitting = (looks: Looks, now: Report, change: readonly Piece[]): readonly Piece[] => {
	const {guide, hardened, undecided} = sumUp(now);
	const open: Piece = {text: `  ? ${undecided}`, color: standingLooks.undecided.color};
	const worst = worstOf(guide, hardened);
	const wordings = [[guide, hardened], [worst], []].map((named): readonly Piece[] => [
		'  ',
		{text: 'Rehearsal ', dimColor: true},
		...sayLevel(looks, 'guide', guide, named.includes(guide)),
		...sayLevel(looks, 'hardened', hardened, named.includes(hardened)),
		open,
		...change,
	]);

	return wordings.find(pieces => widthOf(pieces) <= looks.columns) ?? wordings.at(-1) ?? [];
};

/** The level whose worst failure is the worse one. */
const worstOf = (guide: LevelSum, hardened: LevelSum): LevelSum => {
	const rank = ({failures: [worst]}: LevelSum): number =>
		worst === undefined ? severities.length : severities.indexOf(worst.severity);

	return rank(guide) <= rank(hardened) ? guide : hardened;
};

const widthOf = (pieces: readonly Piece[]): number =>
	displayWidth(pieces.map(piece => (typeof piece === 'string' ? piece : piece.text)).join(''));

/** The worst failure is named where there is room for it. */
const sayLevel = ({glyphSet}: Looks, name: string, sum: LevelSum, isNamed: boolean): readonly Piece[] => {
	const {pass, fail} = standingLooks;
	const [worst] = sum.failures;
	const named = worst === undefined || !isNamed ? '' : ` (${worst.check} ${worst.severity})`;

	return [
		`  ${name} `,
		{text: `${pass[glyphSet]} ${sum.pass}`, color: pass.color},
		...(worst === undefined
			? []
			: [{text: ` ${fail[glyphSet]} ${sum.failures.length}${named}`, color: fail.color}]),
	];
};

/** `this: +1 high`; nothing where it changes nothing. */
const sayDifference = (now: Report, then: Report): readonly Piece[] => {
	const parts = Object.entries(differenceOf(now, then)).map(
		([what, by]) => `${by > 0 ? '+' : '-'}${Math.abs(by)} ${what}`,
	);

	return parts.length === 0 ? [] : [{text: `   this: ${parts.join(' ')}`, bold: true}];
};
