import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {decodeTrace, parseConnectionTrace, readBanner} from '../../../src/domain/anydesk/traces.ts';

/** A line in the two widths that were seen. */
const narrow = 'Incoming    2026-11-19, 10:02    User          anna@acme           123123123';
const wide =
	'Incoming    2026-11-19, 10:02    Passwd                  123123123                     123123123  ';

/** What was read, as `line at how alias id`. */
const sessionsOf = (text: string) =>
	parseConnectionTrace(text).sessions.map(({line, at, how, alias, id}) =>
		[line, at, how, alias, id].join(' '),
	);

describe('a connection trace', () => {
	test.each<[string, string, readonly string[]]>([
		['a narrow line', narrow, ['1 2026-11-19T10:02 User anna@acme 123123123']],
		['a wide line', wide, ['1 2026-11-19T10:02 Passwd 123123123 123123123']],
		[
			'lines of Windows',
			`${narrow}\r\n${wide}\r\n`,
			['1 2026-11-19T10:02 User anna@acme 123123123', '2 2026-11-19T10:02 Passwd 123123123 123123123'],
		],
		['empty lines', `\n${narrow}\n\n`, ['2 2026-11-19T10:02 User anna@acme 123123123']],
		[
			'columns apart by tabs',
			narrow.replaceAll(/ {2,}/g, '\t'),
			['1 2026-11-19T10:02 User anna@acme 123123123'],
		],
		[
			'a session that was refused',
			narrow.replace('User', 'REJECTED'),
			['1 2026-11-19T10:02 REJECTED anna@acme 123123123'],
		],
		[
			'one column for alias and ID',
			narrow.replace(/ {2,}anna@acme/, ''),
			['1 2026-11-19T10:02 User 123123123 123123123'],
		],
		[
			'an alias with a blank',
			narrow.replace('anna@acme', 'anna b@acme'),
			['1 2026-11-19T10:02 User anna b@acme 123123123'],
		],
		['nothing', '', []],
	])('%s', (_, text, sessions) => {
		expect(sessionsOf(text)).toEqual(sessions);
		expect(parseConnectionTrace(text).unreadable).toBe(0);
	});

	test.each<[string, string]>([
		['another direction', narrow.replace('Incoming', 'Outgoing')],
		['no time', narrow.replace(', 10:02', '')],
		['a day in another order', narrow.replace('2026-11-19', '19.11.2026')],
		['no peer', 'Incoming    2026-11-19, 10:02    User'],
		['columns that stand too close', narrow.replaceAll(/ {2,}/g, ' ')],
		['something else', 'hello'],
	])('counts what it cannot read: %s', (_, line) => {
		expect(parseConnectionTrace(`${narrow}\n${line}\n${narrow}`)).toMatchObject({
			unreadable: 1,
			sessions: [{line: 1}, {line: 3}],
		});
	});

	test('keeps a session of a way that nobody knows, and counts it', () => {
		expect(parseConnectionTrace(narrow.replace('User', 'Hologram'))).toMatchObject({
			unreadable: 1,
			sessions: [{how: 'Hologram'}],
		});
	});

	test('tells local time, and says so', () => {
		expect(parseConnectionTrace(narrow).sessions[0]).toMatchObject({clock: 'local'});
	});

	test('counts what is beyond 100,000 sessions as unread', () => {
		const {sessions, unreadable} = parseConnectionTrace(`${narrow}\n`.repeat(100_001));

		expect([sessions.length, unreadable]).toEqual([100_000, 1]);
	});

	test('a line beyond all measure is no session', () => {
		const start = 'Incoming  2026-11-09, 10:02  User  ';
		const text = `${start}${'a'.repeat(10_000 - start.length)}\n${start}${'a'.repeat(10_001 - start.length)}\n`;
		const {sessions, unreadable} = parseConnectionTrace(text);

		expect([sessions.map(({line}) => line), unreadable]).toEqual([[1], 1]);
	});
});

describe('the encoding of a trace', () => {
	test.each<[string, Buffer]>([
		['ASCII', Buffer.from(narrow)],
		['UTF-8 with a mark', Buffer.from(`\ufeff${narrow}`)],
		['UTF-16LE', Buffer.from(narrow, 'utf16le')],
		['UTF-16LE with a mark', Buffer.from(`\ufeff${narrow}`, 'utf16le')],
	])('%s', (_, bytes) => {
		expect(decodeTrace(bytes)).toBe(narrow);
	});

	test('of no bytes', () => {
		expect(decodeTrace(Buffer.of())).toBe('');
	});
});

const start = '   info 2026-11-02 07:00:00.102       lsvc    812    812                main - ';

describe('a start banner', () => {
	test.each<[string, string, object]>([
		[
			'of Linux',
			`${start}* Version 8.0.2 (release/linux_8.0.x 3c1f0e7a)`,
			{version: '8.0.2', platform: 'linux', at: '2026-11-02T07:00:00Z'},
		],
		[
			'of macOS',
			`${start}* Version 8.1.4 (release/mac_8.1.x 3c1f0e7a)`,
			{version: '8.1.4', platform: 'macos', at: '2026-11-02T07:00:00Z'},
		],
		[
			'of Windows',
			`${start}* Version 9.0.6 (release/win_9.0.x 3c1f0e7a)\r`,
			{version: '9.0.6', platform: 'windows', at: '2026-11-02T07:00:00Z'},
		],
		[
			'of an unknown platform',
			`${start}* Version 9.0.6 (release/amiga_9.0.x 3c1f)`,
			{version: '9.0.6', at: '2026-11-02T07:00:00Z'},
		],
		[
			'of another branch',
			`${start}* Version 9.0.6 (master 3c1f)`,
			{version: '9.0.6', at: '2026-11-02T07:00:00Z'},
		],
		[
			'named like a property of objects',
			`${start}* Version 9.0.6 (release/constructor 3c1f)`,
			{version: '9.0.6', at: '2026-11-02T07:00:00Z'},
		],
		[
			'without a time',
			'   info  main - * Version 9.0.6 (release/win_9.0.x 3c1f)',
			{version: '9.0.6', platform: 'windows'},
		],
	])('%s', (_, text, banner) => {
		expect(readBanner(text, 3)).toEqual({line: 3, ...banner});
	});

	test.each<[string, string]>([
		['stars', `${start}* * * * * * *`],
		['the name of the program', `${start}* AnyDesk MAC Startup *`],
		["a peer's version", `${start}Remote version: 7.1.12`],
		['a version with two numbers', `${start}* Version 9.0 (release/win)`],
		['a version beyond all measure', `${start}* Version 9.0.70000 (release/win)`],
		['no branch', `${start}* Version 9.0.6`],
		[
			'a peer that is called like a banner',
			`${start}Incoming session request: * Version 9.9.9 (release/win_9.9.x)`,
		],
		[
			'a peer that is called like a line',
			`${start}Incoming session request: x - * Version 9.9.9 (release/win)`,
		],
		['nothing', ''],
	])('is not: %s', (_, text) => {
		expect(readBanner(text, 3)).toBeUndefined();
	});
});

describe('whatever stands in a trace', () => {
	const part = fc.oneof(
		fc.string(),
		fc.constantFrom(
			'Incoming',
			'  ',
			'2026-11-19, 10:02',
			'User',
			'\t',
			'\r\n',
			'\n',
			'* Version ',
			' - ',
			'8.0.2 (',
		),
	);
	const text = fc.array(part).map(parts => parts.join(''));

	test('nothing throws, and every line is a session, unreadable or empty', () => {
		fc.assert(
			fc.property(text, given => {
				const {sessions, unreadable} = parseConnectionTrace(given);
				const lines = given.split('\n').filter(line => line.trim() !== '').length;

				expect(sessions.length + unreadable).toBe(lines);
				readBanner(given, 1);
			}),
			{numRuns: 500},
		);
	});

	test('no bytes make decoding throw', () => {
		fc.assert(fc.property(fc.uint8Array(), bytes => typeof decodeTrace(bytes) === 'string'));
	});
});
