import {listed} from '../../domain/list.ts';
import {planOf} from '../../domain/plan/draft.ts';
import type {Plan} from '../../domain/plan/shape.ts';
import type {Report} from '../../domain/report.ts';
import type {Desk} from '../../state/desk.ts';
import {folderOf, type ToMend} from '../../state/setup/review.ts';
import {rehearsalOf} from '../../state/setup/setup.ts';
import type {WrittenFile} from '../known.ts';
import {type Area, areasOf, checksAskedFor} from '../rehearsal-areas.ts';
import {accessInShort, stepsIn} from '../review-words.ts';
import {begun, counted, ended} from './in-words.ts';

const mostIssues = 20;
const mostWays = 5;

/** What makes no sense yet. */
export const toMendRows = (issues: readonly ToMend[]): readonly string[] => [
	'This has to be mended before the files can be written:',
	...issues.slice(0, mostIssues).map(({message}) => ended(begun(message))),
	...(issues.length > mostIssues ? [`And ${issues.length - mostIssues} more.`] : []),
];

/** What the plan comes to: by its rehearsal, by who could reach whom, and in files. */
export const whatFollows = (desk: Desk, files: readonly WrittenFile[]): readonly string[] => {
	const {draft} = desk.setup;
	const plan = planOf(draft);
	const report = rehearsalOf(desk.setup, draft);

	return [
		'Rehearsal: nothing real was looked at. If all is deployed as planned:',
		...(report === undefined ? ['It is being rehearsed.'] : tellRehearsal(report, plan)),
		...tellAccess(plan),
		`To be written to ${folderOf(desk)}: ${counted(files.length, 'file')}: ${files.map(({path}, index) => `${index + 1} ${path}`).join(', ')}.`,
		`Your part afterwards: ${stepsIn(files)} boxes to tick in the portal, and each person enrols.`,
	];
};

const tellRehearsal = (report: Report, plan: Plan): readonly string[] => {
	const asked = checksAskedFor(report, plan);

	return [
		...areasOf(report).map(tellArea),
		...(asked.length === 0 ? [] : [`Asked for by the plan: ${listed(asked)}.`]),
	];
};

const tellArea = ({name, pass, failures, undecided, open}: Area): string =>
	`${name}: ${[
		`${pass} passed`,
		...(failures.length === 0
			? []
			: [
					`${failures.length} failed (${listed(failures.map(({check, severity}) => `${check} ${severity}`))})`,
				]),
		...(undecided === 0 ? [] : [`${undecided} undecided (${listed(open)})`]),
	].join('; ')}.`;

const tellAccess = (plan: Plan): readonly string[] => {
	const {ways, unknown, strange} = accessInShort(plan);
	const told = listed(
		ways.map(({from, to}) => `${from} reaches ${to}`),
		mostWays,
	);

	const isWhole = strange.length === 0 && unknown.length === 0 && told !== '';

	return [
		`Access: ${told === '' ? 'nobody reaches anything' : told}${isWhole ? '; nobody else' : ''}.`,
		...(unknown.length === 0
			? []
			: [
					`Not known: ${listed(
						unknown.map(({from, to}) => `${from} to ${to}`),
						mostWays,
					)}.`,
				]),
		...strange.map(({because}) => ended(begun(because))),
	];
};
