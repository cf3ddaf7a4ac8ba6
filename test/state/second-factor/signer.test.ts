import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {newRecovery, readRecoveryCode, withoutUsed} from '../../../src/state/second-factor/recovery.ts';
import {factorOf, type Proof, prove} from '../../../src/state/second-factor/signer.ts';
import {codeOf, stepAt} from '../../../src/state/second-factor/totp.ts';
import type {Signer} from '../../../src/state/workspace/shape.ts';
import {drawer, noon, secondsFrom, vectorSecrets} from './samples.ts';

const {codes, hashes} = newRecovery(drawer());
const [recoveryCode = ''] = codes;

const olga = (over: Partial<Signer> = {}): Signer => ({
	login: 'owner@example.com',
	secret: vectorSecrets.sha1,
	lastStep: -1,
	failures: 0,
	recovery: hashes,
	enrolledOn: '2026-11-20',
	...over,
});

const codeAt = (seconds: number): string => {
	const factor = factorOf(olga());

	return codeOf(factor, stepAt(factor, secondsFrom(noon, seconds)));
};

/** What is kept comes back as it was: a restart of the program. */
const restarted = (signer: Signer): Signer => JSON.parse(JSON.stringify(signer));

type Attempt = readonly [seconds: number, typed: string];

/** One attempt after the other, with a restart after each. */
const tryAll = (
	signer: Signer,
	...attempts: readonly Attempt[]
): {readonly signer: Signer; readonly proofs: readonly Proof[]} =>
	attempts.reduce<{signer: Signer; proofs: readonly Proof[]}>(
		(state, [seconds, typed]) => {
			const next = prove(restarted(state.signer), typed, secondsFrom(noon, seconds));

			return {signer: next.signer, proofs: [...state.proofs, next.proof]};
		},
		{signer, proofs: []},
	);

const wrong = '000000';
const proven = {outcome: 'proven', by: 'code', skew: 0, wrongBefore: 0};
const refused = (reason: string) => ({outcome: 'refused', reason});
const used = refused('This code, or a later one, was used already. Wait for the next one.');
const notThat = refused('The code is wrong.');
const noRecovery = refused('This is none of the recovery codes that are left. Each of them opens once.');

describe('who signs proves who they are', () => {
	test.for<readonly [situation: string, attempts: readonly Attempt[], proofs: readonly object[]]>([
		['by a code', [[0, codeAt(0)]], [proven]],
		[
			'by the next code',
			[
				[0, codeAt(0)],
				[30, codeAt(30)],
			],
			[proven, proven],
		],
		[
			'never by the same code',
			[
				[0, codeAt(0)],
				[1, codeAt(0)],
				[29, codeAt(0)],
			],
			[proven, used, used],
		],
		[
			'not by one before it',
			[
				[0, codeAt(0)],
				[1, codeAt(-30)],
			],
			[proven, used],
		],
		[
			'by a phone that is ahead',
			[
				[0, codeAt(30)],
				[30, codeAt(30)],
			],
			[{...proven, skew: 30}, used],
		],
		[
			'not by one that is far ahead: that is told',
			[[0, codeAt(90)]],
			[
				refused(
					'The code is right for a clock that is 90 s ahead: set the clock of the phone, or of this machine.',
				),
			],
		],
		['of what is further off nothing is told', [[0, codeAt(180)]], [notThat]],
		[
			'a wrong code is told, and how many there were',
			[
				[0, wrong],
				[1, wrong],
				[2, codeAt(0)],
			],
			[notThat, notThat, {...proven, wrongBefore: 2}],
		],
		['no code at all is told', [[0, 'hello']], [refused('A code has six digits.')]],
		[
			'once by a recovery code',
			[
				[0, recoveryCode],
				[1, recoveryCode],
			],
			[{outcome: 'proven', by: 'recovery-code', left: 9, wrongBefore: 0}, noRecovery],
		],
		[
			'by a code after a recovery code',
			[
				[0, recoveryCode],
				[1, codeAt(0)],
			],
			[{by: 'recovery-code'}, proven],
		],
	])('%s', ([, attempts, proofs]) => {
		expect(tryAll(olga(), ...attempts).proofs).toMatchObject(proofs);
	});

	test('all ten recovery codes open, in any order, each once', () => {
		const attempts = [...codes].reverse().map((code, index): Attempt => [index, code]);
		const {signer, proofs} = tryAll(olga(), ...attempts, [99, recoveryCode]);

		expect(proofs.map(proof => ('left' in proof ? proof.left : proof.outcome))).toEqual([
			9,
			8,
			7,
			6,
			5,
			4,
			3,
			2,
			1,
			0,
			'refused',
		]);
		expect(signer.recovery).toEqual([]);
	});
});

describe('wrong codes slow down', () => {
	const three: readonly Attempt[] = [
		[0, wrong],
		[0, wrong],
		[0, wrong],
	];

	test('after three of them even the right one has to wait', () => {
		const {signer, proofs} = tryAll(olga(), ...three, [1, codeAt(0)], [30, codeAt(30)]);

		expect(proofs.slice(3)).toEqual([
			{outcome: 'to-wait', wait: 29, reason: 'Too many wrong codes. The next one is looked at in 29 s.'},
			{...proven, wrongBefore: 3},
		]);
		expect(signer).toEqual({...olga(), lastStep: stepAt(factorOf(signer), secondsFrom(noon, 30))});
	});

	test('who keeps trying meanwhile makes it no longer', () => {
		const {signer} = tryAll(olga(), ...three, [5, wrong], [10, wrong], [15, wrong], [30, wrong]);

		expect(signer.failures).toBe(4);
	});

	test('a code that is right for another clock counts as wrong', () => {
		expect(tryAll(olga(), [0, codeAt(90)]).signer.failures).toBe(1);
	});

	test('what can be no guess counts for nothing', () => {
		const {signer} = tryAll(olga(), [0, codeAt(0)], [0, codeAt(0)], [0, '12'], [0, 'K7QF-2M9X-0000-ZZZZ']);

		expect(signer.failures).toBe(0);
	});

	test('a recovery code opens all the same, and ends it', () => {
		const {signer, proofs} = tryAll(olga(), ...three, [1, recoveryCode], [2, codeAt(0)]);

		expect(proofs.slice(3)).toMatchObject([{by: 'recovery-code', left: 9, wrongBefore: 3}, proven]);
		expect(signer).not.toHaveProperty('failedAt');
	});

	test('nobody is locked out by a clock that was set back', () => {
		const {proofs} = tryAll(
			olga(),
			[1e6, wrong],
			[1e6, wrong],
			[1e6, wrong],
			[0, codeAt(0)],
			[30, codeAt(30)],
		);

		expect(proofs.slice(3)).toMatchObject([{outcome: 'to-wait', wait: 30}, {outcome: 'proven'}]);
	});
});

test('a clock that was set back is told, and nothing is granted', () => {
	const day = 86_400;
	const {signer, proofs} = tryAll(olga(), [day, codeAt(day)], [0, codeAt(0)], [0, codeAt(day)]);
	const told = refused(
		"A code was used whose time lies 24 hours ahead of this machine's clock: the clock was set back since, " +
			'or was ahead then. Set it right, or type a recovery code.',
	);

	expect(proofs.slice(1)).toEqual([told, told]);
	expect(signer.failures).toBe(0);
});

test('in whatever order codes are typed, none is granted twice', () => {
	const attempt = fc.record({at: fc.integer({min: -120, max: 120}), of: fc.integer({min: -150, max: 150})});

	fc.assert(
		fc.property(fc.array(attempt, {maxLength: 40}), attempts => {
			const {proofs} = tryAll(olga(), ...attempts.map(({at, of}): Attempt => [at, codeAt(of)]));
			const granted = attempts
				.filter((_, index) => proofs[index]?.outcome === 'proven')
				.map(({of}) => codeAt(of));

			expect(new Set(granted).size).toBe(granted.length);
		}),
	);
});

describe('recovery codes', () => {
	test('are ten, all different, and readable', () => {
		expect(new Set(codes).size).toBe(10);
		for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
	});

	test('are made of all the bits that were drawn', () => {
		const drawn = newRecovery(size => Uint8Array.from({length: size}, (_, index) => index * 2 + 129))
			.codes[0];

		expect(drawn).toBe('1357-9BDF-HKNQ-SVXZ');
	});

	test('leave hashes that hold none of them, each with a salt of its own', () => {
		const kept = JSON.stringify(hashes);
		const salts = hashes.map(hash => hash.split(':')[0]);

		expect(codes.filter(code => kept.includes(code) || kept.includes(code.replaceAll('-', '')))).toEqual([]);
		expect(new Set(salts).size).toBe(10);
	});

	test.for<readonly [spelling: string, spell: (code: string) => string]>([
		['as it is', code => code],
		['in small letters', code => code.toLowerCase()],
		['without dashes', code => code.replaceAll('-', '')],
		['with blanks', code => ` ${code.replaceAll('-', ' ')}\n`],
		['with an O for a 0', code => code.replaceAll('0', 'O')],
		['with an l or an I for a 1', code => code.replace('1', 'l').replaceAll('1', 'I')],
	])('are read %s', ([, spell]) => {
		for (const code of codes) {
			expect(withoutUsed(readRecoveryCode(spell(code)) ?? '', hashes)).toHaveLength(9);
		}
	});

	test.for<readonly [situation: string, typed: string]>([
		['nothing', ''],
		['a code', '123456'],
		['one letter too few', recoveryCode.slice(1)],
		['one letter too many', `${recoveryCode}2`],
		['a U, which none has', recoveryCode.replace(/.$/, 'U')],
		['a book', recoveryCode.repeat(10_000)],
	])('%s is none', ([, typed]) => {
		expect(readRecoveryCode(typed)).toBeUndefined();
	});

	test('a hash that was damaged opens nothing, and harms nothing', () => {
		const damaged = ['', ':', 'x', '1:2', 'AAAA', `${hashes[0]}x`, '__proto__'];

		expect(withoutUsed(readRecoveryCode(recoveryCode) ?? '', damaged)).toBeUndefined();
		expect(withoutUsed(readRecoveryCode(recoveryCode) ?? '', [...damaged, ...hashes])).toHaveLength(16);
	});
});
