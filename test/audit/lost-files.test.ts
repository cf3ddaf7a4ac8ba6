import {describe, expect, test} from 'vitest';
import type {Finding} from '../../src/domain/finding.ts';
import {endpoints} from '../fixtures/endpoints.ts';
import {changed, emptied, withoutFile} from '../fixtures/tree.ts';
import {foldersOf} from '../fixtures/tree-place.ts';
import {judgeFixture} from './judge.ts';
import {newPasses} from './new-passes.ts';

const all = Object.entries(endpoints);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Verdicts that don't rest on what stands in a file, or that the catalogue decides without it. */
const decidedWithout: Readonly<Record<string, string>> = {
	'HST-1': 'mode bits are seen without reading',
	'HST-2': 'mode bits and links are seen without reading',
	'UNA-3': 'on Linux the platform tells the scheme of the record, whatever the version',
	'VER-2': 'an affected version whose settings are not proven safe is a failure',
};

/** The endpoint's own folders tell the platform; the trace of another copy only bears that out. */
const bearsOutPlatform = (path: string, {check, target}: Finding): boolean =>
	check.startsWith('VER-') && isInHome(path) && !isInHome(target);

const isInHome = (path: string): boolean => /^(?:home|Users)\//.test(path);

/** What a file that isn't there can't tell, since nobody knows that it was there. */
const unknowable: Readonly<Record<string, string>> = {
	'connection_trace.txt: BLD-2': 'without a trace the direction stands alone',
	'connection_trace.txt: UNA-1': 'a password that was taken away leaves a mark in the trace alone',
	'passwd: LGN-2': 'homes elsewhere are found by the list of accounts alone',
	'user.conf: LGN-2': "another user's file is still there",
	'user.conf: PRF-9': "another user's file is still there",
	'user.conf: NET-3': "another user's file is still there",
	'user.conf: BLD-11': "another user's file is still there",
	'.anydesk.trace: VER-1': 'the other trace of the copy is still there',
	'.anydesk.trace: VER-2': 'the other trace of the copy is still there',
	'user.conf: HST-1': 'a file that is not there can be read by nobody',
	'system.conf: HST-4': 'a copy of which nothing is left is no copy',
	'ad_5be69332_svc.trace: LGN-2': 'in a mailed folder this name alone tells that the client only receives',
};

describe('a file or folder that may not be read', () => {
	test('makes nothing pass', async () => {
		for (const [name, fixture] of all) {
			const before = await judgeFixture(fixture);

			for (const path of [...fixture.tree.keys(), ...foldersOf(fixture.tree)]) {
				expect(newPasses(before, await judgeFixture(fixture, [path])), `${name}: ${path}`).toEqual([]);
			}
		}
	});

	test('leaves undecided what rested on it', async () => {
		for (const [name, fixture] of all) {
			const before = await judgeFixture(fixture);

			for (const path of fixture.tree.keys()) {
				const after = await judgeFixture(fixture, [path]);
				const decided = after
					.filter(
						finding =>
							restedOn(path, finding, before) &&
							!(finding.check in decidedWithout) &&
							!bearsOutPlatform(path, finding),
					)
					.map(({check, outcome}) => `${check} ${outcome}`);

				expect(decided, `${name}: ${path}`).toEqual([]);
			}
		}
	});
});

const restsOn = (path: string, {evidence}: Finding): boolean => evidence.some(({place}) => place === path);

/** Still decided, though what it rested on is gone; a failure may rest on other places as well. */
const restedOn = (path: string, after: Finding, before: readonly Finding[]): boolean => {
	const was = before.find(({check, target}) => check === after.check && target === after.target);
	if (was === undefined || after.outcome === 'undecided' || !restsOn(path, was)) return false;
	// The build tells by itself that a client plays no such part.
	if (after.outcome === 'not-applicable' && after.because.startsWith('this client cannot')) return false;

	const isAlone = was.evidence.every(({place}) => place === path);

	return was.outcome === 'pass' || (was.outcome === 'fail' && (isAlone || after.outcome !== 'fail'));
};

describe('a file that is gone', () => {
	test('makes nothing pass but what it alone could tell', async () => {
		const seen = new Set<string>();

		for (const [name, fixture] of all) {
			const before = await judgeFixture(fixture);

			for (const path of fixture.tree.keys()) {
				const tree = changed(fixture.tree, withoutFile(path));
				const passes = newPasses(before, await judgeFixture({...fixture, tree})).map(
					({check}) => `${nameOf(path)}: ${check}`,
				);

				for (const pass of passes) seen.add(pass);
				expect(
					passes.filter(pass => !(pass in unknowable)),
					`${name}: ${path}`,
				).toEqual([]);
			}
		}

		expect(Object.keys(unknowable).filter(pass => !seen.has(pass))).toEqual([]);
	});
});

describe('an empty system.conf', () => {
	test('decides nothing', async () => {
		for (const [name, fixture] of all) {
			const before = await judgeFixture(fixture);

			for (const path of [...fixture.tree.keys()].filter(each => nameOf(each) === 'system.conf')) {
				if (fixture.tree.get(path)?.link !== undefined) continue;

				const after = await judgeFixture({...fixture, tree: changed(fixture.tree, emptied(path))});
				const resting = after.filter(
					finding =>
						(finding.outcome === 'pass' || finding.outcome === 'fail') &&
						restsOn(path, finding) &&
						!(finding.check in decidedWithout),
				);

				expect(newPasses(before, after), `${name}: ${path}`).toEqual([]);
				expect(
					resting.map(({check}) => check),
					`${name}: ${path}`,
				).toEqual([]);
			}
		}
	});
});
