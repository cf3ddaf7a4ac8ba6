import type {AccessFinding, AccessMap} from '../domain/access/access-map.ts';
import type {Drift} from '../domain/access/drift.ts';
import {driftLeads} from '../domain/access/drift-leads.ts';
import {listed} from '../domain/list.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {drawAccess} from './access-matrix.ts';
import {printReasons} from './access-reasons.ts';
import {wrap} from './wrap.ts';

export type AccessTextOptions = {
	/** Also tell the rule and the factors of each cell. */
	readonly reasons?: boolean;
	/** Differences from the plan; undefined: there is no plan to hold it against. */
	readonly drift?: readonly Drift[];
	/** Targets that could not be looked at. */
	readonly notLookedAt?: readonly {readonly name: string; readonly reason: string}[];
	readonly width?: number;
};

/** Who reaches whom, for people reading in a terminal: drawn with ASCII alone, at most `width` columns. */
export const printAccess = (map: AccessMap, options: AccessTextOptions = {}): string => {
	const {reasons = false, drift, notLookedAt = [], width = 80} = options;

	const blocks: readonly (readonly string[])[] = [
		[...wrap(titleOf(map), width), ...printFilter(map, width)],
		...drawAccess(map, width),
		printFindings(map, notLookedAt.length > 0, width),
		drift === undefined ? [] : printDrift(drift, width),
		...(reasons ? printReasons(map.cells, width) : []),
		notLookedAt.flatMap(({name, reason}) =>
			wrap(`Not looked at: ${reason.includes(name) ? '' : `${name}: `}${reason}`, width),
		),
	];

	return `${blocks
		.filter(block => block.length > 0)
		.map(block => block.join('\n'))
		.join('\n\n')}\n`;
};

const titleOf = ({from, receivers}: AccessMap): string => {
	if (from === 'plan') return 'Who reaches whom, by the plan';

	const count = receivers.reduce((sum, receiver) => sum + receiver.members.length, 0);

	return count === 0
		? 'Nothing was looked at: no endpoint is there to be reached.'
		: `Who reaches whom, by what stands on ${count === 1 ? 'one endpoint' : `${count} endpoints`}`;
};

const findingLeads: Readonly<Record<AccessFinding['kind'], string>> = {
	'receiver-to-receiver': 'Between receivers',
	strangers: 'Strangers',
	nobody: "Nobody's address",
	'reaches-nothing': 'Reaches nothing',
	unknown: 'Not known',
};

const printFilter = ({filter}: AccessMap, width: number): readonly string[] =>
	filter === undefined
		? []
		: wrap(
				`A part of it: from ${toPlainText(filter.from ?? '*', 60)} to ${toPlainText(filter.to ?? '*', 60)}`,
				width,
			);

const printFindings = (map: AccessMap, isPartial: boolean, width: number): readonly string[] => [
	...saySafe(map, isPartial).flatMap(text => wrap(text, width)),
	...map.findings.flatMap(({kind, because}) => wrap(because, width, findingLeads[kind].padEnd(19))),
];

/** That nothing is wrong is said of what was looked at, and of no more. */
const saySafe = ({findings, receivers, filter}: AccessMap, isPartial: boolean): readonly string[] => {
	const isUnsafe = findings.some(({kind}) => kind !== 'reaches-nothing' && kind !== 'unknown');
	if (isUnsafe || receivers.length === 0) return [];

	const isUnknown = isPartial || findings.some(({kind}) => kind === 'unknown');
	const where = filter === undefined ? '' : 'in this part of the map ';
	const text = `${isUnknown ? 'as far as is known, ' : ''}${where}no receiver reaches another, and no stranger reaches anything.`;

	return [`${text[0]?.toUpperCase()}${text.slice(1)}`];
};

const printDrift = (drift: readonly Drift[], width: number): readonly string[] =>
	drift.length === 0
		? ['No difference from the plan.']
		: [
				'Differences from the plan',
				...[...Map.groupBy(drift, changeOf).values()].flatMap(group =>
					wrap(spellDrift(group), width, `  ${driftLeads[group[0]?.kind ?? 'unknown'].padEnd(13)}`),
				),
			];

/** Callers for whom the same has changed are told together. */
const changeOf = ({kind, to, planned, found, because}: Drift): string =>
	JSON.stringify([kind, to, planned, found, because]);

const spellDrift = (group: readonly Drift[]): string => {
	const [first] = group;
	if (first === undefined) return '';

	const {to, planned, found, because} = first;
	const change = planned === undefined || planned === found ? found : `${found}, planned is ${planned}`;

	return `${listed(
		group.map(({from}) => from),
		3,
	)} -> ${to}: ${change} (${because})`;
};
