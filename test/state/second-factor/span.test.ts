import {expect, test} from 'vitest';
import {spanText} from '../../../src/state/second-factor/span.ts';

test.for<readonly [seconds: number, text: string]>([
	[0, '0 s'],
	[0.5, '1 s'],
	[119, '119 s'],
	[120, '2 minutes'],
	[841, '15 minutes'],
	[7199, '120 minutes'],
	[7200, '2 hours'],
	[172_799, '48 hours'],
	[172_800, '2 days'],
	[1e9, '11575 days'],
])('%d seconds are %s', ([seconds, text]) => {
	expect(spanText(seconds)).toBe(text);
});
