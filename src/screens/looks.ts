import {createContext, useContext} from 'react';
import type {Standing} from '../state/counts.ts';
import type {Size} from './keys.ts';
import {type Spell, spellIn} from './spell.ts';
import type {GlyphSet} from './terminal-gate.ts';

type Look = Readonly<Record<GlyphSet, string>> & {readonly color: string};

/** A meaning gets its looks here and nowhere else. */
export const standingLooks: Record<Standing, Look> = {
	pass: {unicode: '✔', ascii: 'ok', color: 'green'},
	fail: {unicode: '✘', ascii: 'x', color: 'red'},
	undecided: {unicode: '?', ascii: '?', color: 'yellow'},
	'not-applicable': {unicode: '·', ascii: '-', color: 'gray'},
	waived: {unicode: '~', ascii: '~', color: 'blue'},
};

const glyphs = {
	unicode: {
		focus: '▸',
		caret: '█',
		rule: '─',
		cut: '…',
		updown: '↑↓',
		leftright: '←→',
		former: '◂',
		next: '▸',
		on: '✔',
		off: '·',
		spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧'],
		/** Columns of the widest sign of an outcome. */
		sign: 1,
	},
	ascii: {
		focus: '>',
		caret: '_',
		rule: '-',
		cut: '...',
		updown: 'up/down',
		leftright: 'left/right',
		former: '<',
		next: '>',
		on: 'x',
		off: '-',
		spinner: ['|', '/', '-', '\\'],
		sign: 2,
	},
} as const satisfies Record<GlyphSet, unknown>;

export type Looks = Size & {
	readonly glyphSet: GlyphSet;
	readonly glyph: (typeof glyphs)[GlyphSet];
	readonly spell: Spell;
	/** Nothing turns: for people who ask for it, and for pictures in tests. */
	readonly isStill: boolean;
	/** What has to be known whatever screen one is on: it has a row of its own, which `rows` doesn't count. */
	readonly notice?: string;
};

export const looksFor = (glyphSet: GlyphSet, size: Size, isStill = false): Looks => ({
	...size,
	glyphSet,
	glyph: glyphs[glyphSet],
	spell: spellIn(glyphSet),
	isStill,
});

/** The looks with a notice above the keys, where there is one. */
export const withNotice = (looks: Looks, notice: string | undefined): Looks =>
	notice === undefined ? looks : {...looks, rows: looks.rows - 1, notice};

export const LooksContext = createContext<Looks>(looksFor('ascii', {columns: 80, rows: 24}));

export const useLooks = (): Looks => useContext(LooksContext);
