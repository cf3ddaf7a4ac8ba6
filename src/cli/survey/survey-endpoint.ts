import {settings} from '../../domain/anydesk/settings.ts';
import {type Platform, printVersion} from '../../domain/anydesk/versions.ts';
import {endpointFacts} from '../../domain/client/endpoint-facts.ts';
import {type EndpointEvidence, type InstallationEvidence, statusReasons} from '../../domain/evidence.ts';
import type {TargetReport} from '../../domain/finding.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import type {Collection} from '../../probes/conf-file.ts';
import {collectEndpoint} from '../../probes/endpoint.ts';
import type {Place} from '../../probes/place.ts';
import type {RunSettings} from '../settings.ts';
import {version} from '../version.ts';
import type {World} from '../world.ts';
import {type Builds, buildOf} from './builds.ts';
import type {EvidenceSource} from './sources.ts';
import type {Surveyed} from './survey.ts';

/** Reads an endpoint's files and turns each of its installations into a subject. */
export const surveyEndpoint = async (
	source: EvidenceSource & {type: 'endpoint'},
	settings: RunSettings,
	world: World,
	builds: Builds,
): Promise<readonly Surveyed[]> => {
	const {name, local} = source;
	let place: Place;

	try {
		place = await source.open();
	} catch (error) {
		return [{target: {name, kind: 'endpoint', reached: false, reason: whyNotEntered(error, name)}}];
	}

	if (local === 'other') {
		return [
			{
				target: {
					name,
					kind: 'endpoint',
					reached: false,
					reason: 'deskwarden knows no AnyDesk for this platform',
				},
			},
		];
	}

	const endpoint = await collectEndpoint({
		place,
		folder: name,
		...(local !== undefined && {local: {platform: local, askVersion: () => askProgram(local)}}),
		collection: collectionOf(settings, world),
		collector: `deskwarden ${version}`,
		now: world.now(),
	});

	return installationsOf(endpoint, settings, builds);
};

/** Only this machine can be asked, so only then is it loaded how. */
const askProgram = async (platform: Platform): Promise<string | undefined> => {
	const {askVersion} = await import('../../probes/ask-version.ts');

	return askVersion(platform);
};

/** Fingerprints are keyed anew in each run. */
const collectionOf = ({intentFor}: RunSettings, world: World): Collection => {
	const {name, namespace} = intentFor({});

	return {
		id: Buffer.from(world.random(8)).toString('hex'),
		key: world.random(32),
		words: [name, namespace].filter(word => word !== undefined),
	};
};

/** Why a file or folder can't be had, in words for what happens on a healthy machine. A defect of ours is thrown. */
export const whyNotEntered = (error: unknown, name: string): string => {
	switch ((error as NodeJS.ErrnoException).code) {
		case 'ENOENT':
			return `${name} does not exist`;
		case 'ENOTDIR':
			return `${name} is not a folder`;
		case 'EACCES':
		case 'EPERM':
			return `${name} may not be read by this user`;
		case 'ELOOP':
			return `${name} is a loop of links`;
		case 'ENAMETOOLONG':
			return `${name} is too long for a path`;
		default:
			if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
			return `${name} cannot be read`;
	}
};

/** One subject for each installation of an endpoint. */
export const installationsOf = (
	endpoint: EndpointEvidence,
	{intentFor}: RunSettings,
	builds: Builds,
): readonly Surveyed[] => {
	const {installations, platform} = endpoint;
	const base = toPlainText(endpoint.endpoint, 80);

	if (installations.length === 0) {
		return [
			{
				target: {
					name: base,
					kind: 'endpoint',
					...(platform && {platform}),
					reached: false,
					reason: whyNone(endpoint),
				},
			},
		];
	}

	return installations.map(installation => {
		const build = buildOf(installation.prefix, builds);
		const intent = intentFor({
			name: endpoint.endpoint,
			...idOf(installation),
			...(build !== undefined && {build: build.name}),
		});
		const facts = endpointFacts(endpoint, installation, intent, build?.build);
		const name = installations.length === 1 ? base : `${base} (${labelOf(installation)})`;
		const target: TargetReport = {
			name,
			kind: 'endpoint',
			...(facts.platform.isKnown && {platform: facts.platform.value}),
			client: [
				describe(installation),
				...(facts.version.isKnown ? [printVersion(facts.version.value)] : []),
				...(build === undefined ? [] : ['with its build']),
			].join(' '),
			reached: true,
		};

		return {target, subject: {name, kind: 'endpoint', facts}};
	});
};

/** The AnyDesk ID that its conf names, by which a plan may know it. */
const idOf = ({files}: InstallationEvidence): {readonly anydeskId?: string} => {
	for (const {settings: lines = []} of files) {
		const id = lines.find(([key]) => key === settings.anydeskId.key)?.[1];
		if (typeof id === 'string') return {anydeskId: id};
	}

	return {};
};

const whyNone = ({blindSpots = []}: EndpointEvidence): string => {
	const [blind] = blindSpots;

	return blind === undefined || blind.status === 'read'
		? 'no AnyDesk client was found'
		: `no AnyDesk client was found, but ${blind.path} ${statusReasons[blind.status]}`;
};

const labelOf = ({kind, prefix, folder}: InstallationEvidence): string => {
	const user = /(?:home|Users|Documents and Settings)\/([^/]+)/.exec(folder)?.[1];

	return [
		kind === 'custom' ? `custom ${prefix}` : kind,
		...(user === undefined ? [] : [toPlainText(user, 40)]),
	].join(' ');
};

const describe = ({kind}: InstallationEvidence): string => {
	switch (kind) {
		case 'installed':
			return 'standard client';
		case 'custom':
			return 'custom client';
		case 'portable':
			return 'portable client';
		case 'folder':
			return 'client of unknown kind';
	}
};
