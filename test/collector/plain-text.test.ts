import {spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {awkPlain} from '../../src/domain/collector/awk-plain.ts';
import {awkText} from '../../src/domain/collector/awk-text.ts';
import {toPlainText} from '../../src/domain/plain-text.ts';
import {missingFor, surroundings, titleOf} from './run-collector.ts';

/** What awk makes of texts, one a line: its functions are those of the collector. */
const awk = (
	program: string,
	input: Uint8Array,
	[awkName = 'awk', ...more]: readonly string[],
): readonly string[] => {
	const {stdout, stderr, status} = spawnSync(
		awkName,
		[...more, `${awkText}\n${awkPlain}\nBEGIN { learn_bytes() } { ${program} }`],
		{input, env: {LC_ALL: 'C', PATH: process.env['PATH'] ?? ''}, maxBuffer: 64 * 1024 * 1024},
	);
	if (status !== 0) throw new Error(stderr.toString());

	return stdout.toString('latin1').trimEnd().split('\n');
};

const awkOf = ({tools = {}}: (typeof surroundings)[number]): readonly string[] =>
	tools['awk'] === 'busybox' ? ['busybox', 'awk'] : [tools['awk'] ?? 'awk'];

/** Every character but the end of a line, which no line holds, and NUL, which never gets here. */
const everything = Array.from({length: 0x110000}, (_, point) => point).filter(
	point => point !== 0 && point !== 10 && (point < 0xd800 || point > 0xdfff),
);

const isHarmful = (point: number): boolean => {
	const text = String.fromCodePoint(point);

	return toPlainText(text) !== text;
};

/** The first pages of Unicode, and those beyond at which something begins or ends. */
const borders = everything.filter(
	point =>
		point < 0x3100 || [-1, 1].some(step => isHarmful(Math.min(point + step, 0x10ffff)) !== isHarmful(point)),
);

/** One awk sees them all; the slower ones those that matter. */
const pointsFor = (index: number): readonly number[] => (index === 0 ? everything : borders);

describe.each(surroundings.map((given, index) => ({given, index})))(
	'text, in $given.name',
	({given, index}) => {
		describe.skipIf(missingFor(given).length > 0)(titleOf(given), () => {
			test('is made harmless as toPlainText does it, character by character', () => {
				const texts = pointsFor(index).map(point => String.fromCodePoint(point));
				const lines = awk('print plain_json(repaired($0), 80)', Buffer.from(texts.join('\n')), awkOf(given));
				const wrong = texts.filter((text, at) => JSON.parse(lines[at] ?? '""') !== toPlainText(text, 80));

				expect(wrong.map(text => text.codePointAt(0)?.toString(16))).toEqual([]);
			});

			test('has the blanks that JavaScript knows', () => {
				const texts = pointsFor(index).map(point => `${String.fromCodePoint(point)}x`);
				const lines = awk(
					'print (length(trimmed($0)) == 1 ? "blank" : "text")',
					Buffer.from(texts.join('\n')),
					awkOf(given),
				);
				const wrong = texts.filter((text, at) => (lines[at] === 'blank') !== (text.trim() === 'x'));

				expect(wrong.map(text => text.codePointAt(0)?.toString(16))).toEqual([]);
			});

			test('is decoded, cut and spelled as deskwarden does it, whatever the bytes', () => {
				const bytes = fc.oneof(
					fc.uint8Array({maxLength: 40}),
					fc.string({unit: 'binary', maxLength: 60}).map(text => new TextEncoder().encode(text)),
				);
				const line = bytes.map(found => Buffer.from(found.filter(byte => byte !== 0 && byte !== 10)));
				// Long texts go in pieces, which may end anywhere.
				const long = fc
					.tuple(line, line, fc.integer({min: 480, max: 1020}))
					.map(([start, end, count]) =>
						Buffer.concat([start, Buffer.alloc(count, start.length > 0 ? start.subarray(0, 3) : 'x'), end]),
					)
					.filter(found => !found.includes(0));
				const lines = [
					...fc.sample(line, {numRuns: 2000, seed: 1}),
					...fc.sample(long, {numRuns: 500, seed: 1}),
				];
				const input = Buffer.concat(lines.flatMap(one => [one, Buffer.from('\n')]));
				const found = awk(
					'print json(repaired($0)) " " units(repaired($0)) " " plain_json(repaired($0), 20)',
					input,
					awkOf(given),
				);

				for (const [at, one] of lines.entries()) {
					const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(one);
					const [, shown = '', size, plain = ''] =
						/^("(?:[^"\\]|\\.)*") (\d+) (".*")$/.exec(found[at] ?? '') ?? [];

					expect([JSON.parse(shown), Number(size), JSON.parse(plain)]).toEqual([
						text,
						text.length,
						toPlainText(text, 20),
					]);
				}
			});
		});
	},
);
