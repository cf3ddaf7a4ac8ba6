import {toPlainText} from '../../domain/plain-text.ts';
import {exitCodes} from '../../domain/summary.ts';
import {newPassphrase} from '../unlock.ts';
import {locateWorkspace, type OpenWorkspace, openLocated, openWorkspace} from '../workspace.ts';
import type {WorkspaceOptions} from '../workspace-home.ts';
import {UsageError, WorkspaceError, type World} from '../world.ts';

export type NewPassphraseOptions = WorkspaceOptions & {
	readonly newPassphraseFile?: string;
};

/** Tells what a workspace holds, and where it lies. */
export const showWorkspace = async (world: World, options: WorkspaceOptions): Promise<number> => {
	const {name, folder, store} = await openIt(world, options);
	const {draft = {}, enrolments, attestations, waivers, runs, signers = []} = store.current();
	const rows = [
		['Workspace', name],
		['Folder', toPlainText(folder, 300)],
		['Sealed', store.isSealed() ? 'yes' : 'no'],
		['Plan', Object.keys(draft).length === 0 ? 'none yet' : 'yes'],
		['Enrolments', `${enrolments.length}`],
		['Words', `attestations: ${attestations.length}, waivers: ${waivers.length}`],
		['Runs', `${runs.length}`],
		['Signers', signers.length === 0 ? 'none' : signers.map(({login}) => toPlainText(login, 80)).join(', ')],
	] as const;

	world.out(rows.map(([label, value]) => `${label.padEnd(11)} ${value}\n`).join(''));

	return exitCodes.conformant;
};

/** Encrypts a workspace. Throws where it is sealed already, or no passphrase is given. */
export const sealWorkspace = async (world: World, options: WorkspaceOptions): Promise<number> => {
	// The passphrase that is given is the new one, so the workspace is opened without.
	const {passphraseFile, passphraseFd, ...rest} = options;
	const located = locateWorkspace(world, rest);
	if (!located.exists) throw missing();

	const opened = await openLocated(world, located, {...rest, create: false, isOptional: true});
	if (opened === undefined || opened.store.isSealed()) {
		throw new UsageError(`The workspace "${located.name}" is sealed already.`);
	}

	for (const notice of opened.notices) world.err(`${notice}\n`);

	return alone(opened, async () => {
		const given = {
			...(passphraseFile !== undefined && {passphraseFile}),
			...(passphraseFd !== undefined && {passphraseFd}),
		};
		await opened.store.seal(await newPassphrase(world, given, '--passphrase-file'));
		world.out(
			`The workspace ${located.name} is sealed. Without its passphrase nobody gets at it any more, and nobody can reset it.\n`,
		);

		return exitCodes.conformant;
	});
};

/** Decrypts a workspace. Throws where it isn't sealed, or second factors would lie open. */
export const unsealWorkspace = async (world: World, options: WorkspaceOptions): Promise<number> => {
	const opened = await openIt(world, options);
	const {signers = []} = opened.store.current();
	if (!opened.store.isSealed()) throw new UsageError(`The workspace "${opened.name}" is not sealed.`);

	if (signers.length > 0) {
		throw new UsageError(
			`Second factors are kept in sealed workspaces alone. First take out those of ${signers.map(({login}) => toPlainText(login, 80)).join(', ')}: deskwarden enroll NAME --sign --remove.`,
		);
	}

	return alone(opened, async () => {
		await opened.store.unseal();
		world.out(`The workspace ${opened.name} lies open again.\n`);

		return exitCodes.conformant;
	});
};

/** Gives a sealed workspace another passphrase, and another key. */
export const changePassphrase = async (world: World, options: NewPassphraseOptions): Promise<number> => {
	const {newPassphraseFile, ...rest} = options;
	const opened = await openIt(world, rest);
	if (!opened.store.isSealed()) {
		throw new UsageError(
			`The workspace "${opened.name}" is not sealed: deskwarden workspace seal does that.`,
		);
	}

	return alone(opened, async () => {
		const given = newPassphraseFile === undefined ? {} : {passphraseFile: newPassphraseFile};
		await opened.store.changePassphrase(await newPassphrase(world, given, '--new-passphrase-file'));
		world.out(
			`The workspace ${opened.name} has another passphrase. The old one opens nothing but old copies.\n`,
		);

		return exitCodes.conformant;
	});
};

const openIt = async (world: World, options: WorkspaceOptions): Promise<OpenWorkspace> => {
	const opened = await openWorkspace(world, options);
	if (opened === undefined) throw missing();

	return opened;
};

const missing = (): UsageError =>
	new UsageError(
		'There is no such workspace. deskwarden setup makes one, or name one with --workspace NAME.',
	);

/** Nobody may have it open meanwhile: what they save then would lie beside it. */
const alone = async ({store}: OpenWorkspace, work: () => Promise<number>): Promise<number> => {
	const held = await store.holdSession();
	if ('reason' in held) throw new WorkspaceError(held.reason, 'busy');

	try {
		return await work();
	} finally {
		held.release();
	}
};
