import {listed} from '../domain/list.ts';
import {sparkline} from '../domain/runs/sparkline.ts';
import {trendOf} from '../domain/runs/trend.ts';
import type {Desk} from '../state/desk.ts';
import {isLastStopped, type Standing, standingAt, type TargetStanding, targetsAt} from '../state/standing.ts';
import {aboutPlanless, aboutStopped, aboutUnreached, sayFailures, unchecked} from './home-words.ts';
import type {Piece} from './line.tsx';
import {type Looks, standingLooks} from './looks.ts';
import {outcomePiece} from './outcome-piece.ts';
import {clip, column} from './text-fit.ts';

/** Conformance at a glance, a row each: by the last run that is known, and of each target the worst. */
export const standingRows = (
	looks: Looks,
	desk: Desk,
	mostTargets: number,
): readonly (readonly Piece[])[] => {
	const standing = standingAt(desk);

	const stopped = isLastStopped(desk) ? [[{text: `  ${aboutStopped}`, color: 'yellow'}]] : [];

	if (standing === undefined) return [...stopped, [`  ${unchecked(desk)}`]];
	if (standing.lacks === 'everything') {
		return [
			...stopped,
			[`  Nothing was judged in the last check, ${standing.when}.`],
			...unreachedRows(looks, standing),
		];
	}

	const {conforming, decided, when} = standing;
	const {shares} = trendOf(desk.runs);
	const isNarrow = looks.columns < narrow;
	const trend =
		shares.length < 2 || isNarrow ? '' : `  ${sparkline(shares.slice(-mostShares), looks.glyphSet)}`;

	return [
		...stopped,
		[
			{text: `  Conforming ${conforming} %`, bold: true},
			`${trend}   decided ${decided} %   last check ${isNarrow ? when.slice(0, 10) : when}`,
		],
		['    ', ...countPieces(looks, standing)],
		...lookedAtRows(looks, standing),
		...unreachedRows(looks, standing),
		...(standing.isByPlan ? [] : [[{text: `  ${aboutPlanless}`, color: 'yellow'}]]),
		...targetsAt(desk)
			.slice(0, mostTargets)
			.map(target => targetRow(looks, target)),
	];
};

/** Which targets a kept run looked at: a good one says nothing of any other. */
const lookedAtRows = ({columns, spell, glyph}: Looks, {lookedAt}: Standing): readonly (readonly Piece[])[] =>
	lookedAt.length === 0
		? []
		: [[`    ${clip(spell(`of ${listed(lookedAt, mostNamed)}`, 400), columns - 6, glyph.cut)}`]];

const mostNamed = 3;

/** However many there are: whoever looks here has to know that not all was looked at. */
const unreachedRows = (looks: Looks, standing: Standing): readonly (readonly Piece[])[] => {
	const {columns, glyphSet, glyph, spell} = looks;
	const text = aboutUnreached(standing);
	if (text === undefined) return [];

	const {color} = standingLooks.undecided;
	const sign = standingLooks.undecided[glyphSet];

	return [[{text: `    ${clip(`${sign} ${spell(text)}`, columns - 6, glyph.cut)}`, color}]];
};

const narrow = 76;
const mostShares = 10;

type Name = 'fail' | 'undecided' | 'waived' | 'pass';

const countPieces = (
	{glyphSet}: Looks,
	{failures, undecided, waived, level, lacks, unreached}: Standing,
): readonly Piece[] => {
	const failed = sayFailures(failures);
	const sign = (name: Name, text: string): Piece => ({
		text: `${standingLooks[name][glyphSet]} ${text}   `,
		color: standingLooks[name].color,
	});

	return [
		...failed.map(text => sign('fail', text)),
		...(failed.length === 0 && lacks === undefined ? [sign('pass', 'no open failure')] : []),
		...(lacks === 'something' && undecided + unreached.count === 0
			? [sign('undecided', 'not all was looked at')]
			: []),
		...(undecided > 0 ? [sign('undecided', `${undecided} undecided`)] : []),
		...(waived > 0 ? [sign('waived', `${waived} waived`)] : []),
		...(level === 'guide' ? [{text: 'level guide', dimColor: true}] : []),
	];
};

const nameWidth = 16;

const targetRow = (looks: Looks, {name, worst, passed, undecided}: TargetStanding): readonly Piece[] => {
	const {columns, glyph, spell} = looks;
	const text =
		worst === undefined
			? `${passed} passed${undecided === 0 ? '' : `, ${undecided} undecided`}`
			: `${worst.severity.padEnd(8)} ${worst.because} (${worst.check})`;
	const standing = worst !== undefined ? 'fail' : undecided > 0 || passed === 0 ? 'undecided' : 'pass';

	return [
		`    ${column(spell(name), nameWidth, glyph.cut)} `,
		outcomePiece(looks, standing),
		` ${clip(spell(text), columns - nameWidth - glyph.sign - 8, glyph.cut)}`,
	];
};
