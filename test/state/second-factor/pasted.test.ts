import {describe, expect, test} from 'vitest';
import type {IssuedFactor} from '../../../src/state/second-factor/factor.ts';
import {readPasted} from '../../../src/state/second-factor/pasted.ts';
import {aFactor, vectorSecrets} from './samples.ts';

const secret = vectorSecrets.sha1;
const groups = secret.replaceAll(/.{4}(?=.)/g, '$& ');
const uri = (rest: string, parameters = `secret=${secret}`): string => `otpauth://totp/${rest}?${parameters}`;
const withNames = (issuer: string, account: string): IssuedFactor => ({...aFactor(), issuer, account});
const anna = withNames('ACME Co', 'anna@example.com');

describe('a secret, however it is spelled', () => {
	test.for<readonly [spelling: string, pasted: string]>([
		['as it is', secret],
		['in small letters', secret.toLowerCase()],
		['in mixed letters', secret.replaceAll(/[AEIOU]/g, vowel => vowel.toLowerCase())],
		['in groups of four', groups],
		['in small groups', groups.toLowerCase()],
		['with dashes', groups.replaceAll(' ', '-')],
		['with dashes of a typesetter', groups.replaceAll(' ', '–')],
		['with underscores', groups.replaceAll(' ', '_')],
		['with hard blanks', groups.replaceAll(' ', '\u00A0')],
		['with soft hyphens', groups.replaceAll(' ', '\u00AD')],
		['with zero-width blanks', groups.replaceAll(' ', '\u200B')],
		['with tabs', groups.replaceAll(' ', '\t')],
		['over two lines', groups.replace('GEZD GNBV', 'GEZD\r\n  GNBV')],
		['with blanks around', `  ${secret}\n`],
		['with a byte order mark', `\uFEFF${secret}`],
		['with padding it needs not', `${secret}======`],
		['in wide letters', secret.replaceAll(/./g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
		['in quotes', `"${secret}"`],
		['in angle brackets', `<${secret}>`],
		['in backticks', `\`${secret}\``],
		['with its name', `Secret: ${groups}`],
		['as a parameter', `secret=${secret}`],
		['with the name that a page gave it', `Setup key: ${groups}`],
	])('%s', ([, pasted]) => {
		expect(readPasted(pasted)).toEqual({ok: aFactor()});
	});

	test.for<readonly [spelling: string, pasted: string, canonical: string]>([
		[
			'spare bits, as a random letter leaves them',
			'GEZDGNBVGY3TQOJQGEZDGNBVGZ',
			'GEZDGNBVGY3TQOJQGEZDGNBVGY',
		],
		['padding that belongs there', 'gezd gnbv gy3t qojq gezd gnbv gy======', 'GEZDGNBVGY3TQOJQGEZDGNBVGY'],
	])('%s', ([, pasted, canonical]) => {
		expect(readPasted(pasted)).toEqual({ok: aFactor({secret: canonical})});
	});

	test('80 bits are taken, and told', () => {
		expect(readPasted('JBSW Y3DP EHPK 3PXP')).toEqual({
			ok: aFactor({secret: 'JBSWY3DPEHPK3PXP'}),
			notice:
				'This secret is shorter than the 128 bits that RFC 4226 asks for. It works; its length is up to whoever issued it.',
		});
	});
});

describe('a URI', () => {
	test.for<readonly [spelling: string, pasted: string, factor: IssuedFactor]>([
		['the secret alone', uri(''), aFactor()],
		['without a label', `otpauth://totp?secret=${secret}`, aFactor()],
		['an account', uri('anna@example.com'), {...aFactor(), account: 'anna@example.com'}],
		['an escaped account', uri('anna%40example.com'), {...aFactor(), account: 'anna@example.com'}],
		['an issuer before it', uri('ACME%20Co:anna@example.com'), anna],
		['an escaped colon and a blank', uri('ACME%20Co%3A%20anna%40example.com'), anna],
		['an issuer as a parameter', uri('anna@example.com', `secret=${secret}&issuer=ACME%20Co`), anna],
		['the issuer twice', uri('ACME%20Co:anna@example.com', `secret=${secret}&issuer=ACME+Co`), anna],
		['two issuers', uri('Other:anna@example.com', `secret=${secret}&issuer=ACME%20Co`), anna],
		['blanks that nobody escaped', uri('ACME Co:anna@example.com'), anna],
		['an umlaut', uri('J%C3%BCrgen'), {...aFactor(), account: 'Jürgen'}],
		['a broken escape', uri('100%'), {...aFactor(), account: '100%'}],
		['a hostile account', uri('anna%1B%5D0;x%07'), {...aFactor(), account: 'anna·]0;x·'}],
		[
			'capitals everywhere',
			uri('a').replace('otpauth://totp', 'OTPAUTH://TOTP'),
			{...aFactor(), account: 'a'},
		],
		['a secret in groups', uri('', `secret=${groups.toLowerCase()}`), aFactor()],
		['a secret with escaped padding', uri('', `secret=${secret}%3D%3D`), aFactor()],
		['ampersands from a page', uri('', `issuer=ACME&amp;secret=${secret}`), {...aFactor(), issuer: 'ACME'}],
		['broken lines', uri('').replace('?secret', '?\n  secret'), aFactor()],
		['quotes', `'${uri('')}'`, aFactor()],
		['what is usual, spelled out', uri('', `secret=${secret}&algorithm=SHA1&digits=6&period=30`), aFactor()],
		['SHA-256', uri('', `secret=${secret}&algorithm=SHA256`), aFactor({algorithm: 'sha256'})],
		[
			'SHA-512 in another spelling',
			uri('', `secret=${secret}&algorithm=HmacSHA512`),
			aFactor({algorithm: 'sha512'}),
		],
		['SHA-1 with a dash', uri('', `secret=${secret}&algorithm=sha-1`), aFactor()],
		['7 digits', uri('', `secret=${secret}&digits=7`), aFactor({digits: 7})],
		['8 digits', uri('', `Digits=8&Secret=${secret}`), aFactor({digits: 8})],
		['another period', uri('', `secret=${secret}&period=60`), aFactor({period: 60})],
		['empty parameters', uri('', `secret=${secret}&algorithm=&digits=&period=&issuer=`), aFactor()],
		['parameters of others', uri('', `secret=${secret}&image=x&__proto__=y&counter=3`), aFactor()],
	])('%s', ([, pasted, factor]) => {
		expect(readPasted(pasted)).toEqual({ok: factor});
	});

	test('a short secret is told there too', () => {
		expect(readPasted(uri('a', 'secret=JBSWY3DPEHPK3PXP'))).toHaveProperty('notice');
	});
});

describe('what is no secret is told by a sentence', () => {
	test.for<readonly [situation: string, pasted: string, reason: string]>([
		['nothing', '', 'There is no secret in it: letters and the digits 2 to 7 are expected.'],
		['blanks', ' \n\t', 'There is no secret in it: letters and the digits 2 to 7 are expected.'],
		[
			'a code',
			'123 456',
			'That is a code, which changes all the time. The secret behind the codes is asked for: 16 characters or more.',
		],
		[
			'a code of eight digits',
			'22334455',
			'That is a code, which changes all the time. The secret behind the codes is asked for: 16 characters or more.',
		],
		[
			'a zero for an O',
			secret.replace('TQOJ', 'TQ0J'),
			'Character 14, blanks not counted, is the digit 0, which no secret holds: perhaps the letter O.',
		],
		[
			'a one for an I or an L',
			`1${secret.slice(1)}`,
			'Character 1, blanks not counted, is the digit 1, which no secret holds: perhaps the letter I or L.',
		],
		[
			'an eight for a B',
			groups.replace('GNBV', 'GN8V'),
			'Character 7, blanks not counted, is the digit 8, which no secret holds: perhaps the letter B.',
		],
		[
			'a nine',
			`${secret.slice(0, -1)}9`,
			'Character 32, blanks not counted, is the digit 9, which no secret holds: perhaps the letter G or Q.',
		],
		[
			'a password',
			'Correct.Horse.Battery',
			'Character 8, blanks not counted, is neither a letter from A to Z nor a digit from 2 to 7.',
		],
		[
			'a letter of another script',
			secret.replace('B', 'В'),
			'Character 7, blanks not counted, is neither a letter from A to Z nor a digit from 2 to 7.',
		],
		[
			'a letter that grows in capitals',
			`ß${secret}`,
			'Character 1, blanks not counted, is neither a letter from A to Z nor a digit from 2 to 7.',
		],
		[
			'padding in the middle',
			`${secret.slice(0, 16)}==${secret.slice(16)}`,
			'Character 17, blanks not counted, is neither a letter from A to Z nor a digit from 2 to 7.',
		],
		[
			'hexadecimal',
			'3132333435363738393031323334353637383930',
			'That is spelled in hexadecimal. The secret is asked for in base32: letters and the digits 2 to 7.',
		],
		[
			'a part of it',
			'GEZDGNBV',
			'A secret has at least 16 characters, and this one has 8: perhaps a part of it is missing.',
		],
		[
			'one character lost',
			secret.slice(1).replace(/.{4}$/, ''),
			'No secret has 27 characters: perhaps one was lost, or one is too many.',
		],
		[
			'one character more',
			`${secret}A`,
			'No secret has 33 characters: perhaps one was lost, or one is too many.',
		],
		[
			'far too much of it',
			secret.repeat(4),
			'A secret has at most 103 characters, and this one has 128: perhaps it was pasted twice.',
		],
		['a book', 'A'.repeat(5000), 'That is too long: 4096 characters at most.'],
		[
			'the address of a page',
			'https://my.example.com/profile?secret=GEZDGNBVGY3TQOJQ',
			'That is an address of something else. A secret is asked for, or a URI that begins with otpauth:',
		],
		[
			'an export',
			'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU',
			'That is an export of an authenticator app, which may hold many accounts. The secret of this one account is asked for.',
		],
		[
			'counted codes',
			`otpauth://hotp/a?secret=${secret}&counter=1`,
			'The URI is for codes that are counted (hotp). Codes that change with time are asked for (totp).',
		],
		[
			'another kind of codes',
			`otpauth://steam/a?secret=${secret}`,
			'The URI is for a kind of codes that is not known here: otpauth://totp/ is.',
		],
		[
			'no kind at all',
			`otpauth:secret=${secret}`,
			'The URI is for a kind of codes that is not known here: otpauth://totp/ is.',
		],
		[
			'a broken URI',
			'otpauth://to tp/a',
			'That begins like an otpauth: URI, and is none: perhaps a part of it is missing.',
		],
		[
			'no secret in the URI',
			'otpauth://totp/a?issuer=b',
			'The URI holds no secret: perhaps a part of it is missing.',
		],
		['a lost end', uri('a', ''), 'The URI holds no secret: perhaps a part of it is missing.'],
		[
			'a slip in the URI',
			uri('a', `secret=${secret.replace('TQOJ', 'TQ0J')}`),
			'In the secret of the URI: Character 14, blanks not counted, is the digit 0, which no secret holds: perhaps the letter O.',
		],
		[
			'two secrets',
			uri('a', `secret=${secret}&secret=${vectorSecrets.sha256}`),
			'The URI says one thing twice: it cannot be told which is meant.',
		],
		[
			'a hash of others',
			uri('a', `secret=${secret}&algorithm=MD5`),
			'The URI names a hash that is not known: SHA1, SHA256 or SHA512.',
		],
		[
			'five digits',
			uri('a', `secret=${secret}&digits=5`),
			'The URI asks for codes of other than 6, 7 or 8 digits.',
		],
		[
			'digits in words',
			uri('a', `secret=${secret}&digits=six`),
			'The URI asks for codes of other than 6, 7 or 8 digits.',
		],
		[
			'no time at all',
			uri('a', `secret=${secret}&period=0`),
			'The URI gives codes a period of other than 1 to 3600 seconds.',
		],
		[
			'a day',
			uri('a', `secret=${secret}&period=86400`),
			'The URI gives codes a period of other than 1 to 3600 seconds.',
		],
		[
			'half a second',
			uri('a', `secret=${secret}&period=0.5`),
			'The URI gives codes a period of other than 1 to 3600 seconds.',
		],
	])('%s', ([, pasted, reason]) => {
		expect(readPasted(pasted)).toEqual({reason});
	});
});
