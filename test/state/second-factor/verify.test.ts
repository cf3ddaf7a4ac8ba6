import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Algorithm, Factor} from '../../../src/state/second-factor/factor.ts';
import {readPasted} from '../../../src/state/second-factor/pasted.ts';
import {codeOf, stepAt} from '../../../src/state/second-factor/totp.ts';
import {type Moment, skewNotice, verifyCode} from '../../../src/state/second-factor/verify.ts';
import {anyFactor, anySpelling} from './random-factor.ts';
import {aFactor, noon, secondsFrom, vectorSecrets} from './samples.ts';

/** A factor as it comes out of what a person pastes. */
const pasted = (text: string): Factor => {
	const read = readPasted(text);

	if ('reason' in read) throw new Error(read.reason);

	return read.ok;
};

const codeAt = (moment: Date, factor = aFactor()): string => codeOf(factor, stepAt(factor, moment));

describe('test vectors', () => {
	test.for<readonly [time: number, algorithm: Algorithm, code: string]>([
		[59, 'sha1', '94287082'],
		[59, 'sha256', '46119246'],
		[59, 'sha512', '90693936'],
		[1_111_111_109, 'sha1', '07081804'],
		[1_111_111_109, 'sha256', '68084774'],
		[1_111_111_109, 'sha512', '25091201'],
		[1_111_111_111, 'sha1', '14050471'],
		[1_111_111_111, 'sha256', '67062674'],
		[1_111_111_111, 'sha512', '99943326'],
		[1_234_567_890, 'sha1', '89005924'],
		[1_234_567_890, 'sha256', '91819424'],
		[1_234_567_890, 'sha512', '93441116'],
		[2_000_000_000, 'sha1', '69279037'],
		[2_000_000_000, 'sha256', '90698825'],
		[2_000_000_000, 'sha512', '38618901'],
		[20_000_000_000, 'sha1', '65353130'],
		[20_000_000_000, 'sha256', '77737706'],
		[20_000_000_000, 'sha512', '47863826'],
	])('RFC 6238, appendix B: %i s, %s, %s', ([time, algorithm, code]) => {
		const factor = pasted(
			`otpauth://totp/x?secret=${vectorSecrets[algorithm]}&algorithm=${algorithm}&digits=8`,
		);
		const now = new Date(time * 1000);

		expect(verifyCode(code, factor, {now})).toEqual({
			outcome: 'accepted',
			step: Math.floor(time / 30),
			skew: 0,
		});
	});

	test.for(
		['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map(
			(code, count) => [count, code] as const,
		),
	)('RFC 4226, appendix D: count %i, %s', ([count, code]) => {
		const now = new Date(count * 30_000);

		expect(verifyCode(code, pasted(vectorSecrets.sha1), {now})).toEqual({
			outcome: 'accepted',
			step: count,
			skew: 0,
		});
	});
});

describe('a code of a clock that differs', () => {
	const told = (skew: string): string =>
		`The code is right for a clock that is ${skew}: set the clock of the phone, or of this machine.`;

	test.for<readonly [seconds: number, outcome: object]>([
		[-120, {outcome: 'out-of-window', skew: -120, reason: told('120 s behind')}],
		[-90, {outcome: 'out-of-window', skew: -90, reason: told('90 s behind')}],
		[-60, {outcome: 'out-of-window', skew: -60, reason: told('60 s behind')}],
		[-46, {outcome: 'out-of-window', skew: -60, reason: told('60 s behind')}],
		[-45, {outcome: 'accepted', skew: -30}],
		[-30, {outcome: 'accepted', skew: -30}],
		[-16, {outcome: 'accepted', skew: -30}],
		[-15, {outcome: 'accepted', skew: 0}],
		[0, {outcome: 'accepted', skew: 0}],
		[14, {outcome: 'accepted', skew: 0}],
		[15, {outcome: 'accepted', skew: 30}],
		[30, {outcome: 'accepted', skew: 30}],
		[44, {outcome: 'accepted', skew: 30}],
		[45, {outcome: 'out-of-window', skew: 60, reason: told('60 s ahead')}],
		[60, {outcome: 'out-of-window', skew: 60, reason: told('60 s ahead')}],
		[90, {outcome: 'out-of-window', skew: 90, reason: told('90 s ahead')}],
		[120, {outcome: 'out-of-window', skew: 120, reason: told('120 s ahead')}],
		[600, {outcome: 'out-of-window', skew: 600, reason: told('600 s ahead')}],
		[-600, {outcome: 'out-of-window', skew: -600, reason: told('600 s behind')}],
		[630, {outcome: 'wrong', reason: 'The code is wrong.'}],
		[-630, {outcome: 'wrong', reason: 'The code is wrong.'}],
		[3600, {outcome: 'wrong', reason: 'The code is wrong.'}],
	])('by %i s', ([seconds, outcome]) => {
		expect(verifyCode(codeAt(secondsFrom(noon, seconds)), aFactor(), {now: noon})).toMatchObject(outcome);
	});

	test('is told only as far as one looks', () => {
		const code = codeAt(secondsFrom(noon, 150));

		expect(verifyCode(code, aFactor(), {now: noon, reach: 5}).outcome).toBe('out-of-window');
		expect(verifyCode(code, aFactor(), {now: noon, reach: 4}).outcome).toBe('wrong');
	});

	test('is measured in periods of its own', () => {
		const factor = aFactor({period: 60});

		expect(verifyCode(codeAt(secondsFrom(noon, 60), factor), factor, {now: noon})).toMatchObject({skew: 60});
		expect(verifyCode(codeAt(secondsFrom(noon, 180), factor), factor, {now: noon})).toMatchObject({
			outcome: 'out-of-window',
			skew: 180,
		});
	});

	test.for<readonly [skew: number, notice: string | undefined]>([
		[0, undefined],
		[30, "The phone's clock is about 30 s ahead."],
		[
			-30,
			"The code is one before the present one: it was typed late, or the phone's clock is about 30 s behind.",
		],
	])('that was accepted may have a notice: %i s', ([skew, notice]) => {
		expect(skewNotice(skew)).toBe(notice);
	});
});

describe('codes as people type them', () => {
	const code = codeAt(noon);
	const [head, tail] = [code.slice(0, 3), code.slice(3)];
	const wide = code.replaceAll(/./g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

	test.for<readonly [spelling: string, typed: string]>([
		['as it is', code],
		['in two groups', `${head} ${tail}`],
		['with a dash', `${head}-${tail}`],
		['with blanks around', `  ${code}\n`],
		['with a hard blank', `${head}\u00A0${tail}`],
		['with invisible marks', `\u200E${code}\u200B`],
		['in wide digits', wide],
		['in wide digits and groups', `${wide.slice(0, 3)}\u3000${wide.slice(3)}`],
	])('%s: accepted', ([, typed]) => {
		expect(verifyCode(typed, aFactor(), {now: noon}).outcome).toBe('accepted');
	});

	test.for<readonly [situation: string, typed: string]>([
		['nothing', ''],
		['five digits', code.slice(1)],
		['seven digits', `${code}0`],
		['a letter', `${code.slice(1)}O`],
		['a sign', `-${code.slice(1)}.`],
		['a recovery code', 'K7QF-2M9X-0000-ZZZZ'],
		['digits that are none of ours', '१२३४५६'],
		['a book', code.repeat(100_000)],
	])('%s: told', ([, typed]) => {
		expect(verifyCode(typed, aFactor(), {now: noon})).toEqual({
			outcome: 'malformed',
			reason: 'A code has six digits.',
		});
	});

	test('the number of digits is that of the factor', () => {
		expect(verifyCode(code, aFactor({digits: 8}), {now: noon})).toEqual({
			outcome: 'malformed',
			reason: 'A code has eight digits.',
		});
	});
});

describe('a code after another', () => {
	const step = stepAt(aFactor(), noon);
	const used = 'This code, or a later one, was used already. Wait for the next one.';
	const setBack = (span: string): string =>
		`A code was used whose time lies ${span} ahead of this machine's clock: the clock was set back since, ` +
		'or was ahead then. Set it right, or type a recovery code.';

	test.for<readonly [situation: string, seconds: number, over: Omit<Moment, 'now'>, outcome: object]>([
		['nothing was used', 0, {}, {outcome: 'accepted', step}],
		['the one before was used', 0, {lastStep: step - 1}, {outcome: 'accepted', step}],
		['it was used', 0, {lastStep: step}, {outcome: 'used', reason: used}],
		['a later one was used', 0, {lastStep: step + 1}, {outcome: 'used', reason: used}],
		['it is older than the one that was used', -30, {lastStep: step}, {outcome: 'used', reason: used}],
		['it is the next one', 30, {lastStep: step}, {outcome: 'accepted', step: step + 1}],
		['it is the next one, and used', 30, {lastStep: step + 1}, {outcome: 'used', reason: used}],
		['it was used two minutes ago', -120, {lastStep: step - 1}, {outcome: 'used', reason: used}],
		[
			'the clock was set back a minute',
			0,
			{lastStep: step + 2},
			{outcome: 'clock-set-back', reason: setBack('60 s')},
		],
		[
			'the clock was set back a day',
			0,
			{lastStep: step + 2880},
			{outcome: 'clock-set-back', reason: setBack('24 hours')},
		],
	])('%s', ([, seconds, over, outcome]) => {
		expect(verifyCode(codeAt(secondsFrom(noon, seconds)), aFactor(), {now: noon, ...over})).toMatchObject(
			outcome,
		);
	});

	test('a wrong code tells the same, whatever was used', () => {
		const wrong = {outcome: 'wrong', reason: 'The code is wrong.'};

		expect(verifyCode('000000', aFactor(), {now: noon})).toEqual(wrong);
		expect(verifyCode('000000', aFactor(), {now: noon, lastStep: step})).toEqual(wrong);
	});

	test('the clock of a machine whose battery is empty does no harm', () => {
		const beginning = new Date(0);

		expect(verifyCode(codeAt(beginning), aFactor(), {now: beginning}).outcome).toBe('accepted');
		expect(verifyCode(codeAt(noon), aFactor(), {now: beginning, lastStep: step}).outcome).toBe(
			'clock-set-back',
		);
	});
});

describe('for any factor, however it was pasted', () => {
	const moment = fc.date({min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true});

	test('the code is the same, and accepted', () => {
		fc.assert(
			fc.property(anyFactor, anySpelling, moment, (factor, spell, now) => {
				const {secret} = pasted(spell(factor.secret));
				const code = codeAt(now, factor);

				expect(codeAt(now, {...factor, secret})).toBe(code);
				expect(verifyCode(code, {...factor, secret}, {now})).toMatchObject({outcome: 'accepted'});
			}),
			{numRuns: 300},
		);
	});

	test('no code is accepted twice, and none that is more than a period off', () => {
		fc.assert(
			fc.property(anyFactor, moment, fc.integer({min: -30, max: 30}), (factor, now, off) => {
				const step = stepAt(factor, now) + off;
				const lastStep = step;

				fc.pre(step >= 0);

				const first = verifyCode(codeOf(factor, step), factor, {now});
				const again = verifyCode(codeOf(factor, step), factor, {now, lastStep});

				// Two codes of a few may be the same by chance; a step that is accepted lies near in any case.
				if (first.outcome === 'accepted')
					expect(Math.abs(first.step - stepAt(factor, now))).toBeLessThanOrEqual(1);
				if (again.outcome === 'accepted') expect(again.step).toBeGreaterThan(lastStep);
				if (Math.abs(off) <= 1) expect(first.outcome).toBe('accepted');
			}),
			{numRuns: 300},
		);
	});

	test('any text is judged, never thrown', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary', maxLength: 100}), moment, (typed, now) => {
				expect(verifyCode(typed, aFactor(), {now})).toHaveProperty('outcome');
			}),
		);
	});
});
