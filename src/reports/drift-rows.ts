import type {Finding} from '../domain/finding.ts';
import {listed} from '../domain/list.ts';
import type {EvidenceLine} from '../domain/outcome.ts';
import {evidenceChange} from '../domain/runs/change-kind.ts';
import type {Change} from '../domain/runs/run-diff.ts';
import {outcomeInWords} from './drift-words.ts';
import {spellPlace} from './place.ts';
import {sayWaiver} from './say-word.ts';
import {wrap} from './wrap.ts';

/** Changes with their check, their targets and what was found; those that differ by their target alone are told once. */
export const printChanges = (changes: readonly Change[], lead: string, width: number): readonly string[] => {
	const blank = ' '.repeat(lead.length);
	const alike = Map.groupBy(changes, change => JSON.stringify([titleOf(change, []), detailsOf(change)]));

	return [...alike.values()].flatMap(group => {
		const [first] = group;
		if (first?.after === undefined) return [];

		return [
			...wrap(titleOf(first, group), width, lead),
			...detailsOf(first).flatMap(detail => wrap(detail, width, blank)),
		];
	});
};

/** Checks whose answer has one reason now are told once: a missing file leaves many undecided. */
export const printByReason = (changes: readonly Change[], lead: string, width: number): readonly string[] => {
	const blank = ' '.repeat(lead.length);
	const byTarget = Map.groupBy(changes, ({target, before, after}) =>
		JSON.stringify([before?.outcome, after?.because, target]),
	);
	const alike = Map.groupBy(byTarget.values(), group =>
		JSON.stringify([group[0]?.before?.outcome, group[0]?.after?.because, checksOf(group)]),
	);

	return [...alike.values()].flatMap(groups => {
		const [group = []] = groups;
		const [{before, after} = {}] = group;
		if (before === undefined || after === undefined) return [];

		const targets = groups.flatMap(([first]) => first?.target ?? []);

		return [
			...wrap(`${checksOf(group)} [${listed(targets)}]: ${outcomeInWords(before)} before`, width, lead),
			...wrap(after.because, width, blank),
		];
	});
};

const checksOf = (changes: readonly Change[]): string =>
	changes.map(change => `${severityOf(change)} ${change.check}`).join(', ');

const severityOf = ({before, after}: Change): string => ((after ?? before)?.severity ?? '').toUpperCase();

const titleOf = ({kind, after, check}: Change, group: readonly Change[]): string => {
	const targets = listed(group.map(({target}) => target));
	const isExcused = after?.waiver !== undefined && kind !== 'newly-waived';

	return `${after?.severity.toUpperCase()} ${check}  ${after?.title} [${targets}]${isExcused ? ' (waived)' : ''}`;
};

const detailsOf = ({kind, before, after}: Change): readonly string[] => {
	if (before === undefined || after === undefined) return [];

	switch (kind) {
		case 'fixed':
			return [after.because, `Before: ${before.because}`];
		case 'newly-waived':
			return [after.because, `Waived: ${sayWaiver(after.waiver)}`];
		case 'waiver-gone':
			return [after.because, `Before: waived, ${sayWaiver(before.waiver)}`];
		case 'changed':
			return [after.because, ...changeOf(before, after)];
		default:
			return [
				after.because,
				`Before: ${outcomeInWords(before)}${before.outcome === 'pass' ? '' : `, ${before.because}`}`,
			];
	}
};

const mostPlaces = 3;

/** What is found now and wasn't, and the reverse; and the sentence, where it says something else. */
const changeOf = (before: Finding, after: Finding): readonly string[] => {
	const {come, gone} = evidenceChange(before.evidence, after.evidence);

	return [
		...(before.because === after.because ? [] : [`Before: ${before.because}`]),
		...placesOf('Found now: ', come),
		...placesOf('Not found any more: ', gone),
	];
};

const placesOf = (word: string, lines: readonly EvidenceLine[]): readonly string[] => {
	const places = [
		...new Set(lines.map(line => [spellPlace(line), line.found ?? line.key].filter(Boolean).join(' '))),
	];

	return places.length === 0 ? [] : [`${word}${listed(places, mostPlaces)}`];
};
