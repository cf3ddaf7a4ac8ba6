import {serviceTraceFolder} from '../anydesk/places.ts';
import {type Platform, parseVersion, platforms, type Version} from '../anydesk/versions.ts';
import {type InstallationEvidence, statusReasons, type TraceEvidence} from '../evidence.ts';
import {agree, type Fact, type Known, known, partly, type Source, unknown} from '../facts.ts';
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
	const unread = files.find(isUnread);
	const gap = unread === undefined ? whyNoTrace(files, folder) : tellUnread(unread);

	if (gap === undefined) return known(sessions, ...sources);
	if (sessions.length > 0) return partly(sessions, gap, ...sources);

	// A trace that is there was looked at in vain; one that isn't there has no place.
	return unknown(gap, 'evidence', unread === undefined ? [] : [{place: unread.path, origin: 'explicit'}]);
};

const isUnread = ({status, whole}: TraceEvidence): boolean =>
	status !== 'not-found' && (status !== 'read' || whole === false);

const tellUnread = ({path, status}: TraceEvidence): string =>
	status === 'read' ? `${path} could not be read whole` : `${path} ${statusReasons[status]}`;

/** A copy in a home keeps a trace of its own, which doesn't tell what the machine's service saw. */
const whyNoTrace = (files: readonly TraceEvidence[], folder: string): string | undefined =>
	files.some(({path, status}) => status === 'read' && isOwn(path, folder))
		? undefined
		: `no connection_trace.txt was found${folder === '' ? '' : ` in ${folder}`}`;

/** Whether a trace is this client's own: in its folder, or the service's beside it. All are in a folder on its own. */
const isOwn = (path: string, folder: string): boolean =>
	folder === '' || path.startsWith(`${folder}/`) || path.startsWith(`${serviceTraceFolder}/`);

type Seen = {readonly at: string; readonly version: Version; readonly text: string; readonly source: Source};

/**
 * The installed version: what the program or its file says, else the newest start banner of the client's own traces.
 * A trace in a user's home may be that of another copy. A marker in system.conf tells the newest version that the
 * network announced, so it isn't asked (client.md 2.10).
 */
export const readVersion = ({version, traces, folder}: InstallationEvidence): Fact<Version> => {
	const said = version === undefined ? undefined : parseVersion(version.value);

	if (version !== undefined && said !== undefined) {
		return known(said, {place: version.source, found: version.value, origin: 'explicit'});
	}

	const own = traces.filter(trace => !isConnectionTrace(trace) && isOwn(trace.path, folder));
	const unread = own.find(isUnread);
	const seen = bannersOf(own);
	const [newest] = seen.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));

	if (unread !== undefined) {
		return unknown(`${tellUnread(unread)}, and may tell of a newer version`, 'evidence', [
			{place: unread.path, origin: 'explicit'},
		]);
	}
	if (newest !== undefined) return known(newest.version, newest.source);

	return unknown(
		bannersOf(traces).length === 0
			? 'no trace tells which version runs'
			: "only a trace in a home tells a version, which may be another copy's",
	);
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
	const named = traces.flatMap(({path, banners = []}) =>
		banners.flatMap((banner): readonly Known<Platform>[] => {
			const found = platforms.find(name => name === banner.platform);

			return found === undefined ? [] : [known(found, {place: path, line: banner.line, origin: 'explicit'})];
		}),
	);
	const [first, ...others] = [
		...(platform === undefined ? [] : [known(platform, {place: endpoint, origin: 'explicit'})]),
		...named,
	];

	if (first !== undefined) return withoutRepetition(agree<Platform>(first, ...others));

	return unknown('neither the folder nor a trace tells the platform');
};

/** Every banner names the platform: one witness of each file is enough. */
const withoutRepetition = (fact: Fact<Platform>): Fact<Platform> => ({
	...fact,
	sources: fact.sources.filter(
		({place}, index) => fact.sources.findIndex(source => source.place === place) === index,
	),
});
