import {describe, expect, test} from 'vitest';
import {algorithms, type Factor} from '../../../src/state/second-factor/factor.ts';
import {readPasted} from '../../../src/state/second-factor/pasted.ts';
import {shortUri} from '../../../src/state/second-factor/uri.ts';
import {verifyCode} from '../../../src/state/second-factor/verify.ts';
import {oathCode, oathTrouble} from './oathtool.ts';
import {aFactor, noon, secondsFrom, vectorSecrets} from './samples.ts';

const factors: readonly Factor[] = [
	aFactor(),
	aFactor({secret: 'JBSWY3DPEHPK3PXP'}),
	...algorithms.map(algorithm => aFactor({algorithm, secret: vectorSecrets[algorithm], digits: 8})),
	aFactor({digits: 7, period: 60}),
];

describe.skipIf(oathTrouble !== undefined)(oathTrouble ?? 'codes that oathtool makes', () => {
	test.for(factors)('$algorithm, $digits digits, $period s', factor => {
		const read = readPasted(shortUri(factor, {issuer: 'acme', account: 'anna'}));

		if ('reason' in read) throw new Error(read.reason);

		const outcomes = [-3, -1, 0, 1, 3].map(periods => {
			const code = oathCode(factor, secondsFrom(noon, periods * factor.period));

			return verifyCode(code, read.ok, {now: noon});
		});

		expect(outcomes).toMatchObject([
			{outcome: 'out-of-window', skew: -3 * factor.period},
			{outcome: 'accepted', skew: -factor.period},
			{outcome: 'accepted', skew: 0},
			{outcome: 'accepted', skew: factor.period},
			{outcome: 'out-of-window', skew: 3 * factor.period},
		]);
	});
});
