import {describe, expect, test} from 'vitest';
import {
	type EnrolmentDialogue,
	type EnrolmentEvent,
	nextEnrolment,
	openEnrolment,
} from '../../../src/state/second-factor/enrolment.ts';
import {pictureText} from '../../../src/state/second-factor/showing.ts';
import {codeOf, stepAt} from '../../../src/state/second-factor/totp.ts';
import {aFactor, noon, secondsFrom} from './samples.ts';

const {secret} = aFactor();
const anna = {issuer: 'my.anydesk', account: 'anna@example.com'};

const typed = (text: string): EnrolmentEvent => ({type: 'text-typed', text});
const entered: EnrolmentEvent = {type: 'entered', now: noon};
const erased: EnrolmentEvent = {type: 'text-erased'};
const back: EnrolmentEvent = {type: 'went-back'};
const scanned: EnrolmentEvent = {type: 'scanned-in-browser'};

const after = (...events: readonly EnrolmentEvent[]): EnrolmentDialogue =>
	events.reduce<EnrolmentDialogue>(nextEnrolment, openEnrolment(anna));

const code = (seconds = 0): EnrolmentEvent =>
	typed(codeOf(aFactor(), stepAt(aFactor(), secondsFrom(noon, seconds))));

type Row = readonly [situation: string, events: readonly EnrolmentEvent[], expected: object];

describe('from the secret to the enrolment', () => {
	test.for<Row>([
		['at first', [], {stage: 'asking', typed: '', complaint: undefined}],
		['a secret was pasted', [typed(secret)], {stage: 'asking', typed: secret}],
		[
			'in pieces',
			[typed(secret.slice(0, 9)), typed(secret.slice(9)), entered],
			{stage: 'shown', factor: {secret}},
		],
		['over two lines', [typed(`${secret.slice(0, 9)}\r\n  ${secret.slice(9)}`), entered], {stage: 'shown'}],
		['a slip was taken back', [typed(`${secret}1`), erased, entered], {stage: 'shown'}],
		[
			'something else was pasted',
			[typed('123456'), entered],
			{stage: 'asking', typed: '', complaint: expect.stringMatching(/^That is a code/)},
		],
		[
			'a book was pasted',
			[typed('A'.repeat(1e6)), entered],
			{complaint: 'That is too long: 4096 characters at most.'},
		],
		[
			'a secret after a slip',
			[typed('x'), entered, typed(secret), entered],
			{stage: 'shown', complaint: undefined},
		],
		[
			'a right code',
			[typed(secret), entered, code(), entered],
			{stage: 'enrolled', how: 'verified', skew: 0, ...anna},
		],
		[
			'a code of a phone that is ahead',
			[typed(secret), entered, code(30), entered],
			{stage: 'enrolled', skew: 30},
		],
		[
			'a code of one that is far ahead',
			[typed(secret), entered, code(90), entered],
			{
				stage: 'shown',
				typed: '',
				complaint:
					'The code is right for a clock that is 90 s ahead: set the clock of the phone, or of this machine.',
			},
		],
		[
			'a wrong code',
			[typed(secret), entered, typed('000000'), entered],
			{stage: 'shown', complaint: expect.stringMatching(/^The code is wrong\. Is it of the entry/)},
		],
		[
			'half a code',
			[typed(secret), entered, typed('12345'), erased, entered],
			{stage: 'shown', typed: '', complaint: 'A code has six digits.'},
		],
		[
			'a right code after a wrong one',
			[typed(secret), entered, typed('000000'), entered, code(), entered],
			{stage: 'enrolled'},
		],
		['it was scanned in the browser', [scanned], {stage: 'enrolled', how: 'word', ...anna}],
		['or scanned there after all', [typed(secret), entered, scanned], {stage: 'enrolled', how: 'word'}],
		['one went back from the picture', [typed(secret), entered, back], {stage: 'asking', typed: ''}],
		['one went back at first: up to whoever opened it', [typed('x'), back], {stage: 'asking', typed: 'x'}],
		['the end is the end', [scanned, typed('x'), entered, back], {stage: 'enrolled', how: 'word'}],
		['the picture was inverted', [typed(secret), entered, {type: 'picture-inverted'}], {isInverted: true}],
		[
			'and back',
			[typed(secret), entered, {type: 'picture-inverted'}, {type: 'picture-inverted'}],
			{isInverted: false},
		],
		['the key was hidden', [typed(secret), entered, {type: 'key-toggled'}], {isKeyHidden: true}],
		['there is no picture yet', [{type: 'picture-inverted'}, {type: 'key-toggled'}], {stage: 'asking'}],
		['a code with an escape in it', [typed(secret), entered, typed('\u001B[2J12\n3')], {typed: '[2J123'}],
	])('%s', ([, events, expected]) => {
		expect(after(...events)).toMatchObject(expected);
	});
});

describe('what is to be known of a secret', () => {
	test.for<readonly [situation: string, pasted: string, notices: readonly string[]]>([
		['of our own account', `otpauth://totp/AnyDesk:Anna@example.com?secret=${secret}`, []],
		['of no account', `otpauth://totp/?secret=${secret}`, []],
		[
			'of another account',
			`otpauth://totp/AnyDesk:ben@example.com?secret=${secret}`,
			['The URI names the account ben@example.com. Make sure that it is that of anna@example.com.'],
		],
		[
			'short',
			'JBSWY3DPEHPK3PXP',
			[
				'This secret is shorter than the 128 bits that RFC 4226 asks for. It works; its length is up to whoever issued it.',
			],
		],
	])('%s', ([, pasted, notices]) => {
		expect(after(typed(pasted), entered)).toMatchObject({stage: 'shown', notices});
	});
});

test.for<readonly [situation: string, pasted: string, uri: string]>([
	[
		'a secret alone gets our names',
		secret,
		`otpauth://totp/my.anydesk:anna@example.com?secret=${secret}&issuer=my.anydesk`,
	],
	[
		'a URI keeps its own',
		`otpauth://totp/ACME:anna?secret=${secret}&digits=8`,
		`otpauth://totp/ACME:anna?secret=${secret}&digits=8&issuer=ACME`,
	],
])('the picture: %s', ([, pasted, uri]) => {
	const state = after(typed(pasted), entered);

	expect(state.stage === 'shown' && pictureText(state)).toBe(uri);
});

test('the secret is gone as soon as nobody needs it', () => {
	const shown = [typed(secret), entered];

	expect(JSON.stringify(after(...shown))).toContain(secret);

	for (const end of [[code(), entered], [scanned], [back], [back, typed('x'), entered]]) {
		expect(JSON.stringify(after(...shown, ...end))).not.toContain(secret);
	}
	expect(JSON.stringify(after(typed(`${secret}A`), entered))).not.toContain(secret);
});
