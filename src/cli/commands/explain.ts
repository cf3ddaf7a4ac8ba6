import {catalogue, findCheck} from '../../checks/catalogue.ts';
import {areaOf, type Check} from '../../domain/check.ts';
import type {Reference} from '../../domain/references.ts';
import {exitCodes} from '../../domain/summary.ts';
import {wrap} from '../../reports/wrap.ts';
import {assertKnown} from '../select-checks.ts';
import {UsageError, type World} from '../world.ts';

export type ExplainOptions = {readonly json?: boolean};

/** A check as data, without its judgement. */
const page = ({
	id,
	title,
	severity,
	level,
	targets,
	why,
	remedy,
	decide,
	guide,
	references,
	...rest
}: Check) => ({
	id,
	title,
	severity,
	level,
	targets,
	...('part' in rest && rest.part !== undefined && {part: rest.part}),
	why,
	remedy,
	decide,
	attestable: rest.isAttestable === true,
	guide,
	references,
});

export const explain = (world: World, id: string, {json}: ExplainOptions): number => {
	const wanted = id.toUpperCase();
	const check = findCheck(wanted);

	if (check === undefined) {
		assertKnown(wanted);
		throw new UsageError(`${wanted} is an area; name one of its checks: ${idsOf(wanted).join(', ')}`);
	}

	world.out(json ? `${JSON.stringify(page(check))}\n` : printPage(check));
	return exitCodes.conformant;
};

const idsOf = (area: string): readonly string[] =>
	catalogue.filter(({id}) => areaOf(id) === area).map(({id}) => id);

const printReference = ({name, title, date}: Reference): string =>
	[name, title, date === undefined ? undefined : `(${date})`].filter(Boolean).join(' ');

const printPage = (check: Check): string => {
	const {id, title, severity, level, targets, why, remedy, decide, guide, references, isAttestable} = check;
	const field = (name: string, text: string): readonly string[] => wrap(text, 80, name.padEnd(11));

	return `${[
		...wrap(`${id}  ${title}`, 80),
		'',
		...field('Severity', `${severity}, level ${level}`),
		...field('Judges', targets.join(', ')),
		...field('Why', why),
		...remedy.flatMap((step, index) => field(index === 0 ? 'Do' : '', `${index + 1}. ${step}`)),
		...field('Decide', decide),
		...(isAttestable ? field('Word', "A person's word (attestation) can decide it.") : []),
		...(guide.length > 0 ? field('Guide', guide.join(', ')) : []),
		...references.flatMap((reference, index) => field(index === 0 ? 'See' : '', printReference(reference))),
	].join('\n')}\n`;
};

export const listChecks = (world: World, {json}: ExplainOptions): number => {
	if (json) {
		world.out(`${JSON.stringify(catalogue.map(page))}\n`);
	} else {
		const rows = catalogue.flatMap(({id, severity, level, title}) =>
			wrap(title, 80, `${id.padEnd(7)} ${severity.padEnd(9)} ${level.padEnd(9)} `),
		);

		world.out(`${rows.join('\n')}\n`);
	}

	return exitCodes.conformant;
};
