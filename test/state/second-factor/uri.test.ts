import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Factor} from '../../../src/state/second-factor/factor.ts';
import {keyRows, keyText, kindText} from '../../../src/state/second-factor/key-text.ts';
import {readPasted} from '../../../src/state/second-factor/pasted.ts';
import {aimedBytes, type Names, shortUri} from '../../../src/state/second-factor/uri.ts';
import {anyFactor, anySpelling} from './random-factor.ts';
import {aFactor, vectorSecrets} from './samples.ts';

const anna: Names = {issuer: 'my.anydesk', account: 'anna@example.com'};
const longName = 'maximiliane.freifrau-von-hohenlohe@subsidiary.example.com';

describe('the shortest URI', () => {
	const unusual = aFactor({algorithm: 'sha256', digits: 8, period: 60});

	test.for<readonly [situation: string, factor: Factor, names: Names, uri: string]>([
		['all of it where it fits', aFactor(), anna, 'my.anydesk:anna@example.com?KEY&issuer=my.anydesk'],
		[
			'the issuer once',
			aFactor(),
			{...anna, account: 'anna.maria.agent@example.com'},
			'my.anydesk:anna.maria.agent@example.com?KEY',
		],
		[
			'the account without its domain',
			aFactor(),
			{...anna, account: longName},
			'my.anydesk:maximiliane.freifrau-von-hohenlohe?KEY',
		],
		[
			'no issuer',
			aFactor(),
			{issuer: 'Acme Support GmbH', account: longName},
			'maximiliane.freifrau-von-hohenlohe?KEY',
		],
		['the beginning of the account', aFactor(), {...anna, account: 'x'.repeat(80)}, `${'x'.repeat(51)}?KEY`],
		['no issuer to name', aFactor(), {issuer: '', account: 'anna'}, 'anna?KEY'],
		['no account to name', aFactor(), {issuer: 'x'.repeat(80), account: ''}, `${'x'.repeat(51)}?KEY`],
		['an account that is a domain', aFactor(), {issuer: '', account: '@example.com'}, '@example.com?KEY'],
		['names with a colon', aFactor(), {issuer: 'a:b', account: 'c:d'}, 'a%20b:c%20d?KEY&issuer=a%20b'],
		['a hostile name', aFactor(), {issuer: '', account: 'a\u001B[2J\uD800'}, 'a%C2%B7%5B2J%C2%B7?KEY'],
		[
			'umlauts, by whole characters',
			aFactor(),
			{issuer: '', account: 'ü'.repeat(40)},
			`${'%C3%BC'.repeat(8)}?KEY`,
		],
		['what is unusual', unusual, {issuer: '', account: 'a'}, 'a?KEY&algorithm=SHA256&digits=8&period=60'],
	])('%s', ([, factor, names, uri]) => {
		expect(shortUri(factor, names)).toBe(`otpauth://totp/${uri.replace('KEY', `secret=${factor.secret}`)}`);
		expect(shortUri(factor, names).length).toBeLessThanOrEqual(aimedBytes);
	});

	test('a factor stays whole, however long it gets', () => {
		const uri = shortUri(aFactor({secret: vectorSecrets.sha512, algorithm: 'sha512'}), anna);

		expect(uri).toBe(`otpauth://totp/a?secret=${vectorSecrets.sha512}&algorithm=SHA512`);
	});

	test('decodes to the same factor, and is never longer than it has to be', () => {
		fc.assert(
			fc.property(
				anyFactor,
				fc.string({unit: 'binary', maxLength: 60}),
				fc.string(),
				(factor, issuer, account) => {
					const uri = shortUri(factor, {issuer, account});
					const read = readPasted(uri);

					expect(read).toMatchObject({ok: factor});
					expect(uri).toMatch(/^[\x21-\x7E]+$/);
					if (uri.length > aimedBytes) expect(uri.length).toBeLessThanOrEqual(factor.secret.length + 71);
				},
			),
		);
	});
});

test('any secret in any spelling is the same secret', () => {
	fc.assert(
		fc.property(anyFactor, anySpelling, ({secret}, spell) => {
			expect(readPasted(spell(secret))).toMatchObject({ok: {secret}});
		}),
		{numRuns: 1000},
	);
});

test('whatever is pasted, a sentence repeats nothing of it', () => {
	const slip = fc.constantFrom('0', '1', '8', '9', '!', 'é', '=a');
	const frame = fc.constantFrom(
		'',
		'otpauth://totp/x?secret=',
		'otpauth://hotp/x?secret=',
		'https://',
		'otpauth-migration://',
	);

	fc.assert(
		fc.property(anyFactor, slip, frame, ({secret}, wrong, before) => {
			const read = readPasted(`${before}${secret.slice(0, 9)}${wrong}${secret.slice(9)}`);
			const told = 'reason' in read ? read.reason : '';
			const parts = Array.from({length: secret.length - 5}, (_, start) => secret.slice(start, start + 6));

			expect(told).not.toBe('');
			expect(parts.filter(part => told.includes(part))).toEqual([]);
		}),
	);
});

test('any text is read or told, never thrown', () => {
	const text = fc.oneof(
		fc.string({unit: 'binary', maxLength: 200}),
		fc.string({unit: 'binary', maxLength: 80}).map(rest => `otpauth://totp/${rest}`),
		fc.webUrl().map(url => url.replace(/^https?/, 'otpauth')),
	);

	fc.assert(
		fc.property(text, pasted => ['ok', 'reason'].some(key => key in readPasted(pasted))),
		{numRuns: 2000},
	);
});

describe('the key as text', () => {
	test('stands in groups of four', () => {
		expect(keyText('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
		expect(keyText('JBSWY3DPEHPK3PXPGE')).toBe('JBSW Y3DP EHPK 3PXP GE');
	});

	test.for<readonly [columns: number, rows: readonly string[]]>([
		[19, ['JBSW Y3DP EHPK 3PXP', 'GE']],
		[18, ['JBSW Y3DP EHPK', '3PXP GE']],
		[4, ['JBSW', 'Y3DP', 'EHPK', '3PXP', 'GE']],
		[0, ['JBSW', 'Y3DP', 'EHPK', '3PXP', 'GE']],
	])('in rows of %i columns', ([columns, rows]) => {
		expect(keyRows('JBSWY3DPEHPK3PXPGE', columns)).toEqual(rows);
	});

	test('rows and groups lose nothing', () => {
		fc.assert(
			fc.property(anyFactor, fc.integer({min: -5, max: 200}), ({secret}, columns) => {
				expect(keyRows(secret, columns).join(' ')).toBe(keyText(secret));
				expect(keyText(secret).replaceAll(' ', '')).toBe(secret);
			}),
		);
	});

	test('says of what kind it is', () => {
		expect(kindText(aFactor())).toBe('time-based, 6 digits, 30 seconds');
		expect(kindText(aFactor({algorithm: 'sha512', digits: 8, period: 60}))).toBe(
			'time-based, SHA-512, 8 digits, 60 seconds',
		);
	});
});
