import {createHash} from 'node:crypto';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	fingerprint,
	hashPassword,
	isGuessable,
	isHash,
	isSalt,
} from '../../../src/domain/anydesk/password-hash.ts';

const salt = '00112233445566778899aabbccddeeff';

/** The scheme once more, written down another way. */
const recordOf = (password: string, saltHex = salt): string =>
	createHash('sha256')
		.update(Buffer.concat([Buffer.from(password, 'utf8'), Buffer.alloc(1), Buffer.from(saltHex, 'hex')]))
		.digest('hex');

describe('the record of a password', () => {
	test('is as in a pair whose password its author states in public', () => {
		expect(hashPassword('anydeskpassword', '6c3a53092dc86cfe7bc10a710b9ff315')).toBe(
			'0333b36c9d1185f18a5f3bd75307d873d98124bdfd6930d39e657dd8db6baafe',
		);
	});

	test('is one round over password, zero and salt', () => {
		fc.assert(
			fc.property(fc.string(), fc.uint8Array({minLength: 16, maxLength: 16}), (password, bytes) => {
				const saltHex = Buffer.from(bytes).toString('hex');

				expect(hashPassword(password, saltHex)).toBe(recordOf(password, saltHex));
			}),
		);
	});

	test.each<[string, boolean, boolean]>([
		['0'.repeat(64), true, false],
		['aB'.repeat(32), true, false],
		['0'.repeat(32), false, true],
		['0'.repeat(63), false, false],
		['0'.repeat(31), false, false],
		['g'.repeat(64), false, false],
		[`${'0'.repeat(64)}\n`, false, false],
		[`${'0'.repeat(32)} `, false, false],
		['', false, false],
	])('%j is a hash: %s, a salt: %s', (text, hash, isItSalt) => {
		expect([isHash(text), isSalt(text)]).toEqual([hash, isItSalt]);
	});
});

describe('a password that anybody would try', () => {
	test.each<[string, string, readonly string[], boolean]>([
		['the name of the program', 'anydesk', [], true],
		['with the year', 'anydesk2026', [], true],
		['a digit too many', 'anydesk20266', [], false],
		['a well-known one', 'P@ssw0rd', [], true],
		['a row of digits', '12345678', [], true],
		['none at all', '', [], false],
		['a good one', 'xK9#-mm2.Q0v', [], false],
		["the organisation's name", 'Acme', ['Acme'], true],
		['in small letters', 'acme', ['Acme'], true],
		['in capitals', 'ACME', ['acme'], true],
		['with its first letter large', 'Acme', ['ACME'], true],
		['as it was given', 'aCmE', ['aCmE'], true],
		['in another mixture', 'acMe', ['Acme'], false],
		['with digits', 'acme123', ['Acme'], true],
		['with an exclamation mark', 'Acme123!', ['acme'], true],
		['with the year', 'Acme2026', ['acme'], true],
		['with an ending that nobody adds', 'acme777', ['acme'], false],
		['the ID of the endpoint', '123456789', ['123456789'], true],
		['a word too short to mean anything', 'ab123', ['ab'], false],
		['another organisation', 'globex', ['acme'], false],
	])('%s', (_, password, words, expected) => {
		expect(isGuessable(recordOf(password), salt, words)).toBe(expected);
		expect(isGuessable(recordOf(password).toUpperCase(), salt.toUpperCase(), words)).toBe(expected);
	});

	test('is recognised with its own salt only', () => {
		expect(isGuessable(recordOf('anydesk'), 'ff'.repeat(16))).toBe(false);
	});

	test('what is no record is no known password', () => {
		expect(isGuessable('', salt)).toBe(false);
		expect(isGuessable('anydesk', salt, ['anydesk'])).toBe(false);
	});
});

describe('a fingerprint', () => {
	const one = Buffer.alloc(32, 1);
	const other = Buffer.alloc(32, 2);

	test('is equal for equal secrets of one collection, and for no others', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (left, right) => {
				expect(fingerprint(left, one) === fingerprint(right, one)).toBe(left === right);
			}),
		);
	});

	test('tells nothing beyond its collection', () => {
		fc.assert(fc.property(fc.string(), text => fingerprint(text, one) !== fingerprint(text, other)));
	});

	test('is no hash that could be looked up', () => {
		expect(fingerprint('secret', one)).toMatch(/^[0-9a-f]{32}$/);
		expect(createHash('sha256').update('secret').digest('hex')).not.toContain(fingerprint('secret', one));
	});
});
