import {withConfirmations, withoutConfirmations} from '../domain/confirmed-words.ts';
import {plainValue} from '../domain/plain-value.ts';
import {plainWords} from '../domain/plain-words.ts';
import {type Draft, planOf, readDraft} from '../domain/plan/draft.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {Words} from '../domain/words.ts';
import {type Desk, emptyDesk} from '../state/desk.ts';
import type {Saved} from '../state/saved.ts';
import {toMend} from '../state/setup/review.ts';
import {newSetup} from '../state/setup/setup.ts';
import type {JsonObject, Workspace} from '../state/workspace/shape.ts';
import type {Store} from '../state/workspace/store.ts';
import {signerLines} from './app-signing.ts';
import {changed} from './changed-entries.ts';
import {whyNotAgain} from './targets.ts';
import {UsageError, type World} from './world.ts';

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

/** What people say in a workspace, and which of it their second factors stand behind. */
export const wordsIn = (store: Store): Words =>
	plainWords(withConfirmations(store.current(), {signers: signersIn(store), isTrusted: store.isSealed()}));

/** The same as they lie on the desk: in a workspace in plain text nobody can have typed a code. */
export const withDeskWords = (workspace: Workspace, {isSealed}: Pick<Store, 'isSealed'>): Workspace => ({
	...workspace,
	...plainWords(isSealed() ? workspace : withoutConfirmations(workspace)),
});

/** Who signs words with a second factor. */
export const signersIn = (store: Store): readonly string[] =>
	(store.current().signers ?? []).map(({login}) => login);

/** What "check now" looks at, as a person could name it, and what was left out since nobody could. */
export const targetsIn = (
	{preferences: {targets = []}}: Workspace,
	world: World,
): {readonly targets: readonly string[]; readonly notices: readonly string[]} => {
	const named = targets.filter(target => target.trim() !== '');
	const allowed = named.filter(target => whyNotAgain(target, world) === undefined);
	const refusals = named.map(target => whyNotAgain(target, world)).filter(reason => reason !== undefined);

	return {
		targets: allowed.length === 0 ? emptyDesk.targets : allowed,
		notices: refusals.map(reason => `A target of this workspace is left out. ${reason}`),
	};
};

/** What lies on the desk when a workspace is opened. */
export const deskOf = (store: Store, name: string, world: World): Desk => {
	const workspace = withDeskWords(store.current(), store);
	const {progress, enrolments, attestations, waivers, runs, preferences, planText} = workspace;

	return {
		...emptyDesk,
		setup: {...newSetup(draftIn(workspace, name)), answered: progress.answered, enrolments},
		planText,
		isWritten: progress.isDone === true,
		folder: preferences.out,
		targets: targetsIn(workspace, world).targets,
		words: {attestations, waivers},
		signers: signerLines(workspace),
		isSealed: store.isSealed(),
		runs: runs.map(plainValue),
	};
};

/**
 * The workspace with what was changed on the desk since it was saved last. Lists to which other processes add take the
 * change alone: a word that somebody gave meanwhile stays.
 */
export const withSaved = (now: Workspace, saved: Saved, before: Saved): Workspace => {
	const {planText: _text, ...rest} = now;

	return {
		...rest,
		draft: saved.draft as JsonObject,
		...(saved.planText !== undefined && {planText: saved.planText}),
		progress: {...now.progress, answered: saved.answered, isDone: saved.isWritten},
		enrolments: changed(now.enrolments, before.enrolments, saved.enrolments),
		attestations: changed(now.attestations, before.words.attestations, saved.words.attestations),
		waivers: changed(now.waivers, before.words.waivers, saved.words.waivers),
		preferences: {
			...now.preferences,
			targets: saved.targets,
			...(saved.folder !== undefined && {out: saved.folder}),
		},
	};
};
