import {type Draft, planOf, readDraft} from '../domain/plan/draft.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {type Desk, emptyDesk} from '../state/desk.ts';
import type {Saved} from '../state/saved.ts';
import {toMend} from '../state/setup/review.ts';
import {newSetup} from '../state/setup/setup.ts';
import type {JsonObject, Workspace} from '../state/workspace/shape.ts';
import {UsageError} from './world.ts';

/** The plan of a workspace as far as it was answered. Throws a UsageError where this version can't read it. */
export const draftIn = ({draft = {}}: Workspace, name: string): Draft => {
	const read = readDraft(draft);
	if ('ok' in read) return read.ok;

	const [first] = read.issues;

	throw new UsageError(
		`The plan of the workspace "${name}" is none that this version can read: ${first?.path.join('.')}: ${first?.message}. Nothing was changed.`,
	);
};

/** The plan of a workspace, once it makes sense; undefined where there is none, or it isn't finished. */
export const planIn = (workspace: Workspace, name: string): Plan | undefined => {
	const draft = draftIn(workspace, name);

	return Object.keys(draft).length > 0 && toMend(draft).length === 0 ? planOf(draft) : undefined;
};

/** What lies on the desk when a workspace is opened. */
export const deskOf = (workspace: Workspace, name: string): Desk => {
	const {progress, enrolments, attestations, waivers, runs, preferences, planText} = workspace;

	return {
		...emptyDesk,
		setup: {...newSetup(draftIn(workspace, name)), answered: progress.answered, enrolments},
		planText,
		isWritten: progress.isDone === true,
		folder: preferences.out,
		targets: preferences.targets ?? emptyDesk.targets,
		words: {attestations, waivers},
		runs,
	};
};

/** The workspace with what was changed on the desk; what isn't on it stays as it is on the disk. */
export const withSaved = (now: Workspace, saved: Saved): Workspace => {
	const {planText: _text, ...rest} = now;

	return {
		...rest,
		draft: saved.draft as JsonObject,
		...(saved.planText !== undefined && {planText: saved.planText}),
		progress: {...now.progress, answered: saved.answered, isDone: saved.isWritten},
		enrolments: saved.enrolments,
		preferences: {
			...now.preferences,
			targets: saved.targets,
			...(saved.folder !== undefined && {out: saved.folder}),
		},
	};
};
