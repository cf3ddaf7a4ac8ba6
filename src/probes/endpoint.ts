import {hostname} from 'node:os';
import {isStandardName, prefixOf, windowsProgram} from '../domain/anydesk/places.ts';
import type {Platform} from '../domain/anydesk/versions.ts';
import type {ConfEvidence, EndpointEvidence, InstallationEvidence} from '../domain/evidence.ts';
import {evidenceBounds} from '../domain/evidence-bounds.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {type Collection, readConfFile} from './conf-file.ts';
import {type Found, type FoundInstallation, findInstallations} from './installations.ts';
import type {FoundLeftover} from './leftovers.ts';
import {asLoneFolder} from './lone-folder.ts';
import type {Place} from './place.ts';
import {readFileVersion} from './program-version.ts';
import {readConnectionTrace, readProgramTrace} from './trace-file.ts';

export type EndpointRequest = {
	readonly place: Place;
	/** What the target was called, for an endpoint that doesn't tell its name. */
	readonly folder: string;
	/** This machine itself: its owners count, and it has a name of its own. */
	readonly local?: {readonly platform: Platform; readonly askVersion: () => Promise<string | undefined>};
	readonly collection: Collection;
	readonly collector: string;
	readonly now: Date;
};

/**
 * Reads one endpoint's files: a whole file system, or a single AnyDesk folder (one that itself holds `system.conf`
 * or `user.conf`).
 */
export const collectEndpoint = async (request: EndpointRequest): Promise<EndpointEvidence> => {
	const {place} = request;
	const {found, platform, isLone} = await findOn(place, request.local?.platform);
	// The bits of a folder that was mailed are those of whoever unpacked it.
	const hasModes = place.hasModes && platform !== 'windows' && !isLone;
	const installations: InstallationEvidence[] = [];
	const host = request.local === undefined ? await readHostname(place) : hostname();
	// People make passwords of what a machine is called.
	const collection = {...request.collection, words: [...request.collection.words, host]};

	for (const installation of found.installations) {
		installations.push(
			await readInstallation(place, installation, platform, {...request, collection}, hasModes),
		);
	}

	const leftovers = await Promise.all(
		found.leftovers.map(leftover => readLeftover(place, leftover, collection, hasModes)),
	);

	return {
		schema: 'deskwarden/evidence@1',
		endpoint: toPlainText(host || idOf(installations) || nameOfFolder(place, request), 80),
		...(platform !== undefined && {platform}),
		collectedAt: request.now.toISOString().replace(/\.\d+Z$/, 'Z'),
		collector: request.collector,
		collection: request.collection.id,
		installations,
		...(leftovers.length > 0 && {leftovers}),
		...(found.blindSpots.length > 0 && {blindSpots: found.blindSpots}),
		...(request.local !== undefined && {ownersCount: true}),
	};
};

/** What lies on an endpoint: a whole file system's installations, or a single folder as one. */
export const findOn = async (
	place: Place,
	local: Platform | undefined,
): Promise<{readonly found: Found; readonly platform: Platform | undefined; readonly isLone: boolean}> => {
	const top = await place.list('');
	const names = top.status === 'read' ? top.names : [];
	const isLone = local === undefined && (names.includes('system.conf') || names.includes('user.conf'));
	const platform = local ?? (isLone ? undefined : platformOf(names));

	return {
		found:
			isLone || platform === undefined
				? {installations: isLone ? [asLoneFolder(place.name, names)] : [], leftovers: [], blindSpots: []}
				: await findInstallations(place, platform),
		platform,
		isLone,
	};
};

const readLeftover = async (
	place: Place,
	{path, what, confs}: FoundLeftover,
	collection: Collection,
	hasModes: boolean,
) => {
	const files = await Promise.all(confs.map(conf => readConfFile(place, conf, collection, hasModes)));

	return {path, what, ...(files.length > 0 && {files})};
};

/** What the folders at the top of a file system tell of its platform. */
const platformOf = (names: readonly string[]): Platform | undefined => {
	const has = (...wanted: readonly string[]): boolean =>
		wanted.some(name => names.some(found => found.toLowerCase() === name));

	if (has('programdata', 'documents and settings') || (has('users') && has('windows'))) return 'windows';
	// A Linux may have a folder `users` of its own.
	const isCapitalized = ['Users', 'Library', 'Applications'].some(name => names.includes(name));
	if (isCapitalized && has('etc', 'private', 'users')) return 'macos';

	return has('etc', 'home', 'root') ? 'linux' : undefined;
};

const readInstallation = async (
	place: Place,
	found: FoundInstallation,
	platform: Platform | undefined,
	{collection, local}: EndpointRequest,
	hasModes: boolean,
): Promise<InstallationEvidence> => {
	const {kind, prefix, folder, confs, connectionTraces, programTraces} = found;
	const files: ConfEvidence[] = [];

	for (const path of confs) files.push(await readConfFile(place, path, collection, hasModes));

	const traces = [
		...(await Promise.all(connectionTraces.map(path => readConnectionTrace(place, path)))),
		...(await Promise.all(programTraces.map(path => readProgramTrace(place, path)))),
	];
	const version =
		(local !== undefined && kind === 'installed' ? await askedVersion(local.askVersion) : undefined) ??
		(platform === 'windows' && prefix !== undefined
			? await readFileVersion(place, windowsProgram(prefix))
			: undefined);

	return {kind, ...(prefix !== undefined && {prefix}), folder, ...(version && {version}), files, traces};
};

const askedVersion = async (ask: () => Promise<string | undefined>) => {
	const value = await ask();

	return value === undefined ? undefined : {value, source: 'anydesk --version'};
};

/** The AnyDesk ID, for an endpoint that has no other name. */
const idOf = (installations: readonly InstallationEvidence[]): string | undefined =>
	installations.flatMap(({files}) =>
		files.flatMap(({settings = []}) =>
			settings.flatMap(([key, value]) => (key === 'ad.anynet.id' ? (value ?? []) : [])),
		),
	)[0];

/** The folder's own name, unless that is only one of AnyDesk's. */
const nameOfFolder = ({name}: Place, {folder}: EndpointRequest): string =>
	name === '' || isStandardName(name) || prefixOf(name) !== undefined ? folder : name;

const readHostname = async (place: Place): Promise<string> => {
	const file = await place.read('etc/hostname', evidenceBounds.hostname);

	return file.status === 'read' ? (new TextDecoder().decode(file.bytes).split('\n')[0] ?? '').trim() : '';
};
