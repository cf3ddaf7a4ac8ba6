import {describe, expect, test} from 'vitest';
import type {Banner, TraceSession} from '../../../src/domain/anydesk/traces.ts';
import {printVersion} from '../../../src/domain/anydesk/versions.ts';
import {readPlatform, readSessions, readVersion} from '../../../src/domain/client/traces-read.ts';
import type {InstallationEvidence, TraceEvidence} from '../../../src/domain/evidence.ts';
import {installation, systemConf} from './samples.ts';

const banner = (at: string | undefined, version: string, line = 1, platform?: string): Banner => ({
	version,
	line,
	...(at !== undefined && {at}),
	...(platform !== undefined && {platform}),
});

const trace = (path: string, ...banners: readonly Banner[]): TraceEvidence => ({
	path,
	status: 'read',
	banners,
});

const having = (given: Partial<InstallationEvidence>): InstallationEvidence => installation([], given);

const machine = 'var/log/anydesk.trace';
const home = 'home/anna/.anydesk/anydesk.trace';

describe('the installed version', () => {
	test.each<[string, InstallationEvidence, string | undefined, place?: string]>([
		[
			'what the program says',
			having({version: {value: '8.0.2', source: 'anydesk --version'}}),
			'8.0.2',
			'anydesk --version:-',
		],
		[
			'the program before the traces',
			having({
				version: {value: '8.0.1', source: 'anydesk --version'},
				traces: [trace(machine, banner('2026-11-02', '8.0.2'))],
			}),
			'8.0.1',
			'anydesk --version:-',
		],
		[
			'a start banner',
			having({traces: [trace(machine, banner('2026-11-02', '8.0.2', 7))]}),
			'8.0.2',
			`${machine}:7`,
		],
		[
			'the newest banner',
			having({traces: [trace(machine, banner('2026-11-02', '7.1.0', 1), banner('2026-11-09', '8.0.2', 90))]}),
			'8.0.2',
			`${machine}:90`,
		],
		[
			'the newest banner, be it of an older version',
			having({traces: [trace(machine, banner('2026-11-02', '8.0.2', 1), banner('2026-11-09', '7.1.0', 90))]}),
			'7.1.0',
			`${machine}:90`,
		],
		[
			'the newest banner of all traces',
			having({
				traces: [trace(machine, banner('2026-11-09', '8.0.2')), trace(home, banner('2026-10-01', '6.2.1'))],
			}),
			'8.0.2',
			`${machine}:1`,
		],
		[
			'of banners without a time the last one',
			having({traces: [trace(machine, banner(undefined, '8.0.1', 9), banner(undefined, '8.0.2', 10))]}),
			'8.0.2',
			`${machine}:10`,
		],
		[
			'a banner with a time before one without',
			having({traces: [trace(machine, banner(undefined, '8.0.1', 9), banner('2026-11-02', '8.0.2', 2))]}),
			'8.0.2',
			`${machine}:2`,
		],
		[
			'a program that says nothing of use',
			having({
				version: {value: 'unknown', source: 'anydesk --version'},
				traces: [trace(machine, banner('2026-11-02', '8.0.2'))],
			}),
			'8.0.2',
			`${machine}:1`,
		],
		[
			'a banner that tells no version',
			having({traces: [trace(machine, banner('2026-11-02', 'eight'))]}),
			undefined,
		],
		['no trace', having({}), undefined],
		[
			'the newest version that the network announced, which is not the installed one',
			installation([systemConf('ad.anynet.cur_version=34359869440')]),
			undefined,
		],
	])('%s', (_, given, version, place) => {
		const fact = readVersion(given);

		expect(fact.isKnown ? printVersion(fact.value) : undefined).toBe(version);
		expect(fact.sources.map(source => `${source.place}:${source.line ?? '-'}`)).toEqual(
			place === undefined ? [] : [place],
		);
		if (!fact.isKnown) expect(fact.reason).toBe('no trace tells which version runs');
	});
});

describe('the platform', () => {
	test.each<[string, Parameters<typeof readPlatform>[0], readonly Banner[], string | undefined]>([
		['is told by the endpoint', 'linux', [banner('2026-11-02', '8.0.2', 1, 'linux')], 'linux'],
		['is told twice, and differently', 'linux', [banner('2026-11-02', '8.0.2', 1, 'macos')], undefined],
		[
			'is told by a banner',
			undefined,
			[banner('2026-11-02', '8.0.2'), banner('2026-11-03', '8.0.2', 2, 'macos')],
			'macos',
		],
		['is told by nobody', undefined, [banner('2026-11-02', '8.0.2')], undefined],
		['has a name that nobody knows', undefined, [banner('2026-11-02', '8.0.2', 1, 'amiga')], undefined],
	])('%s', (_, platform, banners, expected) => {
		const fact = readPlatform(platform, having({traces: [trace(machine, ...banners)]}), 'till-7');

		expect(fact.isKnown ? fact.value : undefined).toBe(expected);
	});
});

const session = (at: string, how = 'User', line = 1): TraceSession => ({
	at,
	clock: 'local',
	how,
	alias: 'anna@acme',
	id: '123123123',
	line,
});

const sessions = (path: string, ...lines: readonly TraceSession[]): TraceEvidence => ({
	path,
	status: 'read',
	sessions: lines,
});
const tracePath = 'etc/anydesk/connection_trace.txt';

describe('the sessions', () => {
	test('of all connection traces are told, oldest first', () => {
		const fact = readSessions(
			having({
				traces: [
					sessions(tracePath, session('2026-11-19T10:02'), session('2026-11-21T09:00', 'REJECTED', 2)),
					sessions('home/anna/.anydesk/connection_trace.txt', session('2026-11-20T12:00', 'Passwd', 3)),
				],
			}),
		);

		expect(fact.isKnown && fact.value.map(({at, how}) => `${at} ${how}`)).toEqual([
			'2026-11-19T10:02 User',
			'2026-11-20T12:00 Passwd',
			'2026-11-21T09:00 REJECTED',
		]);
		expect(fact).toMatchObject({
			value: [{peer: 'anna@acme', source: {place: tracePath, line: 1, found: 'User anna@acme'}}, {}, {}],
		});
	});

	test.each<[string, readonly TraceEvidence[], number | undefined, string | undefined]>([
		['none', [sessions(tracePath)], 0, undefined],
		[
			'one, in a trace of which a part is unreadable',
			[{...sessions(tracePath, session('2026-11-19T10:02')), whole: false}],
			1,
			`${tracePath} could not be read whole`,
		],
		[
			'none, in a trace of which a part is unreadable',
			[{...sessions(tracePath), whole: false}],
			undefined,
			`${tracePath} could not be read whole`,
		],
		[
			'a trace that may not be read',
			[{path: tracePath, status: 'not-permitted'}],
			undefined,
			`${tracePath} may not be read by this user`,
		],
		[
			'no connection trace',
			[trace(machine, banner('2026-11-02', '8.0.2'))],
			undefined,
			'no connection_trace.txt was found in etc/anydesk',
		],
	])('%s', (_, traces, count, gap) => {
		const fact = readSessions(having({traces}));

		expect(fact.isKnown ? fact.value.length : undefined).toBe(count);
		expect(fact.isKnown ? fact.missing : fact.reason).toBe(gap);
	});
});
