import {describe, expect, test} from 'vitest';
import {conflict, known, partly, type Source, unknown} from '../../src/domain/facts.ts';
import {fail, notApplicable, pass, undecided, type Verdict, whenKnown} from '../../src/domain/outcome.ts';

const file: Source = {place: 'system.conf', line: 7, key: 'ad.x', found: 'ad.x=true', origin: 'explicit'};
const form: Source = {place: 'the form', origin: 'override'};
const guessed: Source = {place: 'system.conf', line: 9, origin: 'explicit', isInferred: true};

const on = known(true, file);
const inPart = partly(['anna'], 'home/olga may not be read', file);

describe('a verdict from facts', () => {
	test('sees the values', () => {
		const verdict = whenKnown({name: known('anna'), count: known(2)}, ({name, count}) =>
			pass(`${name} has ${count}`),
		);

		expect(verdict).toMatchObject({outcome: 'pass', because: 'anna has 2'});
	});

	test('is not even asked for where a fact is unknown', () => {
		const verdict = whenKnown({on, gone: unknown('nobody looked')}, () => {
			throw new Error('the rule was asked');
		});

		expect(verdict).toMatchObject({outcome: 'undecided', because: 'nobody looked', needs: 'evidence'});
	});

	test.each<[string, Parameters<typeof whenKnown>[0], string, string]>([
		['one', {gone: unknown('no plan tells', 'plan')}, 'no plan tells', 'plan'],
		['two', {a: unknown('one', 'plan'), b: unknown('two', 'evidence')}, 'one; two', 'plan'],
		['two with the same reason', {a: unknown('same'), b: unknown('same')}, 'same', 'evidence'],
		['a conflict', {a: conflict([file, form])}, 'system.conf:7 and the form disagree', 'evidence'],
	])('tells what is missing: %s', (_, facts, because, needs) => {
		expect(whenKnown(facts, () => pass('good'))).toMatchObject({outcome: 'undecided', because, needs});
	});

	test('names the places that were looked at in vain', () => {
		expect(whenKnown({on, gone: unknown('gone', 'evidence', [form])}, () => pass('good')).evidence).toEqual([
			form,
		]);
	});
});

describe('a value that may be incomplete', () => {
	test.each<[string, Verdict, Partial<Verdict>]>([
		['supports a failure', fail('anna is saved'), {outcome: 'fail', because: 'anna is saved'}],
		[
			'supports no pass',
			pass('nobody is saved'),
			{outcome: 'undecided', because: 'home/olga may not be read'},
		],
		[
			'does not make a check inapplicable',
			notApplicable('nothing is saved'),
			{outcome: 'undecided', because: 'home/olga may not be read'},
		],
		['leaves undecided what is', undecided('no idea', 'plan'), {outcome: 'undecided', because: 'no idea'}],
	])('%s', (_, judged, expected) => {
		expect(whenKnown({on, inPart}, () => judged)).toMatchObject(expected);
	});
});

describe('evidence', () => {
	test.each<[string, Verdict, Verdict['evidence']]>([
		['all places of the facts', pass('good'), [file, form]],
		['the places that the rule names', fail('bad', {at: [form]}), [form]],
		[
			'the wanted value, at the places of the facts',
			fail('bad', {wanted: 'off'}),
			[
				{...file, wanted: 'off'},
				{...form, wanted: 'off'},
			],
		],
		[
			'the wanted value, at the named places',
			fail('bad', {wanted: 'off', at: [form]}),
			[{...form, wanted: 'off'}],
		],
		['all places, where the rule names none', fail('bad', {wanted: 'off', at: []}), [file, form]],
		['nothing, where the check does not apply', notApplicable('no'), []],
	])('%s', (_, judged, evidence) => {
		expect(whenKnown({on, other: known(1, form)}, () => judged).evidence).toEqual(evidence);
	});

	test('a wanted value without any place is not lost outside of facts', () => {
		expect(fail('bad', {wanted: 'off'}).evidence).toMatchObject([{wanted: 'off'}]);
	});
});

describe('a meaning that is inferred from a name', () => {
	const note = "(inferred from the key's name)";
	const facts = {on, guess: known(true, guessed)};

	test.each<[string, Verdict, string]>([
		['is told in a pass', pass('it is locked'), `it is locked ${note}`],
		['is told in a failure', fail('it is open'), `it is open ${note}`],
		['is told once', fail(`it is open ${note}`), `it is open ${note}`],
		['is not told where the verdict rests on another place', fail('it is open', {at: [file]}), 'it is open'],
	])('%s', (_, judged, because) => {
		expect(whenKnown(facts, () => judged).because).toBe(because);
	});

	test('is told once through nested facts', () => {
		expect(whenKnown(facts, () => whenKnown(facts, () => pass('good'))).because).toBe(`good ${note}`);
	});
});
