import {type Counts, countOrder} from '../state/counts.ts';
import {standingWords} from '../state/finding-list.ts';
import {Line} from './line.tsx';
import {standingLooks, useLooks} from './looks.ts';

const gap = '   ';

/** How many findings of which outcome; with words where there is room for them. */
export function CountsLine({counts}: {readonly counts: Counts}) {
	const {columns, glyphSet} = useLooks();
	const shown = countOrder.filter(standing => standing === 'fail' || counts[standing] > 0);
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
