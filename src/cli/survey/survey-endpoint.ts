import {settings} from '../../domain/anydesk/settings.ts';
import {printVersion} from '../../domain/anydesk/versions.ts';
import {endpointFacts} from '../../domain/client/endpoint-facts.ts';
import {type EndpointEvidence, type InstallationEvidence, statusReasons} from '../../domain/evidence.ts';
import type {TargetReport} from '../../domain/finding.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import type {RunSettings} from '../settings.ts';
import type {World} from '../world.ts';
import {type Builds, buildOf} from './builds.ts';
import {newCollection, readEndpoint} from './read-endpoint.ts';
import type {EvidenceSource} from './sources.ts';
import type {Surveyed} from './survey.ts';

/** Reads an endpoint's files and turns each of its installations into a subject. */
export const surveyEndpoint = async (
	source: EvidenceSource & {type: 'endpoint'},
	settings: RunSettings,
	world: World,
	builds: Builds,
): Promise<readonly Surveyed[]> => {
	const {name, namespace} = settings.intentFor({});
	const words = [name, namespace].filter(word => word !== undefined);
	const read = await readEndpoint(source, newCollection(words, world), world);

	return 'ok' in read
		? installationsOf(read.ok, settings, builds)
		: [{target: {name: source.name, kind: 'endpoint', reached: false, reason: read.reason}}];
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
