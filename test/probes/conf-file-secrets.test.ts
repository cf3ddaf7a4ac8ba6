import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseConfText} from '../../src/domain/anydesk/conf-text.ts';
import {isSecretKey} from '../../src/domain/anydesk/known-keys.ts';
import {reduce} from '../../src/probes/conf-file.ts';

const stem = 'ad.security.permission_profiles.';
const collection = {id: 'k1', key: Buffer.alloc(32, 1), words: []};
const reduced = (lines: readonly string[]) => reduce(parseConfText(lines.join('\n')), collection);

describe('nothing secret survives', () => {
	/** What no report may hold. */
	const treasure = 'hunter2-TREASURE';
	const secretKey = fc.constantFrom(
		'ad.anynet.pkey',
		'ad.anynet.cert',
		'ad.anynet.pwd_hash',
		'ad.anynet.auth_tokens',
		'ad.anynet.proxy.pass_plain',
		'ad.anynet.proxy.user',
		'ad.license.register_key',
		'ad.account.info',
		'ad.security.pwd',
		`${stem}_full_access.pwd`,
		`${stem}_full_access.salt`,
		`${stem}address_to_profile`,
		`${stem}define.pwd`,
	);
	const unknownKey = fc.stringMatching(/^ad\.[a-z]{1,8}\.[a-z_]{1,12}$/);
	const line = fc.oneof(
		fc.tuple(fc.oneof(secretKey, unknownKey), fc.string()).map(([key, rest]) => `${key}=${treasure}${rest}`),
		fc
			.tuple(fc.string(), secretKey)
			.map(([start, key]) => `${start.replaceAll('=', '')}\r${key}=${treasure}`),
		fc
			.constantFrom('ad.security.acl_enabled=true', '', '# note')
			.map(text => `${text}\r\0ad.anynet.pkey=${treasure}`),
		fc.constant(treasure),
	);

	test('whatever stands in the file', () => {
		fc.assert(
			fc.property(fc.array(line, {minLength: 1}), lines => {
				expect(JSON.stringify(reduced(lines))).not.toContain(treasure);
			}),
			{numRuns: 500},
		);
	});

	test('not even behind a key that is kept, where a line hides in its value', () => {
		expect(
			JSON.stringify(reduced([`ad.security.acl_list=*@acme:true\rad.anynet.pkey=${treasure}`])),
		).not.toContain(treasure);
	});

	test('and every secret key is among the secrets', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(secretKey, unknownKey)), keys => {
				const {settings = [], secrets = []} = reduced(keys.map(key => `${key}=x`));

				expect(settings.filter(([key]) => isSecretKey(key))).toEqual([]);
				expect(secrets.length + settings.length).toBe(keys.length);
			}),
		);
	});
});
