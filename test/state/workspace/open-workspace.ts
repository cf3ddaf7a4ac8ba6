import {randomBytes} from 'node:crypto';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {hostname, tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Report} from '../../../src/domain/report.ts';
import type {Workspace} from '../../../src/state/workspace/shape.ts';
import {type Opened, openStore, type Store, type StoreOptions} from '../../../src/state/workspace/store.ts';

export const noon = new Date('2026-11-22T09:00:00Z');

/** A folder for workspaces that is gone when the test has ended. */
export const newHome = (): string => {
	const home = mkdtempSync(join(tmpdir(), 'deskwarden-store-'));
	onTestFinished(() => rmSync(home, {recursive: true, force: true}));

	return home;
};

/** The folder of a workspace, with files that are there already. */
export const newFolder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
	const folder = join(newHome(), 'acme');

	mkdirSync(folder, {mode: 0o700});
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), {recursive: true, mode: 0o700});
		writeFileSync(join(folder, name), content);
		chmodSync(join(folder, name), 0o600);
	}

	return folder;
};

export const thisProcess: StoreOptions['owner'] = {pid: process.pid, host: hostname()};

export const tryOpen = (folder: string, options: Partial<StoreOptions> = {}): Promise<Opened> =>
	openStore({
		folder,
		create: true,
		owner: thisProcess,
		now: () => noon,
		random: size => randomBytes(size),
		...options,
	});

/** A workspace that opens, ready to save. */
export const open = async (
	folder: string,
	options: Partial<StoreOptions> = {},
): Promise<{readonly store: Store; readonly notices: readonly string[]}> => {
	const opened = await tryOpen(folder, options);
	if ('reason' in opened) throw new Error(opened.reason);

	await opened.store.warmUp();

	return opened;
};

/** Why a workspace doesn't open. */
export const whyNot = async (
	folder: string,
	options: Partial<StoreOptions> = {},
): Promise<{readonly reason: string; readonly kind: string}> => {
	const opened = await tryOpen(folder, options);
	if ('store' in opened) throw new Error('it opened');

	return opened;
};

/** An answer more. */
export const answering =
	(name: string) =>
	(now: Workspace): Workspace => ({
		...now,
		progress: {...now.progress, answered: [...now.progress.answered, name]},
	});

export const answersOf = ({progress}: Workspace): readonly string[] => progress.answered;

/** All files below a folder, with their text. */
export const treeOf = (folder: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		namesOf(folder)
			.filter(name => statSync(join(folder, name)).isFile())
			.map(name => [name, readFileSync(join(folder, name), 'latin1')]),
	);

export const namesOf = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();

/** The mode bits of everything below a folder. */
export const modesOf = (folder: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		['.', ...namesOf(folder)].map(name => [
			name,
			(statSync(join(folder, name)).mode & 0o7777).toString(8).padStart(4, '0'),
		]),
	);

/** The rejection of a promise that has to reject. */
export const rejectionOf = async (promise: Promise<unknown>): Promise<Error> => {
	try {
		await promise;
	} catch (error) {
		if (error instanceof Error) return error;
	}

	throw new Error('it did not reject');
};

export const aReport = (id: string, rest: Partial<Report> = {}): Report => ({
	schema: 'deskwarden/report@1',
	tool: {name: 'deskwarden', version: '0.1.0'},
	run: {
		id,
		startedAt: '2026-11-22T09:00:00Z',
		endedAt: '2026-11-22T09:00:02Z',
		level: 'hardened',
		partial: false,
	},
	targets: [{name: 'till-7', kind: 'endpoint', platform: 'linux', reached: true}],
	findings: [],
	notLookedAt: [],
	summary: {
		pass: 4,
		fail: 1,
		undecided: 0,
		notApplicable: 2,
		waived: 0,
		coverage: 1,
		worst: 'high',
		exitCode: 13,
	},
	...rest,
});
