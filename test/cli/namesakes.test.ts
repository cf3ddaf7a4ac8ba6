import {describe, expect, test} from 'vitest';
import type {Finding} from '../../src/domain/finding.ts';
import type {Report} from '../../src/domain/report.ts';
import {
	endpointFiles,
	passwordRecord,
	wordsFile,
	waiver as writtenWaiver,
	attestation as writtenWord,
} from './samples.ts';
import {deskwarden, openFolder} from './world.ts';

const moved = (files: ReturnType<typeof endpointFiles>, folder: string) =>
	Object.fromEntries(Object.entries(files).map(([path, file]) => [`${folder}/${path}`, file]));

/** Two machines that call themselves till-7: the list of the one is off, that of the other is on. */
const files = {
	...moved(endpointFiles(['ad.security.acl_enabled=false', ...passwordRecord]), 'off'),
	...moved(endpointFiles(['ad.security.acl_enabled=true', ...passwordRecord]), 'on'),
	...endpointFiles(['ad.security.acl_enabled=false', ...passwordRecord], {host: 'laptop'}),
	...Object.fromEntries(
		['till-7', 'till-7 #2', '*7', 'till-*', '*'].map(target => [
			`${target.replaceAll(/[^a-z0-9]/g, '_')}.yaml`,
			wordsFile([
				'attestations:',
				writtenWord('MFA-4', {target}),
				'waivers:',
				writtenWaiver('ACL-1', {target}),
			]),
		]),
	),
};
const [off, on, laptop] = ['root:off/till-7', 'root:on/till-7', 'root:laptop'] as const;

const check = async (
	...line: readonly string[]
): Promise<{readonly out: string; readonly report: Report}> => {
	const argv = ['check', '--only', 'ACL-1,MFA-4', '--part', 'receiver', ...line];
	const folder = openFolder(files);
	const text = await deskwarden(argv, {folder});
	const json = await deskwarden([...argv, '--format', 'json'], {folder});

	return {out: text.out.replaceAll(/\s+/g, ' '), report: JSON.parse(json.out)};
};

/** What became of the findings, in whatever order the targets were given. */
const tell = ({check: id, outcome, waiver, attestation}: Finding): string =>
	[id, outcome, waiver === undefined ? '' : 'waived', attestation === undefined ? '' : 'by a word']
		.filter(part => part !== '')
		.join(' ');

describe('two targets of one name', () => {
	test('are told first of all, and told apart', async () => {
		const {out, report} = await check(off, on, laptop);

		expect(report.targets.map(({name, calledLike}) => [name, calledLike])).toEqual([
			['till-7', undefined],
			['till-7 #2', 'till-7'],
			['laptop', undefined],
		]);
		expect(out.slice(0, out.indexOf('till-7 (standard'))).toContain(
			'2 targets are called "till-7": only their order tells them apart, so no word counts that names one of them.',
		);
		expect((await check(off, laptop)).out).not.toContain('are called');
	});

	test.each([
		['the name', 'till_7.yaml', 'ambiguous'],
		['the name that one of them was given', 'till_7__2.yaml', 'ambiguous'],
		['a pattern that only one of them has', '_7.yaml', 'ambiguous'],
		['a pattern that all of them have', 'till__.yaml', 'used'],
		['every target', '_.yaml', 'used'],
	])('are meant by a word on %s, whatever their order', async (_title, words, state) => {
		const [there, back] = [
			await check(off, on, laptop, '--words', words),
			await check(laptop, on, off, '--words', words),
		];
		const told = (report: Report) => report.findings.map(tell).toSorted();

		expect(told(there.report)).toEqual(told(back.report));
		expect(there.report.words).toEqual(back.report.words);
		expect(there.report.words?.map(word => word.state)).toEqual([state, state]);
		expect(
			there.report.findings
				.filter(({target}) => target.startsWith('till'))
				.map(tell)
				.toSorted(),
		).toEqual(
			state === 'used'
				? ['ACL-1 fail waived', 'ACL-1 pass', 'MFA-4 pass by a word', 'MFA-4 pass by a word']
				: ['ACL-1 fail', 'ACL-1 pass', 'MFA-4 undecided', 'MFA-4 undecided'],
		);
	});

	test('are not meant by a word, and the report says which', async () => {
		expect((await check(off, on, '--words', 'till_7.yaml')).out).toContain(
			"Doesn't count: the waiver ACL-1 for till-7 names one of several targets that are called so.",
		);
	});

	test('a word on the name of one target alone counts as ever, in its place', async () => {
		const [alone, beside] = [await check(off, laptop, '--words', 'till_7.yaml'), await check(off, laptop)];

		expect(
			alone.report.findings
				.filter(({target}) => target === 'till-7')
				.map(tell)
				.toSorted(),
		).toEqual(['ACL-1 fail waived', 'MFA-4 pass by a word']);
		const places = ({findings}: Report) => findings.map(({check: id, target}) => `${id} ${target}`);
		expect(places(alone.report)).toEqual(places(beside.report));
	});

	test.each<[string, readonly string[], readonly string[]]>([
		['both runs', [off, on], [on, off]],
		['the earlier run', [off, on], [on]],
		['the later run', [off], [on, off]],
	])('are comparable with nothing, where they stand in %s', async (_title, earlier, later) => {
		const folder = openFolder(files);
		const line = ['check', '--only', 'ACL-1,MFA-4', '--part', 'receiver'];
		await deskwarden([...line, ...earlier, '--output', 'earlier.json'], {folder});
		const now = await deskwarden([...line, ...later, '--baseline', 'earlier.json', '--format', 'json'], {
			folder,
		});
		const {baseline, findings}: Report = JSON.parse(now.out);
		const number = 2 * Math.max(earlier.length, later.length);

		expect(baseline?.counts).toEqual({'not-judged': number});
		expect(baseline?.unchanged).toMatchObject({pass: 0, fail: 0, undecided: 0});
		expect(new Set(findings.map(({drift}) => drift))).toEqual(new Set(['not-judged']));

		const streamed = await deskwarden(
			[...line, ...later, '--baseline', 'earlier.json', '--format', 'ndjson'],
			{folder},
		);
		const end: Report = JSON.parse(streamed.out.trim().split('\n').at(-1) ?? '');

		expect(end.baseline?.counts).toEqual({'not-judged': number});

		await deskwarden([...line, ...later, '--output', 'later.json'], {folder});
		const diff = await deskwarden(['runs', 'diff', 'earlier.json', 'later.json', '--json'], {folder});

		expect(JSON.parse(diff.out).counts).toEqual({'not-judged': number});
	});
});
