import {hostname} from 'node:os';
import {join} from 'node:path';
import {listed} from '../domain/list.ts';
import {nearest} from '../domain/nearest.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {chooseWorkspace, workspaceNames} from '../state/workspace/location.ts';
import {type Opened, openStore, type Store} from '../state/workspace/store.ts';
import type {Trouble} from '../state/workspace/trouble.ts';
import {canAsk} from './ask.ts';
import {askPassphrase, givenPassphrase} from './unlock.ts';
import {homeOf, type WorkspaceOptions} from './workspace-home.ts';
import {UsageError, WorkspaceError, type World} from './world.ts';

export type Located = {
	readonly name: string;
	readonly folder: string;
	/** It is there already. */
	readonly exists: boolean;
};

/**
 * Where the workspace lies that is meant. Throws a UsageError where that can't be said, or where a passphrase is given
 * for one that isn't there.
 */
export const locateWorkspace = (world: World, options: WorkspaceOptions): Located => {
	const located = lookForWorkspace(world, options);
	if ('reason' in located) throw new UsageError(located.reason);
	refuseLost(located, options);

	return located;
};

/** Whoever gives a passphrase counts on a sealed workspace: it was taken away, or another one is meant. */
const refuseLost = (
	{name, exists}: Located,
	{passphraseFile, passphraseFd}: Pick<WorkspaceOptions, 'passphraseFile' | 'passphraseFd'>,
): void => {
	if (exists || (passphraseFile === undefined && passphraseFd === undefined)) return;

	throw new UsageError(
		`A passphrase was given, and there is no workspace "${toPlainText(name, 64)}" that it could open. Name the one that is meant with --workspace, or leave the passphrase out.`,
	);
};

const lookForWorkspace = (
	world: World,
	{workspace, workspaceDir}: WorkspaceOptions,
): Located | {readonly reason: string} => {
	const home = homeOf(world, workspaceDir);
	const names = home === undefined ? [] : workspaceNames(home);
	const chosen = chooseWorkspace(names, workspace);
	if ('reason' in chosen) return chosen;
	if (home === undefined) {
		return workspace === undefined ? {name: chosen.ok, folder: '', exists: false} : {reason: noHome};
	}

	return {name: chosen.ok, folder: join(home, chosen.ok), exists: names.includes(chosen.ok)};
};

const noHome = 'HOME is not set: name the folder of the workspaces with --workspace-dir DIR.';

export type OpenWorkspace = Located & {readonly store: Store; readonly notices: readonly string[]};

export type Opening = WorkspaceOptions & {
	/** Made where it isn't there yet. */
	readonly create: boolean;
	/** Where it is sealed and no passphrase is given, it is done without: nobody is asked. */
	readonly isOptional?: boolean;
};

/**
 * Opens a workspace that was located; a sealed one with the passphrase that was given, or that a person types: three
 * tries. Undefined for a sealed one that is optional. Throws a WorkspaceError where it can't be used.
 */
export const openLocated = async (
	world: World,
	located: Located,
	opening: Opening,
): Promise<OpenWorkspace | undefined> => {
	if (located.folder === '') throw new UsageError(noHome);

	const given = await givenPassphrase(world, opening);
	const openWith = async (passphrase: string | undefined): Promise<Opened> =>
		openStore({
			folder: located.folder,
			create: opening.create,
			owner: {pid: process.pid, host: hostname()},
			now: world.now,
			random: world.random,
			...(opening.lastGood === true && {useLastGood: true}),
			...(passphrase !== undefined && {passphrase}),
		});
	let opened = await openWith(given);
	const isAsked = given === undefined && isFailed(opened, 'sealed');

	if (isAsked && opening.isOptional === true) return undefined;

	for (let tries = 3; isAsked && tries > 0 && 'reason' in opened; tries -= 1) {
		opened = await openWith(await askPassphrase(world, located.name));
		if (!isFailed(opened, 'access')) break;
		if (tries > 1 && canAsk(world)) world.err('That is not the passphrase.\n');
	}

	if ('reason' in opened) throw new WorkspaceError(opened.reason, opened.kind);

	return {...located, exists: true, ...opened};
};

const isFailed = (opened: Opened, kind: Trouble): boolean => 'kind' in opened && opened.kind === kind;

/** How a command wants its workspace; as it is there, unless more is said. */
export type Wanted = {
	/** One that was named is made where it isn't there yet; `told`: where others are, somebody may have meant one of them. */
	readonly mayCreate?: boolean | 'told';
};

/** A workspace that is there, and that a command does without; why, as the end of a sentence. */
export type SetAside = {readonly setAside: string};

/**
 * The workspace of a command; undefined where none is there. Throws a UsageError where another one was named, a
 * WorkspaceError where it can't be used.
 */
export const openWorkspace = async (
	world: World,
	options: WorkspaceOptions,
	{mayCreate = false}: Wanted = {},
): Promise<OpenWorkspace | undefined> => {
	const located = locateWorkspace(world, options);
	const create = mayCreate !== false && options.workspace !== undefined;
	if (!located.exists && !create) {
		if (options.workspace === undefined) return undefined;
		throw new UsageError(noSuch(world, options));
	}

	const others = located.exists || mayCreate !== 'told' ? [] : namesOf(world, options);
	const opened = told(world, await openLocated(world, located, {...options, create}));

	if (others.length > 0) {
		const near = nearest(located.name, others);
		const hint = near === undefined ? sayOthers(others) : `Did you mean ${near}?`;

		world.err(
			`There was no workspace "${located.name}": a new one is made, without a plan and without words. ${hint}\n`,
		);
	}

	return opened;
};

/**
 * The same for a command that was told all it needs: what can't be opened without a question is set aside, and that is
 * told.
 */
export const openUnasked = async (
	world: World,
	options: WorkspaceOptions,
): Promise<OpenWorkspace | SetAside | undefined> => {
	const located = lookForWorkspace(world, options);
	if ('reason' in located) {
		world.err(`${located.reason} None of them is looked at: no run is kept, and their words don't count.\n`);

		return {setAside: 'there are several, and none was named'};
	}
	refuseLost(located, options);
	if (!located.exists) return undefined;

	const opened = await openLocated(world, located, {...options, create: false, isOptional: true});
	if (opened !== undefined) return told(world, opened);

	world.err(
		`The workspace "${located.name}" is sealed, and isn't looked at: no run is kept, and its words don't count. ` +
			'Give its passphrase with --passphrase-file FILE.\n',
	);

	return {setAside: `"${located.name}" is sealed, and its passphrase wasn't given`};
};

/** Tells what came up when it was opened. */
const told = <Workspace extends OpenWorkspace | undefined>(world: World, opened: Workspace): Workspace => {
	for (const notice of opened?.notices ?? []) world.err(`${notice}\n`);

	return opened;
};

/** Tells that nothing has the name that was given, and what there is. */
const noSuch = (world: World, options: WorkspaceOptions): string => {
	const names = namesOf(world, options);
	const others = names.length === 0 ? 'There is none yet: deskwarden setup makes one.' : sayOthers(names);

	return `There is no workspace "${toPlainText(options.workspace ?? '', 64)}". ${others}`;
};

const sayOthers = (names: readonly string[]): string =>
	`There ${names.length === 1 ? 'is' : 'are'} ${listed(names)}.`;

/** The workspaces that are there. */
export const namesOf = (world: World, {workspaceDir}: WorkspaceOptions): readonly string[] =>
	workspaceNames(homeOf(world, workspaceDir) ?? '');
