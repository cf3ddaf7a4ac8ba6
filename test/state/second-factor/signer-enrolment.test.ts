import {randomBytes} from 'node:crypto';
import {describe, expect, test} from 'vitest';
import {pictureText} from '../../../src/state/second-factor/showing.ts';
import {prove} from '../../../src/state/second-factor/signer.ts';
import {
	nextSignerEnrolment,
	openSignerEnrolment,
	type SignerEnrolment,
	type SignerEvent,
} from '../../../src/state/second-factor/signer-enrolment.ts';
import {codeOf, stepAt} from '../../../src/state/second-factor/totp.ts';
import {drawer, noon, secondsFrom} from './samples.ts';

const opened = openSignerEnrolment('owner@example.com', 'deskwarden acme', drawer());
const {factor} = opened;

const codeAt = (seconds: number): string => codeOf(factor, stepAt(factor, secondsFrom(noon, seconds)));

const typed = (text: string): SignerEvent => ({type: 'text-typed', text});
const entered: SignerEvent = {type: 'entered', now: noon, today: '2026-11-22', random: drawer(7)};
const kept: SignerEvent = {type: 'recovery-kept'};

const after = (...events: readonly SignerEvent[]): SignerEnrolment =>
	events.reduce<SignerEnrolment>(nextSignerEnrolment, opened);

const signer = {
	login: 'owner@example.com',
	secret: factor.secret,
	lastStep: stepAt(factor, noon),
	failures: 0,
	enrolledOn: '2026-11-22',
};

describe('from the secret to the signer', () => {
	test.for<readonly [situation: string, events: readonly SignerEvent[], expected: object]>([
		['at first', [], {stage: 'shown', login: 'owner@example.com', typed: '', complaint: undefined}],
		[
			'a wrong code',
			[typed('000000'), entered],
			{stage: 'shown', typed: '', complaint: 'The code is wrong.'},
		],
		['no code', [entered], {stage: 'shown', complaint: 'A code has six digits.'}],
		['a right code', [typed(codeAt(0)), entered], {stage: 'recovery', skew: 0, signer}],
		[
			'a code of a phone that is ahead',
			[typed(codeAt(30)), entered],
			{stage: 'recovery', skew: 30, signer: {...signer, lastStep: signer.lastStep + 1}},
		],
		['the recovery codes are kept', [typed(codeAt(0)), entered, kept], {stage: 'enrolled', signer}],
		['nobody can skip the code', [kept], {stage: 'shown'}],
		['nothing is asked twice', [typed(codeAt(0)), entered, entered, typed('x')], {stage: 'recovery'}],
		['the end is the end', [typed(codeAt(0)), entered, kept, kept, entered], {stage: 'enrolled'}],
		['the picture was inverted', [{type: 'picture-inverted'}], {isInverted: true}],
	])('%s', ([, events, expected]) => {
		expect(after(...events)).toMatchObject(expected);
	});
});

test('the secret has 160 bits, and its picture the usual size', () => {
	expect(factor).toEqual({
		secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
		algorithm: 'sha1',
		digits: 6,
		period: 30,
	});
	expect(pictureText(opened)).toBe(
		`otpauth://totp/deskwarden%20acme:owner@example.com?secret=${factor.secret}`,
	);
});

test('each secret is another one', () => {
	const secrets = Array.from({length: 100}, () => openSignerEnrolment('a', 'b', randomBytes).factor.secret);

	expect(new Set(secrets).size).toBe(100);
});

test('what was made opens: the next code, and each recovery code; the first code does not again', () => {
	const state = after(typed(codeAt(0)), entered);

	if (state.stage !== 'recovery') throw new Error(state.stage);

	const outcomeOf = (text: string): string => prove(state.signer, text, noon).proof.outcome;

	expect(outcomeOf(codeAt(0))).toBe('refused');
	expect(outcomeOf(codeAt(30))).toBe('proven');
	expect(state.codes.map(outcomeOf)).toEqual(Array(10).fill('proven'));
});

test('the recovery codes are gone once they are kept, and the secret stays with the signer alone', () => {
	const state = after(typed(codeAt(0)), entered);
	const codes = state.stage === 'recovery' ? state.codes : [];
	const end = JSON.stringify(after(typed(codeAt(0)), entered, kept));

	expect(codes).toHaveLength(10);
	expect(codes.filter(code => end.includes(code) || end.includes(code.replaceAll('-', '')))).toEqual([]);
	expect(Object.keys(JSON.parse(end))).toEqual(['stage', 'signer']);
});
