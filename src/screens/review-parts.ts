import type {Cell} from '../domain/access/access-map.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Report} from '../domain/report.ts';
import type {WrittenFile} from './known.ts';
import type {Piece} from './line.tsx';
import type {Looks} from './looks.ts';
import {rehearsalRows} from './rehearsal-rows.ts';
import {accessInShort, sheetsIn, stepsIn} from './review-words.ts';
import {wrapTo} from './text-fit.ts';

export type Row = readonly Piece[];

const warned = ({columns, spell, glyph}: Looks, text: string, most: number): readonly Row[] =>
	wrapTo(spell(text, 500), columns - 4, most, glyph.cut).map(line => [{text: `  ${line}`, color: 'yellow'}]);

/** What makes no sense yet, in at most so many rows. */
export const toMendRows = (looks: Looks, issues: readonly string[], most: number): readonly Row[] => {
	const rows = issues.map(issue => warned(looks, `${looks.spell('·')} ${issue}`, issues.length > 3 ? 2 : 4));
	let shown = rows.length;

	while (shown > 1 && rows.slice(0, shown).flat().length > most - 2) shown -= 1;

	return [
		[{text: '  This has to be mended before the files can be written:', bold: true}],
		...rows.slice(0, shown).flat(),
		...(shown < rows.length ? [[`  and ${rows.length - shown} more`]] : []),
	];
};

type Followed = {
	readonly report: Report | undefined;
	readonly plan: Plan;
	readonly files: readonly WrittenFile[];
	readonly folder: string;
};

/** What the plan comes to: by its rehearsal, by who could reach whom, and in files. */
export const followingRows = (looks: Looks, {report, plan, files, folder}: Followed): readonly Row[] => {
	const {ways, unknown, strange} = accessInShort(plan);
	const isLow = looks.rows < 22;

	return [
		[
			{text: '  Rehearsal: nothing real was looked at.', bold: true},
			isLow ? '' : ' If all is deployed as planned:',
		],
		...rehearsalRows(looks, {report, plan, mostFailures: isLow ? 1 : 3}),
		[`    Access   ${sayWays(looks, ways)}${sayRest(looks, unknown, strange.length)}`],
		...strange.slice(0, 1).flatMap(({because}) => warned(looks, because, 2)),
		...(isLow ? [] : [[' ']]),
		[`  To be written to ${looks.spell(folder, 60)}: ${files.length} files`],
		...(isLow ? [] : [[{text: `    ${sayFiles(looks, files)}`, dimColor: true}]]),
		[`  Left for you: ${stepsIn(files)} boxes to tick in the portal, enrolments.`],
	];
};

const mostWays = 2;

const sayWays = ({spell}: Looks, ways: readonly Cell[]): string => {
	if (ways.length === 0) return 'nobody reaches any machine';

	const told = ways.slice(0, mostWays).map(({from, to}) => `${spell(from, 20)} reaches ${spell(to, 20)}`);
	const rest = ways.length - told.length;

	return `${told.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

/** Nobody else, as far as that is known. */
const sayRest = ({spell}: Looks, unknown: readonly Cell[], strange: number): string => {
	const [first] = unknown;
	if (first === undefined) return strange === 0 ? '; nobody else' : '';

	const more = unknown.length === 1 ? '' : ` and ${unknown.length - 1} more`;

	return `; not known: ${spell(first.from, 20)} to ${spell(first.to, 20)}${more}`;
};

const sayFiles = ({spell}: Looks, files: readonly WrittenFile[]): string => {
	const texts = files.filter(({path}) => path.endsWith('.txt')).map(({path}) => spell(path, 30));

	return [...texts, 'checklist', `${sheetsIn(files)} sheets`].join('  ');
};
