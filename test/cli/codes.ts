import type {Factor} from '../../src/state/second-factor/factor.ts';
import {codeOf, stepAt} from '../../src/state/second-factor/totp.ts';
import {oathCode, oathTrouble} from '../state/second-factor/oathtool.ts';
import {aFactor, secondsFrom} from '../state/second-factor/samples.ts';
import {noon} from './world.ts';

/** The code that an authenticator app shows: made by oathtool, where that is there. */
export const codeAt = (seconds = 0, factor: Factor = aFactor(), now = noon): string => {
	const moment = secondsFrom(now, seconds);

	return oathTrouble === undefined ? oathCode(factor, moment) : codeOf(factor, stepAt(factor, moment));
};

/** A code that is never right around these moments. */
export const wrongCode = (factor: Factor = aFactor()): string => {
	const right = Array.from({length: 200}, (_, index) => codeOf(factor, stepAt(factor, noon) - 100 + index));

	return ['000000', '111111', '222222'].find(code => !right.includes(code)) ?? '';
};
