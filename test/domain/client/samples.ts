import {parseBuildText} from '../../../src/domain/anydesk/build-text.ts';
import {parseConfText} from '../../../src/domain/anydesk/conf-text.ts';
import type {BuildTicks} from '../../../src/domain/build-ticks.ts';
import {textLayers} from '../../../src/domain/client/build-facts.ts';
import {clientBuild} from '../../../src/domain/client/build-form.ts';
import {layerOf} from '../../../src/domain/client/conf-layers.ts';
import type {BuildLayers, ClientLayers} from '../../../src/domain/client/layers.ts';
import type {ConfEvidence, EndpointEvidence, InstallationEvidence} from '../../../src/domain/evidence.ts';
import {type Fact, known, unknown} from '../../../src/domain/facts.ts';
import {reduce} from '../../../src/probes/conf-file.ts';

const collection = {id: 'k1', key: Buffer.alloc(32, 7), words: []};

/** A conf file of these lines, as a probe tells it. */
export const conf = (path: string, ...lines: readonly string[]): ConfEvidence => ({
	path,
	status: 'read',
	...reduce(parseConfText(lines.join('\n')), collection),
});

export const systemConf = (...lines: readonly string[]): ConfEvidence =>
	conf('etc/anydesk/system.conf', ...lines);
export const serviceConf = (...lines: readonly string[]): ConfEvidence =>
	conf('etc/anydesk/service.conf', 'ad.anynet.cert=x', ...lines);

/** A standard client of the machine with these files. */
export const installation = (
	files: readonly ConfEvidence[] = [],
	given: Partial<InstallationEvidence> = {},
): InstallationEvidence => ({kind: 'installed', folder: 'etc/anydesk', files, traces: [], ...given});

export const custom = (files: readonly ConfEvidence[] = []): InstallationEvidence =>
	installation(files, {kind: 'custom', prefix: '5be69332', folder: 'etc/anydesk_ad_5be69332'});

export const endpoint = (
	installations: readonly InstallationEvidence[],
	given: Partial<EndpointEvidence> = {},
): EndpointEvidence => ({
	schema: 'deskwarden/evidence@1',
	endpoint: 'till-7',
	platform: 'linux',
	collectedAt: '2026-11-22T09:00:00Z',
	collector: 'deskwarden 0.1.0',
	collection: 'k1',
	installations,
	...given,
});

export const placedText = (text: string) => ({place: 'incoming.txt', text: parseBuildText(text)});

const placedTicks = (ticks: BuildTicks) => ({
	ticks,
	sourceOf: (tick: string) => ({
		place: 'organization.yaml',
		key: `builds.incoming.${tick}`,
		origin: 'override' as const,
	}),
});

/** A build of its text, of the form's ticks, or of both. */
export const buildOf = (text?: string, ticks?: BuildTicks) =>
	clientBuild(
		text === undefined ? undefined : placedText(text),
		ticks === undefined ? undefined : placedTicks(ticks),
	);

const emptyFile = {place: 'etc/anydesk/user.conf', lines: new Map()};

/** The layers of a client whose system.conf has these lines; `null`: there are no files, as for a build. */
export const layers = (
	kind: 'standard' | 'custom' | 'unknown',
	system: readonly string[] | null | ConfEvidence,
	build?: BuildLayers,
): ClientLayers => ({
	clientKind: kind === 'unknown' ? unknown('the kind is not known') : known(kind),
	...(system !== null && {
		files: {
			system: [layerOf('path' in system ? system : systemConf('ad.inst.id=1', ...system))],
			service: [emptyFile],
			user: [emptyFile],
		},
	}),
	...(build !== undefined && {build}),
});

export const boxes = (text: string): BuildLayers => ({text: textLayers(placedText(text))});

/** A fact in one word: its value, or why there is none. */
export const told = (fact: Fact<unknown>): unknown => {
	if (fact.isKnown) return fact.missing === undefined ? fact.value : [fact.value, `but ${fact.missing}`];

	return fact.isConflict === true ? `conflict: ${fact.reason}` : `unknown: ${fact.reason}`;
};
