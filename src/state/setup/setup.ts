import type {Draft} from '../../domain/plan/draft.ts';
import type {Report} from '../../domain/report.ts';
import type {Enrolment} from '../workspace/shape.ts';
import {type OpenForm, openForm} from './open-form.ts';
import type {Question} from './question.ts';
import {questionsOf} from './questions.ts';

/** What a draft would come to, once it was rehearsed. */
export type Rehearsed = {readonly key: string; readonly report: Report};

/** The set-up as far as it has come. Which question is open follows from it. */
export type Setup = {
	readonly draft: Draft;
	/** Names of the questions that were answered, oldest first. */
	readonly answered: readonly string[];
	readonly enrolments: readonly Enrolment[];
	/** One question that was opened from the list of all answers: after it, back to the list. */
	readonly detour?: string;
	/** The question in sight: it stays, also when its answer makes it one that isn't asked on the way. */
	readonly inSight?: string;
	/** Drafts that were rehearsed lately, the newest first. */
	readonly rehearsed: readonly Rehearsed[];
};

export const newSetup = (draft: Draft): Setup => ({draft, answered: [], enrolments: [], rehearsed: []});

/** The first open question; undefined when all that is asked on the way was answered. */
export const openQuestion = ({draft, answered, detour, inSight}: Setup): Question | undefined => {
	const questions = questionsOf(draft);

	return detour === undefined
		? questions.find(({name, isAside}) => (isAside !== true || name === inSight) && !answered.includes(name))
		: questions.find(({name}) => name === detour);
};

/** Where somebody stands within the question, and what is being typed. */
export type Editor =
	| {readonly kind: 'choice'; readonly focused: number}
	| {readonly kind: 'text'; readonly typed: string; readonly complaint?: string}
	| {
			readonly kind: 'entries';
			readonly focused: number;
			readonly form?: OpenForm;
			/** The draft before the last removal. */
			readonly undo?: Draft;
			/** An address that is tried against the list. */
			readonly tried?: string;
			readonly complaint?: string;
	  }
	| {readonly kind: 'settings'; readonly form: OpenForm}
	| {
			readonly kind: 'rights';
			readonly set: number;
			readonly section: number;
			readonly form?: OpenForm;
			readonly undo?: Draft;
			/** What has just been done, in a sentence. */
			readonly told?: string;
			/** Which preset role was copied last: the next copy takes the one after it. */
			readonly copied?: number;
	  }
	| {readonly kind: 'permissions'; readonly focused: number}
	| {
			readonly kind: 'second-factor';
			readonly focused: number;
			/** What is to be known of the last enrolment. */
			readonly told?: string;
			/** What was taken back last. */
			readonly undo?: Enrolment;
	  };

/** A question while it is open. */
export type Asking = {readonly screen: 'asking'; readonly setup: Setup; readonly editor: Editor};

/** How a question begins: with the advice, or what was answered before. */
export const editorFor = ({body}: Question, draft: Draft): Editor => {
	switch (body.kind) {
		case 'choice': {
			const taken = body.options.findIndex(({isTaken}) => isTaken);
			const advised = body.options.findIndex(({isAdvised}) => isAdvised);

			return {kind: 'choice', focused: Math.max(0, taken === -1 ? advised : taken)};
		}

		case 'text':
			return {kind: 'text', typed: body.value};

		case 'entries':
			return {kind: 'entries', focused: 0};

		case 'settings':
			return {kind: 'settings', form: openForm(body.form, body.scope, draft, 0)};

		case 'rights':
			return {kind: 'rights', set: 0, section: 0};

		case 'permissions':
			return {kind: 'permissions', focused: 0};

		case 'second-factor':
			return {kind: 'second-factor', focused: 0};
	}
};

const keyOf = (draft: Draft): string => JSON.stringify(draft);

/** The rehearsal of a draft, where it is known. */
export const rehearsalOf = ({rehearsed}: Setup, draft: Draft): Report | undefined =>
	rehearsed.find(({key}) => key === keyOf(draft))?.report;

const mostRehearsed = 24;

export const withRehearsal = (setup: Setup, draft: Draft, report: Report): Setup => {
	const key = keyOf(draft);

	return {
		...setup,
		rehearsed: [{key, report}, ...setup.rehearsed.filter(one => one.key !== key)].slice(0, mostRehearsed),
	};
};
