import {toFileLetters} from '../../domain/file-letters.ts';
import type {Issue} from '../../domain/file-shape.ts';
import {listed} from '../../domain/list.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {type Draft, planOf, unnamed} from '../../domain/plan/draft.ts';
import {readPlan} from '../../domain/plan/sense.ts';
import type {AppEvent} from '../app-events.ts';
import type {Desk} from '../desk.ts';
import type {Question} from './question.ts';
import {questionsOf} from './questions.ts';

export type ReviewChoice = {readonly name: string; readonly about: string; readonly event: AppEvent};

/** What can be done at the end of the set-up. */
export const reviewChoices = (
	desk: Desk,
	{offersBeside}: {readonly offersBeside: boolean},
): readonly ReviewChoice[] => [
	{
		name: 'Write the files',
		about: 'Each whole or not at all. A file that somebody has edited since is not overwritten.',
		event: {type: 'writing-asked'},
	},
	...(offersBeside ? [besideThem] : []),
	{
		name: 'Look at one first …',
		about: 'The texts for the generator, the checklist, the sheets: as they would be written.',
		event: {type: 'file-opened', at: 0},
	},
	{
		name: 'Write to another folder …',
		about: `Now it is ${folderOf(desk)}.`,
		event: {type: 'path-asked', of: 'out-folder'},
	},
	{
		name: 'Who could reach whom',
		about: 'Who could open a session where, by which rule, and with what.',
		event: {type: 'access-asked', from: 'plan'},
	},
	{
		name: 'Change an answer …',
		about: 'All questions with their answers, also those that were not asked on the way.',
		event: {type: 'answers-opened'},
	},
	...(desk.isWritten || desk.folder !== undefined || desk.runs.length > 0 ? [toHome] : []),
];

const besideThem: ReviewChoice = {
	name: 'Write the others, the new ones beside',
	about: 'What was edited stays as it is; its new text lies beside it, as NAME.new.',
	event: {type: 'writing-asked', forEdited: 'beside'},
};

/** What became of writing, in a sentence or two that fit under the review wherever it is shown. */
export const sayWritten = ({
	count,
	folder,
	kept = [],
}: {
	readonly count: number;
	readonly folder: string;
	readonly kept?: readonly string[];
}): string =>
	[
		`${count} files are in ${folder}; begin with README.md.`,
		...(kept.length === 0 ? [] : [`New texts lie beside what was edited, as NAME.new: ${briefly(kept)}.`]),
	].join(' ');

/** Why nothing was written; the way out comes first. */
export const sayEdited = ({
	edited,
	forEdited,
}: {
	readonly edited: readonly string[];
	readonly forEdited?: 'beside';
}): string =>
	forEdited === 'beside'
		? `Nothing was written. Move away what was edited since, or is not ours, there too: ${briefly(edited)}.`
		: `Nothing was written. "${besideThem.name}" leaves as it is what was edited since, or is not ours: ${briefly(edited)}.`;

const briefly = (paths: readonly string[]): string =>
	listed(
		paths.map(path => toPlainText(path, 40)),
		2,
	);

const toHome: ReviewChoice = {
	name: 'To the first page',
	about: 'Where checks begin, and what is due.',
	event: {type: 'home-asked'},
};

/** Where the files go, unless somebody says otherwise. */
export const folderOf = ({folder, setup}: Pick<Desk, 'folder' | 'setup'>): string =>
	folder ?? `./${nameOf(setup.draft)}-anydesk`;

const nameOf = ({namespace, organization}: Draft): string =>
	toFileLetters(namespace ?? organization?.name ?? unnamed, 40) || 'deskwarden';

/** What makes no sense in the plan yet, each with the question that would mend it. */
export type ToMend = Issue & {readonly question: Question | undefined};

/** Reading a plan takes its time, and each frame of some pages asks. */
const known = new WeakMap<Draft, readonly ToMend[]>();

export const toMend = (draft: Draft): readonly ToMend[] => {
	const found = known.get(draft) ?? findToMend(draft);
	known.set(draft, found);

	return found;
};

const findToMend = (draft: Draft): readonly ToMend[] => {
	const read = readPlan(planOf(draft));
	const questions = questionsOf(draft);

	const missing =
		draft.organization?.name === undefined
			? [{path: ['organization', 'name'], message: 'the organisation has no name yet'}]
			: [];

	return [...missing, ...('issues' in read ? read.issues : [])].map(issue => ({
		...issue,
		question: questions.find(({name}) => name === questionOf(issue.path, draft)),
	}));
};

/** To the first question whose answer makes no sense; undefined where no question would mend it. */
export const mending = ({setup}: Pick<Desk, 'setup'>): AppEvent | undefined => {
	const first = toMend(setup.draft).find(issue => issue.question !== undefined);
	if (first?.question === undefined) return undefined;

	const [top = '', at] = first.path;

	return {
		type: 'question-opened',
		name: first.question.name,
		...(String(top) in lists && typeof at === 'number' && {at}),
	};
};

const builds: Readonly<Record<string, string>> = {
	acl: 'acl',
	addToNamespace: 'aliases',
	profiles: 'profiles',
};

const lists: Readonly<Record<string, string>> = {
	permissionSets: 'permission-sets',
	roles: 'roles',
	groups: 'groups',
	users: 'users',
	endpoints: 'endpoints',
	namespace: 'namespace',
	versions: 'versions',
	limits: 'limits',
};

const about: Readonly<Record<string, string>> = {
	name: 'organization-name',
	licence: 'licence',
	signIn: 'sign-in',
	connectionPolicy: 'connection-policy',
};

/** The question that asks for what stands at a place of the plan. */
const questionOf = ([top = '', inner = '', part]: Issue['path'], draft: Draft): string | undefined => {
	if (top === 'organization') return about[inner];
	if (top !== 'builds') return lists[top];
	// A receiver without a list: the issue stands at the build itself.
	if (part === undefined && (draft.builds?.[inner]?.acl ?? []).length === 0) return `acl:${inner}`;

	return `${builds[String(part ?? '')] ?? 'settings'}:${inner}`;
};
