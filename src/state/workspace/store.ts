import {toPlainText} from '../../domain/plain-text.ts';
import type {Report} from '../../domain/report.ts';
import {fileNames} from './file-names.ts';
import {type Form, plainForm} from './form.ts';
import {inspectFolder, makeFolder} from './inspect.ts';
import {formOf, readKeys, usualWorkFactor} from './keys.ts';
import {replaceByLastGood} from './last-good.ts';
import {newStore} from './new-store.ts';
import {findStrayRuns} from './runs.ts';
import {type SealedKeeper, sealedKeeper} from './sealed-state.ts';
import {emptyWorkspace, type Workspace} from './shape.ts';
import {type Site, type SiteOptions, siteOf, underLock} from './site.ts';
import {type FoundState, findState, goneState, unusable} from './state-file.ts';
import {sweep} from './sweep.ts';
import {StoreError, type Trouble, troubleOf} from './trouble.ts';
import {finishPlain, finishSealed, isSealed} from './unfinished.ts';

export type StoreOptions = SiteOptions & {
	/** Whether a workspace that isn't there yet may be made. */
	readonly create: boolean;
	/** Where the state is broken: sets it aside, and goes on with its last good copy. */
	readonly useLastGood?: boolean;
	/** For a sealed workspace; one in plain text is refused then. */
	readonly passphrase?: string;
	/** Of new passphrases, 18 unless said otherwise; lower is for tests alone. */
	readonly workFactor?: number;
};

/** A workspace on the disk. What can't be done rejects with a StoreError, whose message is for a person. */
export type Store = {
	readonly folder: string;
	/** The workspace as it was when it was opened, or last saved from here. */
	readonly current: () => Workspace;
	readonly isSealed: () => boolean;
	/** The workspace as it is on the disk now; nothing is written. */
	readonly read: () => Promise<Workspace>;
	/**
	 * Loads what saving needs. The first save does it by itself and has to wait for it; after this, a save runs to its end
	 * inside the call when nobody else holds the lock.
	 */
	readonly warmUp: () => Promise<void>;
	/** Applies a change to what is on the disk now, under the lock; it is on the disk when this resolves. */
	readonly update: (change: (now: Workspace) => Workspace) => Promise<Workspace>;
	/** Saves the report of a run, and its line in the list of runs. A run of the same id is replaced. */
	readonly saveRun: (report: Report) => Promise<void>;
	readonly readRun: (id: string) => Promise<Report | {readonly reason: string}>;
	readonly removeRuns: (ids: readonly string[]) => Promise<void>;
	/**
	 * For whoever edits the plan for long: a second one gets the reason. It ends with `release`, `close`, or the process.
	 * Rejects where the folder can't be written.
	 */
	readonly holdSession: () => Promise<{readonly release: () => void} | {readonly reason: string}>;
	/** Encrypts the workspace, as `age` files that the passphrase opens. Nothing stays in plain text. */
	readonly seal: (passphrase: string) => Promise<void>;
	/** The reverse. */
	readonly unseal: () => Promise<void>;
	/** Gives a sealed workspace another passphrase and another key. */
	readonly changePassphrase: (passphrase: string) => Promise<void>;
	readonly close: () => void;
};

export type Opened =
	| {readonly store: Store; readonly notices: readonly string[]}
	| {readonly reason: string; readonly kind: Trouble};

/** Opens a workspace. Nothing in it is changed but what others could read, and what killed processes left behind. */
export const openStore = async (options: StoreOptions): Promise<Opened> => {
	try {
		return await open(siteOf(options), options);
	} catch (error) {
		const kind = troubleOf(error);

		if (kind === undefined) throw error;
		return {reason: (error as Error).message, kind};
	}
};

const open = async (site: Site, options: StoreOptions): Promise<Opened> => {
	const {create, passphrase, workFactor = usualWorkFactor} = options;
	if (create && passphrase === undefined) makeFolder(site.folder);

	const inspected = inspectFolder(site.folder);
	if (inspected === undefined) throw create ? nothingToOpen(site) : missing(site);

	sweep(site, inspected);

	const keeper = isSealed(inspected) ? await openSealed(site, passphrase) : undefined;
	if (keeper === undefined && passphrase !== undefined) throw notSealed(site);

	const {state, notices} = await openState(site, keeper?.form, options);
	const finished =
		keeper === undefined
			? {keeper, notices: await finishPlain(site, inspected)}
			: await finishSealed(site, inspected, keeper, {passphrase: passphrase ?? '', workFactor});

	return {
		store: newStore(site, {workspace: state.ok, sealed: finished.keeper, workFactor}),
		notices: [
			...inspected.notices,
			...notices,
			...(state.isMarked ? [marked] : []),
			...(keeper === undefined && state.ok.signers !== undefined ? [bare] : []),
			...finished.notices,
			...findStrayRuns(state.ok, inspected.runs),
		],
	};
};

const openSealed = async (site: Site, passphrase: string | undefined): Promise<SealedKeeper> => {
	if (passphrase === undefined) {
		throw new StoreError(
			'sealed',
			`The workspace in ${toPlainText(site.folder, 300)} is sealed: its passphrase is needed.`,
		);
	}

	const keys = await readKeys(site, passphrase);

	return sealedKeeper(site, await formOf(keys), keys);
};

/** The state of a workspace, the last good one if somebody says so, and what there is to know about it. */
const openState = async (
	site: Site,
	sealed: Form | undefined,
	{create, useLastGood}: StoreOptions,
): Promise<{readonly state: GoodState; readonly notices: readonly string[]}> => {
	const form = sealed ?? plainForm;
	const found = (await lookAtState(site, form)) ?? (create && sealed === undefined ? newState : undefined);
	if (found === undefined) throw sealed === undefined ? missing(site) : keysAlone(site);
	if ('ok' in found) return {state: found, notices: []};
	if (useLastGood !== true) throw await unusable(site, form, found);

	const notice = await underLock(site, () => replaceByLastGood(site, form));
	const state = (await lookAtState(site, form)) ?? goneState;
	if ('reason' in state) throw await unusable(site, form, state);

	return {state, notices: notice === undefined ? [] : [notice]};
};

type GoodState = Extract<FoundState, {readonly ok: Workspace}>;

const lookAtState = async (site: Site, form: Form): Promise<FoundState | undefined> => {
	const state = await findState(site, form);
	if (state !== undefined) return state;

	return (await findState(site, form, {isCopy: true})) === undefined ? undefined : goneState;
};

const newState: FoundState = {ok: emptyWorkspace, isMarked: false};

const marked = `${fileNames.plain} begins with a byte order mark: an editor saved it. It is read all the same.`;

const bare =
	'The workspace holds second factors in plain text, where others could have put them. Sealing it takes them out, and whoever signs enrols anew: until then nothing is saved.';

const missing = ({folder}: Site): StoreError =>
	new StoreError('missing', `There is no workspace in ${toPlainText(folder, 300)}.`);

const nothingToOpen = ({folder}: Site): StoreError =>
	new StoreError(
		'missing',
		`A passphrase was given, and there is no workspace in ${toPlainText(folder, 300)} that it could open. Make one without it first, and seal that: deskwarden workspace seal.`,
	);

const keysAlone = (site: Site): StoreError =>
	new StoreError(
		'broken',
		`${toPlainText(site.path(fileNames.sealed), 300)} is gone, and so is its last good copy; the keys are still there. Put back a copy of it, or, to do without it, move ${fileNames.identity} away. Nothing was changed.`,
	);

/** Whoever gives a passphrase counts on what it protects. */
const notSealed = ({folder}: Site): StoreError =>
	new StoreError(
		'missing',
		`A passphrase was given, and the workspace in ${toPlainText(folder, 300)} is not sealed: if it was, somebody put another one in its place. If it never was, go on without a passphrase. Nothing was changed.`,
	);
