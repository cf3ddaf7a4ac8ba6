import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {count, decidedShare} from '../../src/state/counts.ts';
import {type Desk, emptyDesk} from '../../src/state/desk.ts';
import {matching, worstFirst} from '../../src/state/finding-list.ts';
import {homeChoices} from '../../src/state/home-choices.ts';
import {homeFocus} from '../../src/state/home-focus.ts';
import {newRun, type Run} from '../../src/state/run.ts';
import {windowOf} from '../../src/state/window.ts';
import {aFinding, exampleFindings} from '../screens/fake-audit.ts';

test('the worst comes first, equals stay as they fell', () => {
	expect(worstFirst(exampleFindings).map(({check, target}) => `${check} ${target}`)).toEqual([
		'UNA-3 till-7',
		'ACL-1 till-7',
		'BLD-7 anna-laptop',
		'HST-2 till-7',
		'ACL-1 anna-laptop',
		'VER-1 anna-laptop',
	]);
});

describe('a filter', () => {
	test.for<readonly [filter: string, checks: readonly string[]]>([
		['', ['ACL-1', 'ACL-1', 'UNA-3', 'BLD-7', 'HST-2', 'VER-1']],
		['acl', ['ACL-1', 'ACL-1']],
		['critical', ['UNA-3']],
		['PASSED anna', ['ACL-1']],
		['failed', ['ACL-1', 'UNA-3']],
		['waived', ['HST-2']],
		['mode 0644', ['HST-2']],
		['nothing like it', []],
	])('%j', ([filter, checks]) => {
		expect(matching(exampleFindings, filter).map(({check}) => check)).toEqual(checks);
	});
});

test('an accepted risk is counted apart, and was decided', () => {
	const counts = count(exampleFindings);

	expect(counts).toEqual({pass: 1, fail: 2, undecided: 1, 'not-applicable': 1, waived: 1});
	expect(decidedShare(counts)).toBe(80);
});

test('nearly all is not all, and nothing is nothing', () => {
	const nearly = [...Array.from({length: 999}, () => aFinding()), aFinding({outcome: 'undecided'})];

	expect(decidedShare(count(nearly))).toBe(99);
	expect(decidedShare(count([]))).toBe(0);
});

describe('a window', () => {
	const length = fc.nat(500);
	const height = fc.integer({min: 1, max: 60});

	test('holds the focus, and as much as there is room for', () => {
		fc.assert(
			fc.property(length, fc.nat(500), height, (all, at, rows) => {
				const focused = Math.min(at, Math.max(0, all - 1));
				const {start, end} = windowOf(all, focused, rows);

				expect(end - start).toBe(Math.min(all, rows));
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(all);
				if (all > 0) expect(focused >= start && focused < end).toBe(true);
			}),
		);
	});

	test('turns pages, and fills the last one', () => {
		expect(windowOf(25, 9, 10)).toEqual({start: 0, end: 10});
		expect(windowOf(25, 10, 10)).toEqual({start: 10, end: 20});
		expect(windowOf(25, 20, 10)).toEqual({start: 15, end: 25});
		expect(windowOf(25, 3, 0)).toEqual({start: 0, end: 0});
	});
});

describe('what home advises', () => {
	const deskAfter = (last?: Run): Desk => ({...emptyDesk, last});
	const adviceAfter = (last?: Run) => homeChoices(deskAfter(last)).find(({isAdvised}) => isAdvised)?.name;
	const fruitless = newRun({kind: 'own', targets: ['local']});
	const fruitful = {...fruitless, findings: exampleFindings};

	test('this machine at first, the example once nothing was found here', () => {
		expect(adviceAfter()).toBe('Check this machine');
		expect(adviceAfter(fruitless)).toBe('Check the example');
		expect(homeChoices(deskAfter(fruitless))[homeFocus(deskAfter(fruitless))]?.name).toBe(
			'Check the example',
		);
	});

	test('after a check the focus stands on its findings', () => {
		expect(homeChoices(deskAfter(fruitful))[homeFocus(deskAfter(fruitful))]?.name).toBe(
			'Findings of the last check (6)',
		);
	});
});
