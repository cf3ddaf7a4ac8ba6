import {evidenceBounds} from '../evidence-bounds.ts';
import {parseVersion} from './versions.ts';

/** A line of connection_trace.txt, as evidence carries it. */
export type TraceSession = {
	/** Local time of the endpoint: `2026-11-19T10:02`. */
	readonly at: string;
	readonly clock: 'local';
	readonly how: string;
	readonly alias: string;
	readonly id: string;
	readonly line: number;
};

/** A start of the program, as its trace tells it. UTC. */
export type Banner = {
	readonly at?: string;
	readonly version: string;
	readonly line: number;
	readonly platform?: string;
};

/** The encodings seen in traces: ASCII or UTF-8, and UTF-16LE with NULs on Windows (client.md 6.1). */
export const decodeTrace = (bytes: Uint8Array): string => {
	const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] !== 0 && bytes[1] === 0);

	return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
};

/**
 * Reads connection_trace.txt (client.md 6.1): columns stand apart by two or more blanks, never at fixed places.
 * A line of another form is counted, since a trace that can't be read whole can't prove that nothing happened.
 */
export const parseConnectionTrace = (
	text: string,
): {readonly sessions: readonly TraceSession[]; readonly unreadable: number} => {
	const sessions: TraceSession[] = [];
	let unreadable = 0;

	for (const [index, raw] of text.split('\n').entries()) {
		const line = raw.trim();
		if (line === '') continue;
		if (line.length > evidenceBounds.sessionLine) {
			unreadable++;
			continue;
		}

		const [direction, moment, how, alias, id = alias] = line.split(/\s{2,}|\t+/);
		const [, day, clock] = /^(\d{4}-\d{2}-\d{2}),\s?(\d{2}:\d{2})$/.exec(moment ?? '') ?? [];

		if (
			direction !== 'Incoming' ||
			day === undefined ||
			how === undefined ||
			alias === undefined ||
			sessions.length >= evidenceBounds.sessions
		) {
			unreadable++;
		} else {
			if (!statusWords.has(how)) unreadable++;

			sessions.push({at: `${day}T${clock}`, clock: 'local', how, alias, id: id ?? alias, line: index + 1});
		}
	}

	return {sessions, unreadable};
};

/** How a session began (client.md 6.1). Another word may mean anything, an unattended one too. */
export const statusWords: ReadonlySet<string> = new Set([
	'User',
	'Passwd',
	'Token',
	'UserSwitch',
	'Restored',
	'REJECTED',
]);

/** `* Version 8.1.4 (release/mac_8.1.x <sha1>)` in a trace line (client.md 6.2). */
const bannerGrammar = /^\* Version (\d+\.\d+\.\d+) \((?:release\/([a-z]+))?/;
const momentGrammar = /^\s*\S+\s+(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})/;

const platformWords: ReadonlyMap<string, string> = new Map([
	['mac', 'macos'],
	['win', 'windows'],
	['linux', 'linux'],
]);

/**
 * The banner of one trace line, or undefined. `line` is its number. It has to be the whole message: a peer's name in
 * another message could otherwise pretend a version.
 */
export const readBanner = (text: string, line: number): Banner | undefined => {
	const dash = text.indexOf(' - ');
	const [, version, platformWord] = bannerGrammar.exec(text.slice(dash + 3)) ?? [];
	if (dash === -1) return undefined;

	const [, day, time] = momentGrammar.exec(text.slice(0, dash)) ?? [];
	if (version === undefined || parseVersion(version) === undefined) return undefined;

	const platform = platformWords.get(platformWord ?? '');

	return {
		version,
		line,
		...(day !== undefined && time !== undefined && {at: `${day}T${time}Z`}),
		...(platform !== undefined && {platform}),
	};
};
