import {describe, expect, test} from 'vitest';
import type {Finding} from '../../../src/domain/finding.ts';
import {changedFindings, sayChange} from '../../../src/domain/runs/changed-findings.ts';
import {finding} from './samples.ts';

const passed = finding('pass', {because: 'the list is on'});
const failed = finding('fail', {because: 'the list is off'});
const open = finding('undecided', {because: 'no file tells'});
const other = finding('undecided', {check: 'ACL-2'});
const silent = finding('not-applicable', {because: 'it receives nothing'});

/** What is said of two looks. */
const said = (before: readonly Finding[], after: readonly Finding[]): readonly string[] =>
	changedFindings(before, after).map(sayChange);

describe('what has changed between two looks', () => {
	test.each<[string, readonly Finding[], readonly Finding[], readonly string[]]>([
		['nothing, of nothing', [], [], []],
		['nothing', [passed, other], [passed, other], []],
		['it fails now', [passed], [failed], ['ACL-1 on till-7: passed, now failed (high): the list is off']],
		['it passes now', [failed], [passed], ['ACL-1 on till-7: failed, now passed: the list is on']],
		['nobody can tell any more', [passed], [open], ['ACL-1 on till-7: passed, now undecided: no file tells']],
		[
			'it does not apply any more',
			[failed],
			[silent],
			['ACL-1 on till-7: failed, now not applicable: it receives nothing'],
		],
		[
			'it fails for another reason',
			[failed],
			[finding('fail', {because: 'the list is empty'})],
			['ACL-1 on till-7: still failed (high): the list is empty'],
		],
		[
			'a risk was accepted',
			[failed],
			[finding('waived', {because: 'the list is off'})],
			['ACL-1 on till-7: failed, now failed but waived (high): the list is off'],
		],
		[
			'an accepted risk is accepted no more',
			[finding('waived', {because: 'the list is off'})],
			[failed],
			['ACL-1 on till-7: failed but waived, now failed (high): the list is off'],
		],
		[
			'a line moved',
			[finding('fail', {evidence: [{place: 'a', line: 1, origin: 'explicit'}]})],
			[finding('fail', {evidence: [{place: 'a', line: 2, origin: 'explicit'}]})],
			[],
		],
		['a title is another one', [finding('pass', {title: 'old'})], [finding('pass', {title: 'new'})], []],
		[
			'it was told for the first time',
			[],
			[failed],
			['ACL-1 on till-7: not told, now failed (high): the list is off'],
		],
		['it is told no more', [passed], [], ['ACL-1 on till-7: passed, now not told']],
		[
			'several: in the order of the later look, then what is gone',
			[failed, finding('pass', {check: 'ACL-2'}), finding('pass', {check: 'ACL-3'})],
			[finding('fail', {check: 'ACL-3', because: 'it names all'}), passed],
			[
				'ACL-3 on till-7: passed, now failed (high): it names all',
				'ACL-1 on till-7: failed, now passed: the list is on',
				'ACL-2 on till-7: passed, now not told',
			],
		],
		[
			'the same check on another target',
			[passed],
			[passed, finding('fail', {target: 'till-8', because: 'the list is off'})],
			['ACL-1 on till-8: not told, now failed (high): the list is off'],
		],
		[
			'names that could be taken for each other',
			[finding('pass', {check: 'A', target: 'B","C'}), finding('pass', {check: 'A","B', target: 'C'})],
			[
				finding('fail', {check: 'A', target: 'B","C', because: 'so'}),
				finding('pass', {check: 'A","B', target: 'C'}),
			],
			['A on B","C: passed, now failed (high): so'],
		],
	])('%s', (_title, before, after, expected) => {
		expect(said(before, after)).toEqual(expected);
	});
});
