import fc from 'fast-check';
import {toBase32} from '../../../src/state/second-factor/base32.ts';
import {algorithms, type Factor} from '../../../src/state/second-factor/factor.ts';

export const anyFactor: fc.Arbitrary<Factor> = fc.record({
	secret: fc.uint8Array({minLength: 10, maxLength: 64}).map(toBase32),
	algorithm: fc.constantFrom(...algorithms),
	digits: fc.constantFrom(6, 7, 8),
	period: fc.constantFrom(15, 30, 60, 90),
});

const separator = fc.constantFrom('', ' ', '  ', '-', '–', '\t', '\n', '\u00A0', '_');

/** A way to write a secret down: in groups of any size, in letters of any case, padded or not. */
export const anySpelling: fc.Arbitrary<(secret: string) => string> = fc
	.record({
		size: fc.integer({min: 1, max: 8}),
		between: separator,
		around: fc.constantFrom('', ' ', '\n'),
		isSmall: fc.boolean(),
		padding: fc.constantFrom('', '=', '======'),
	})
	.map(({size, between, around, isSmall, padding}) => secret => {
		const groups = secret.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
		const text = groups.join(between) + padding;

		return around + (isSmall ? text.toLowerCase() : text) + around;
	});
