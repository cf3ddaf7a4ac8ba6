import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {openEvidence, readEvidenceLines} from '../../src/probes/evidence-file.ts';
import {tempTree} from './temp-tree.ts';

const evidence = (endpoint: string) => ({
	schema: 'deskwarden/evidence@1',
	endpoint,
	collectedAt: '2026-11-22T09:00:00Z',
	collector: 'deskwarden 0.1.0',
	collection: 'k1',
	installations: [],
});
const line = (endpoint: string): string => JSON.stringify(evidence(endpoint));
const pretty = (endpoint: string, indent: number | string = 2): string =>
	JSON.stringify(evidence(endpoint), undefined, indent);

async function* pieces(...chunks: readonly (string | Buffer)[]) {
	yield* chunks;
}

/** What was read, as `line endpoint` or `line reason`. */
const read = async (stream: AsyncIterable<string | Buffer>): Promise<readonly string[]> => {
	const found: string[] = [];
	for await (const each of readEvidenceLines(stream)) {
		found.push(`${each.line} ${'ok' in each ? each.ok.endpoint : each.reason}`);
	}

	return found;
};

describe('evidence', () => {
	test.each<[string, string, readonly string[]]>([
		['one line', line('a'), ['1 a']],
		['one line with its end', `${line('a')}\n`, ['1 a']],
		['three lines', `${line('a')}\n${line('b')}\n${line('c')}\n`, ['1 a', '2 b', '3 c']],
		['lines of Windows', `${line('a')}\r\n${line('b')}\r\n`, ['1 a', '2 b']],
		['blank lines between', `\n${line('a')}\n\n  \n${line('b')}\n`, ['2 a', '5 b']],
		['spread over lines', pretty('a'), ['1 a']],
		['spread over lines, with tabs', `${pretty('a', '\t')}\n`, ['1 a']],
		['spread over lines, of Windows', pretty('a').replaceAll('\n', '\r\n'), ['1 a']],
		['a mark at the beginning', `\ufeff${line('a')}\n${line('b')}`, ['1 a', '2 b']],
		['a mark before a document', `\ufeff${pretty('a')}`, ['1 a']],
		['a broken line', `${line('a')}\n{"schema":\n${line('c')}\n`, ['1 a', '2 it is no JSON', '3 c']],
		[
			'a line of something else',
			`${line('a')}\n[1]\n"x"\nnull\n`,
			[
				'1 a',
				'2 it is no deskwarden/evidence@1: schema is not as it has to be',
				'3 it is no deskwarden/evidence@1',
				'4 it is no deskwarden/evidence@1',
			],
		],
		[
			'another version',
			line('a').replace('@1', '@2'),
			['1 it is no deskwarden/evidence@1: schema is not as it has to be'],
		],
		[
			'a part that is wrong',
			line('a').replace('"k1"', '7'),
			['1 it is no deskwarden/evidence@1: collection is not as it has to be'],
		],
		['a nameless endpoint', line(''), ['1 it is no deskwarden/evidence@1: endpoint is not as it has to be']],
		['keys of tomorrow', line('a').replace('{', '{"mood":"good",'), ['1 a']],
		['nothing', '', []],
		['nothing but blanks', ' \n\n \t\n', []],
	])('%s', async (_, text, expected) => {
		expect(await read(pieces(text))).toEqual(expected);
		expect(await read(pieces(Buffer.from(text)))).toEqual(expected);
	});

	test('that is no JSON is told without its text', async () => {
		expect(JSON.stringify(await read(pieces('{"pkey":"hunter2'.repeat(3))))).not.toContain('hunter2');
	});

	test('brings no prototype along', async () => {
		const {value: first} = await readEvidenceLines(
			pieces(line('a').replace('{', '{"__proto__":{"isEvil":true},')),
		).next();

		expect(first).toHaveProperty('ok');
		expect('isEvil' in first.ok).toBe(false);
	});

	test('is read the same, wherever the stream is cut, be it inside a letter', async () => {
		const bytes = Buffer.from(`${line('Größe')}\n\n${line('b')}\nnonsense\n${line('c')}`);

		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(bytes.length), {maxLength: 6}), async cuts => {
				const places = [0, ...cuts.toSorted((one, other) => one - other), bytes.length];
				const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));

				expect(await read(pieces(...chunks))).toEqual(['1 Größe', '3 b', '4 it is no JSON', '5 c']);
			}),
		);
	});

	test('of an endpoint beyond all measure is left out, and what follows is read', async () => {
		const piece = 'x'.repeat(1024 * 1024);
		const long = Array.from({length: 34}, () => piece);

		expect(await read(pieces(`${line('a')}\n"`, ...long, `"\n${line('c')}\n`))).toEqual([
			'1 a',
			'2 it is longer than we read',
			'3 c',
		]);
	});
});

describe('a file of evidence', () => {
	const open = async (path: string): Promise<readonly string[] | string> => {
		const stream = await openEvidence(path, true);

		return typeof stream === 'string' ? stream : read(stream);
	};

	test.each<[string, string, Uint8Array]>([
		['as it is', 'a.ndjson', Buffer.from(`${line('a')}\n${line('b')}`)],
		['packed', 'a.ndjson.gz', gzipSync(`${line('a')}\n${line('b')}`)],
		['packed in two parts', 'a.json.gz', Buffer.concat([gzipSync(`${line('a')}\n`), gzipSync(line('b'))])],
	])('%s', async (_, name, content) => {
		expect(await open(join(tempTree({[name]: content}), name))).toEqual(['1 a', '2 b']);
	});

	test('that claims to be packed and is not, or is cut off, cannot be read', async () => {
		const root = tempTree({'a.gz': line('a'), 'b.gz': gzipSync(line('a')).subarray(0, 20)});

		await expect(open(join(root, 'a.gz'))).rejects.toMatchObject({code: 'Z_DATA_ERROR'});
		await expect(open(join(root, 'b.gz'))).rejects.toMatchObject({code: 'Z_BUF_ERROR'});
	});

	test('may be empty, packed or not', async () => {
		const root = tempTree({'a.json': '', 'b.json.gz': gzipSync('')});

		expect([await open(join(root, 'a.json')), await open(join(root, 'b.json.gz'))]).toEqual([[], []]);
	});

	test('is not a folder, and has to be there', async () => {
		const root = tempTree({folder: null});

		expect(await open(join(root, 'folder'))).toBe('not-a-file');
		await expect(open(join(root, 'nothing.json'))).rejects.toMatchObject({code: 'ENOENT'});
	});
});
