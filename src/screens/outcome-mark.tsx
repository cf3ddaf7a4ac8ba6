import {Text} from 'ink';
import type {Standing} from '../state/counts.ts';
import {standingLooks, useLooks} from './looks.ts';

/** The sign of an outcome; a sign without its colour too. */
export function OutcomeMark({standing}: {readonly standing: Standing}) {
	const {glyph, glyphSet} = useLooks();
	const look = standingLooks[standing];

	return <Text color={look.color}>{look[glyphSet].padEnd(glyph.sign)}</Text>;
}
