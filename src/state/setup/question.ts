import type {Draft} from '../../domain/plan/draft.ts';
import type {FormName} from './form.ts';

/** The steps of the set-up, in their order. */
export const steps = [
	'organization',
	'owner',
	'rights',
	'people',
	'second-factor',
	'clients',
	'addresses',
	'unattended',
	'review',
] as const;
export type Step = (typeof steps)[number];

export const stepTitles: Readonly<Record<Step, string>> = {
	organization: 'Organisation',
	owner: 'Owner',
	rights: 'Roles, groups, rights',
	people: 'People',
	'second-factor': 'Second factor',
	clients: 'Clients',
	addresses: 'Namespace, access lists',
	unattended: 'Unattended access',
	review: 'Review and write',
};

/** One of several answers. */
export type Option = {
	readonly name: string;
	/** What it means, and what follows from it. */
	readonly about: string;
	readonly isAdvised: boolean;
	/** The draft already says so. */
	readonly isTaken: boolean;
	/** The draft once this is the answer. */
	readonly take: () => Draft;
};

export type ChoiceBody = {readonly kind: 'choice'; readonly options: readonly Option[]};

export type TextBody = {
	readonly kind: 'text';
	/** What the draft says, or what is offered instead. */
	readonly value: string;
	/** Says what an empty answer means; without it the answer can't be empty. */
	readonly ifEmpty?: string;
	/** What is wrong with a text that isn't empty, and what would be right; undefined where nothing is. */
	readonly judge: (text: string) => string | undefined;
	readonly take: (text: string) => Draft;
};

/** A list that is gone through: each entry can be opened, added, and removed. */
export type EntriesBody = {
	readonly kind: 'entries';
	readonly form: FormName;
	/** Of which build or profile the list is. */
	readonly scope: string;
	/** What it means that the list is empty. */
	readonly ifEmpty: string;
	/** Why one can't go on yet. */
	readonly isNeeded?: string;
};

/** The settings of one thing, on one page. */
export type SettingsBody = {readonly kind: 'settings'; readonly form: FormName; readonly scope: string};

export type PermissionsBody = {
	readonly kind: 'permissions';
	readonly build: string;
	/** The place of the profile in the build's list. */
	readonly profile: number;
};

export type Body =
	| ChoiceBody
	| TextBody
	| EntriesBody
	| SettingsBody
	| PermissionsBody
	| {readonly kind: 'rights'}
	| {readonly kind: 'second-factor'};

/** Something that the set-up asks: in the person's words, with its reason. */
export type Question = {
	/** Stands in the saved progress: never renamed. */
	readonly name: string;
	readonly step: Step;
	readonly ask: string;
	/** The reason, in one sentence. */
	readonly why: string;
	/** Points of the vendor's guide. */
	readonly guide: readonly string[];
	/** What the words mean that stand in the question and its answers. */
	readonly explain: readonly string[];
	/** The answer so far, in a few words. */
	readonly told: string;
	/** Not asked on the way; found in the list of all answers. */
	readonly isAside?: boolean;
	readonly body: Body;
};
