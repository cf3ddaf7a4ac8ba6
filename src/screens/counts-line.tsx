import type {Counts, Standing} from '../state/counts.ts';
import {standingWords} from '../state/finding-list.ts';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';

/** The order in which a person wants to know. */
const order = [
	'fail',
	'undecided',
	'pass',
	'not-applicable',
	'waived',
] as const satisfies readonly Standing[];

const gap = '   ';

/** How many findings of which outcome; with words where there is room for them. */
export function CountsLine({counts}: {readonly counts: Counts}) {
	const {columns, glyphSet} = useLooks();
	const shown = order.filter(standing => standing === 'fail' || counts[standing] > 0);
	const spelled = shown.map(standing => spellCount(standingLooks[standing][glyphSet], counts[standing]));
	const worded = shown.map((standing, index) => `${spelled[index]} ${standingWords[standing]}`);
	const texts = worded.join(gap).length + 4 <= columns ? worded : spelled;

	return (
		<Line
			pieces={shown.map((standing, index) => ({
				text: `${index === 0 ? '  ' : gap}${texts[index]}`,
				color: standingLooks[standing].color,
			}))}
		/>
	);
}

const spellCount = (sign: string, count: number): string => `${sign} ${count}`;
