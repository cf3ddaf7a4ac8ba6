import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {TraceEvidence} from '../../src/domain/evidence.ts';
import {openPlace, type Place} from '../../src/probes/place.ts';
import {readConnectionTrace, readProgramTrace} from '../../src/probes/trace-file.ts';
import {tempTree} from './temp-tree.ts';

/** A place with one trace, which comes in these pieces. */
const inPieces = (...chunks: readonly string[]): Place => ({
	name: 'till-7',
	hasModes: true,
	list: async () => ({status: 'read', names: ['ad.trace']}),
	read: async () => ({status: 'not-found'}),
	stream: async () => ({
		status: 'read',
		chunks: (async function* () {
			yield* chunks;
		})(),
	}),
});

const start = (version: string, day = '2026-11-02'): string =>
	`   info ${day} 07:00:00.102       lsvc    812    812                main - * Version ${version} (release/linux_8.0.x 3c1f)`;
const other =
	'   info 2026-11-02 07:00:00.102       lsvc    812    812                main - Client-ID: 123456789';

const banners = ({banners: found = []}: TraceEvidence): readonly string[] =>
	found.map(({line, version}) => `${line} ${version}`);
const read = async (...chunks: readonly string[]): Promise<TraceEvidence> =>
	readProgramTrace(inPieces(...chunks), 'ad.trace');

describe('a trace of the program', () => {
	test.each<[string, readonly string[], readonly string[]]>([
		['is empty', [], []],
		['has one start', [`${other}\n${start('8.0.2')}\n${other}\n`], ['2 8.0.2']],
		['has lines of Windows', [`${other}\r\n${start('8.0.2')}\r\n`], ['2 8.0.2']],
		['has a start on its last line, without an end', [`${other}\n${start('8.0.2')}`], ['2 8.0.2']],
		[
			'has a start that is cut in two',
			[`${other}\n${start('8.0.2').slice(0, 90)}`, `${start('8.0.2').slice(90)}\n`],
			['2 8.0.2'],
		],
		['has a line end at the cut', [`${other}\n`, `${start('8.0.2')}\n`], ['2 8.0.2']],
		[
			'has a line that goes on for ever, and a start behind it',
			['x'.repeat(70_000), 'x'.repeat(70_000), `\n${start('8.0.2')}\n`],
			['2 8.0.2'],
		],
		['has a start in the middle of an endless line', ['x'.repeat(70_000) + start('8.0.2')], []],
		[
			'is UTF-16, as Latin-1 shows it',
			[[...`\ufeff${start('8.0.2')}\n${start('8.0.3')}\n`].map(letter => `${letter}\0`).join('')],
			['1 8.0.2', '2 8.0.3'],
		],
	])('%s', async (_, chunks, expected) => {
		const trace = await read(...chunks);

		expect(banners(trace)).toEqual(expected);
		expect(trace).toMatchObject({status: 'read', whole: true});
	});

	test('keeps the 20 newest starts', async () => {
		const lines = Array.from({length: 50}, (_, index) => start(`8.0.${index}`)).join('\n');

		expect(banners(await read(lines))).toEqual(
			Array.from({length: 20}, (_, index) => `${index + 31} 8.0.${index + 30}`),
		);
	});

	test('is read the same, wherever it is cut', async () => {
		const text = [other, start('8.0.1'), '', start('8.0.2'), other, start('9.0.6')].join('\n');

		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(text.length), {maxLength: 5}), async cuts => {
				const places = [0, ...cuts.toSorted((one, another) => one - another), text.length];
				const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));

				expect(banners(await read(...chunks))).toEqual(['2 8.0.1', '4 8.0.2', '6 9.0.6']);
			}),
		);
	});

	test('of many megabytes is read from the disk to its end', async () => {
		const root = tempTree({'ad.trace': `${`${other}\n`.repeat(100_000)}${start('8.0.2')}\n`});
		const trace = await readProgramTrace(await openPlace(root), 'ad.trace');

		expect(banners(trace)).toEqual(['100001 8.0.2']);
	});

	test('that is a link, or not there, tells nothing', async () => {
		const place = await openPlace(tempTree({'ad.trace': {link: '/etc/passwd'}}));

		expect(await readProgramTrace(place, 'ad.trace')).toEqual({path: 'ad.trace', status: 'link'});
		expect(await readProgramTrace(place, 'other.trace')).toEqual({path: 'other.trace', status: 'not-found'});
	});
});

describe('a connection trace', () => {
	const line = 'Incoming    2026-11-19, 10:02    User    anna@acme    123123123';
	const trace = async (content: string | Uint8Array): Promise<TraceEvidence> =>
		readConnectionTrace(await openPlace(tempTree({'connection_trace.txt': content})), 'connection_trace.txt');

	test.each<[string, string | Uint8Array, whole: boolean, sessions: number]>([
		['as Linux has it', `${line}\r\n${line}\r\n`, true, 2],
		['as Windows has it', Buffer.from(`\ufeff${line}\r\n`, 'utf16le'), true, 1],
		['an empty one', '', true, 0],
		['one with a line that nobody understands', `${line}\n????\n`, false, 1],
	])('%s', async (_, content, whole, sessions) => {
		const {whole: isWhole, sessions: found = []} = await trace(content);

		expect([isWhole, found.length]).toEqual([whole, sessions]);
	});

	test('brings no control characters, and nothing without end', async () => {
		const {sessions = []} = await trace(
			line.replace('User', '\u001b[2JUser').replace('anna', 'a'.repeat(5000)),
		);

		expect(sessions[0]?.how).toBe('·[2JUser');
		expect(sessions[0]?.alias.length).toBeLessThanOrEqual(80);
	});
});
