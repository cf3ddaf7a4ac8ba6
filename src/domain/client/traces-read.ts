import {type Platform, parseVersion, platforms, type Version} from '../anydesk/versions.ts';
import {type InstallationEvidence, statusReasons, type TraceEvidence} from '../evidence.ts';
import {type Fact, known, partly, type Source, unknown} from '../facts.ts';
import type {Session} from './facts.ts';

const isConnectionTrace = ({path}: TraceEvidence): boolean => path.endsWith('connection_trace.txt');

/** All incoming sessions that the installation's connection traces tell of, oldest first. */
export const readSessions = ({traces, folder}: InstallationEvidence): Fact<readonly Session[]> => {
	const files = traces.filter(isConnectionTrace);
	const read = files.filter(({status}) => status === 'read');
	const sessions = read
		.flatMap(({path, sessions: lines = []}) =>
			lines.map(
				({at, how, alias, id, line}): Session => ({
					at,
					how,
					peer: alias,
					id,
					source: {place: path, line, found: `${how} ${alias}`, origin: 'explicit'},
				}),
			),
		)
		.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
	const sources = read.map(({path}): Source => ({place: path, origin: 'explicit'}));
	const gap = gapOf(files, folder);

	if (gap === undefined) return known(sessions, ...sources);

	return sessions.length > 0 ? partly(sessions, gap, ...sources) : unknown(gap, 'evidence', sources);
};

const gapOf = (files: readonly TraceEvidence[], folder: string): string | undefined => {
	if (files.length === 0) return `no connection_trace.txt was found in ${folder}`;

	for (const {path, status, whole} of files) {
		if (status !== 'read') return `${path} ${statusReasons[status]}`;
		if (whole === false) return `${path} could not be read whole`;
	}

	return undefined;
};

type Seen = {readonly at: string; readonly version: Version; readonly text: string; readonly source: Source};

/**
 * The installed version: what the program or its file says, else the newest start banner of the traces. A marker in
 * system.conf tells the newest version that the network announced, so it isn't asked (client.md 2.10).
 */
export const readVersion = ({version, traces}: InstallationEvidence): Fact<Version> => {
	const said = version === undefined ? undefined : parseVersion(version.value);

	if (version !== undefined && said !== undefined) {
		return known(said, {place: version.source, found: version.value, origin: 'explicit'});
	}

	const seen = bannersOf(traces);
	const [newest] = seen.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));

	return newest === undefined
		? unknown('no trace tells which version runs')
		: known(newest.version, newest.source);
};

const bannersOf = (traces: readonly TraceEvidence[]): readonly Seen[] =>
	traces.flatMap(({path, banners = []}) =>
		banners.flatMap(({at = '', version, line}): Seen[] => {
			const parsed = parseVersion(version);

			return parsed === undefined
				? []
				: [
						{
							at: at === '' ? `0000:${String(line).padStart(9, '0')}` : at,
							version: parsed,
							text: version,
							source: {place: path, line, found: `Version ${version}`, origin: 'explicit'},
						},
					];
		}),
	);

/** The platform that a start banner names; a folder that was mailed has no other witness. */
export const readPlatform = (
	platform: Platform | undefined,
	{traces}: InstallationEvidence,
	endpoint: string,
): Fact<Platform> => {
	if (platform !== undefined) return known(platform, {place: endpoint, origin: 'explicit'});

	for (const {path, banners = []} of traces) {
		for (const banner of banners) {
			const named = platforms.find(name => name === banner.platform);
			if (named !== undefined) return known(named, {place: path, line: banner.line, origin: 'explicit'});
		}
	}

	return unknown('neither the folder nor a trace tells the platform');
};
