import type {Finding} from '../domain/finding.ts';
import type {WordUse} from '../domain/report.ts';
import {sayAttestation} from './say-word.ts';
import {wrap} from './wrap.ts';

/** The ids of what needs no more words: what passed, by evidence and by somebody's word, and what didn't apply. */
export const printRest = (findings: readonly Finding[], width: number): readonly string[] => {
	const passed = findings.filter(({outcome}) => outcome === 'pass');

	return [
		...printIds(
			'Passed',
			passed.filter(({attestation}) => attestation === undefined),
			width,
		),
		...printAttested(
			passed.filter(({attestation}) => attestation !== undefined),
			width,
		),
		...printIds(
			'Not applicable',
			findings.filter(({outcome}) => outcome === 'not-applicable'),
			width,
		),
	];
};

const printIds = (title: string, findings: readonly Finding[], width: number): readonly string[] =>
	findings.length === 0
		? []
		: wrap(
				`${findings.length}: ${[...new Set(findings.map(({check}) => check))].join(' ')}`,
				width,
				`${title} `,
			);

/** Nobody has looked but the person who says so, so each is told with its name and its end. */
const printAttested = (findings: readonly Finding[], width: number): readonly string[] => {
	const words = findings.map(({check, attestation}) => `${check} (${sayAttestation(attestation)})`);

	return findings.length === 0
		? []
		: wrap(`by a person's word ${findings.length}: ${[...new Set(words)].join(', ')}`, width, 'Passed ');
};

const soon = 14;

/** How the words fared that need somebody's eye. */
export const printWords = (words: readonly WordUse[], width: number): readonly string[] =>
	words.flatMap(({kind, check, target, state, until, daysLeft}) => {
		const name = `${kind} ${check} for ${target}`;

		if (state === 'unused') return wrap(`Unused: the ${name} matched nothing.`, width);
		if (state === 'expired') return wrap(`Expired: the ${name} ran out on ${until}.`, width);
		if (state === 'outranked')
			return wrap(`Outranked: the ${name} isn't confirmed, and one that is counts in its place.`, width);
		if (state === 'superseded')
			return wrap(`Superseded: a later word than the ${name} counts in its place.`, width);
		if (state === 'ambiguous')
			return wrap(`Doesn't count: the ${name} names one of several targets that are called so.`, width);
		if (state === 'contradicted')
			return wrap(`Contradicted: the ${name} says otherwise than the evidence.`, width);

		return daysLeft !== undefined && daysLeft <= soon
			? wrap(`Runs out soon: the ${name} ends on ${until}.`, width)
			: [];
	});
