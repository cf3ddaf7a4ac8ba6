import {sayConfirmed} from '../domain/confirmed-words.ts';
import type {Finding} from '../domain/finding.ts';
import type {EvidenceLine} from '../domain/outcome.ts';
import type {CheckPage} from '../state/audit-events.ts';

/** One text of a finding's page; without a label it goes on with what stands above it. */
export type Entry = {readonly label: string; readonly mark?: string; readonly text: string};

const mostEvidence = 8;

/** One finding in full, in groups: what is, what should be, why, and what to do. */
export const findingEntries = (
	finding: Finding,
	page: CheckPage | undefined,
): readonly (readonly Entry[])[] =>
	[
		[...found(finding), {label: 'Because', text: finding.because}, ...wanted(finding)],
		words(finding),
		toDecide(finding, page),
		page === undefined ? [] : [{label: 'Why', text: page.why}],
		page === undefined || finding.outcome !== 'fail' ? [] : remedy(page),
		sources(finding, page),
	].filter(group => group.length > 0);

const found = ({evidence}: Finding): readonly Entry[] => {
	const shown = evidence.slice(0, mostEvidence).map((line, index) => ({
		label: index === 0 ? 'Found' : '',
		text: sayEvidence(line),
	}));
	const more = evidence.length - shown.length;

	return more > 0 ? [...shown, {label: '', text: `and ${more} more`}] : shown;
};

const origins = {
	explicit: '',
	default: "the product's default",
	override: 'forced by the build',
	attestation: "a person's word",
} as const satisfies Record<EvidenceLine['origin'], string>;

const sayEvidence = ({place, line, key, found: value, origin}: EvidenceLine): string => {
	const where = line === undefined ? place : `${place}:${line}`;
	const what =
		key !== undefined && value !== undefined && !value.startsWith(key) ? `${key}=${value}` : (value ?? key);
	const whence = origins[origin] === '' ? '' : `(${origins[origin]})`;

	return [where, what, whence].filter(Boolean).join('   ');
};

const wanted = ({evidence}: Finding): readonly Entry[] => {
	const values = new Set(evidence.flatMap(line => (line.wanted === undefined ? [] : [line.wanted])));

	return [...values].map(text => ({label: 'Wanted', text}));
};

const words = ({waiver, attestation}: Finding): readonly Entry[] => [
	...(waiver === undefined
		? []
		: [{label: 'Waived', text: `by ${waiver.owner} until ${waiver.until}: ${waiver.reason}`}]),
	...(attestation === undefined ? [] : [{label: 'Word', text: `of ${attestation.by}, ${attestation.on}`}]),
	...[waiver, attestation]
		.map(sayConfirmed)
		.filter(said => said !== undefined)
		.map(text => ({label: 'Signed', text})),
];

const needs = {
	evidence: 'More has to be readable.',
	attestation: "A person's word would decide it.",
	plan: 'A plan would decide it.',
} as const satisfies Record<NonNullable<Finding['needs']>, string>;

const toDecide = ({outcome, needs: needed}: Finding, page: CheckPage | undefined): readonly Entry[] => {
	if (outcome !== 'undecided') return [];

	const text = page?.decide ?? (needed === undefined ? '' : needs[needed]);

	return text === '' ? [] : [{label: 'To decide', text}];
};

const remedy = ({remedy: steps}: CheckPage): readonly Entry[] =>
	steps.map((text, index) => ({label: index === 0 ? 'Remedy' : '', mark: `${index + 1}  `, text}));

const sources = ({guide, level}: Finding, page: CheckPage | undefined): readonly Entry[] => {
	const points = guide.length > 0 ? guide.join(', ') : `none (level ${level})`;
	const names =
		page?.references.map(({name, title}) => (title === undefined ? name : `${name} (${title})`)) ?? [];

	return [
		{label: 'Guide', text: points},
		...(names.length === 0 ? [] : [{label: 'References', text: names.join(' · ')}]),
	];
};
