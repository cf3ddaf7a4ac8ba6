import type {Draft} from '../domain/plan/draft.ts';
import type {Words} from '../domain/words.ts';
import type {Desk} from './desk.ts';
import type {Enrolment} from './workspace/shape.ts';

/** What of the desk outlives the session: each change of it is saved at once. */
export type Saved = {
	readonly draft: Draft;
	readonly planText: string | undefined;
	readonly answered: readonly string[];
	readonly enrolments: readonly Enrolment[];
	readonly isWritten: boolean;
	readonly folder: string | undefined;
	readonly targets: readonly string[];
	readonly words: Words;
};

export const savedOf = ({setup, planText, isWritten, folder, targets, words}: Desk): Saved => ({
	draft: setup.draft,
	planText,
	answered: setup.answered,
	enrolments: setup.enrolments,
	isWritten,
	folder,
	targets,
	words,
});

/** What the workspace holds that other processes change as well, as it stands there now. */
export type Kept = Pick<Desk, 'words' | 'signers' | 'isSealed' | 'runs'>;

/** Whether two have the same in them; what wasn't touched is the same object. */
export const isSameSaved = (one: Saved, other: Saved): boolean =>
	(Object.keys(one) as (keyof Saved)[]).every(key => one[key] === other[key]);
