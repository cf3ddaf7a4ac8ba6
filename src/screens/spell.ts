import {toPlainText} from '../domain/plain-text.ts';
import type {GlyphSet} from './terminal-gate.ts';

/** Makes text fit for a terminal; `length` bounds it in characters. */
export type Spell = (text: string, length?: number) => string;

/** Our own typography, where the terminal knows ASCII alone. */
const plainer: Readonly<Record<string, string>> = {
	'…': '...',
	'·': '-',
	'–': '-',
	'—': '-',
	'→': '->',
	'×': 'x',
	'’': "'",
};

/** Text made fit for this terminal: nothing in it acts, and in ASCII mode nothing goes beyond ASCII. */
export const spellIn =
	(glyphSet: GlyphSet): Spell =>
	(text, length) => {
		const plain = toPlainText(text, length);

		return glyphSet === 'unicode' ? plain : plain.replaceAll(/[^\x20-\x7E]/gu, sign => plainer[sign] ?? '?');
	};
