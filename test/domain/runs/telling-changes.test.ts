import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {changedFindings} from '../../../src/domain/runs/changed-findings.ts';
import {mostTellingFirst, sayChangeBriefly} from '../../../src/domain/runs/telling-changes.ts';
import {finding} from './samples.ts';

describe('what is told first of what has changed', () => {
	test('is what fails anew, then what was mended, then what nobody can tell any more', () => {
		const before = [
			finding('pass', {check: 'A', because: 'one'}),
			finding('fail', {check: 'B'}),
			finding('fail', {check: 'C'}),
			finding('pass', {check: 'D'}),
			finding('waived', {check: 'E'}),
			finding('pass', {check: 'F'}),
		];
		const after = [
			finding('pass', {check: 'A', because: 'two'}),
			finding('undecided', {check: 'B'}),
			finding('pass', {check: 'C'}),
			finding('undecided', {check: 'D'}),
			finding('fail', {check: 'E', severity: 'low'}),
			finding('fail', {check: 'F', severity: 'critical'}),
		];

		expect(
			mostTellingFirst(changedFindings(before, after))
				.map(({check}) => check)
				.join(''),
		).toBe('FECBDA');
	});

	test('leaves nothing out', () => {
		const outcome = fc.constantFrom('pass', 'fail', 'undecided', 'waived', 'not-applicable' as const);
		const some = fc.array(outcome, {maxLength: 20});

		fc.assert(
			fc.property(some, some, (before, after) => {
				const changes = changedFindings(
					before.map((one, index) => finding(one, {check: `ACL-${index}`})),
					after.map((one, index) => finding(one, {check: `ACL-${index}`, because: 'now'})),
				);

				expect(new Set(mostTellingFirst(changes))).toEqual(new Set(changes));
			}),
		);
	});

	test.each([
		[
			finding('pass'),
			finding('fail', {because: 'it is off'}),
			'ACL-1 passed, now failed (high) on till-7: it is off',
		],
		[finding('fail'), undefined, 'ACL-1 failed, now not told on till-7'],
	])('says at its beginning what it is, however long the rest is', (before, after, said) => {
		expect(changedFindings([before], after === undefined ? [] : [after]).map(sayChangeBriefly)).toEqual([
			said,
		]);
	});
});
