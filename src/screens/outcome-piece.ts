import type {Standing} from '../state/counts.ts';
import type {Piece} from './line.tsx';
import {type Looks, standingLooks} from './looks.ts';

/** The sign of an outcome, and what is said with it; a sign without its colour too. */
export const outcomePiece = ({glyph, glyphSet}: Looks, standing: Standing, says = ''): Piece => {
	const look = standingLooks[standing];

	return {text: `${look[glyphSet].padEnd(glyph.sign)}${says}`, color: look.color};
};
