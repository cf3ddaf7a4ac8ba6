import {describe, expect, test} from 'vitest';
import {readEvidence} from '../../src/domain/evidence-schema.ts';

const file = {path: 'etc/anydesk/system.conf', status: 'read'};
const evidence = (given: object = {}, conf: object = {}) => ({
	schema: 'deskwarden/evidence@1',
	endpoint: 'till-7',
	platform: 'linux',
	collectedAt: '2026-11-22T09:00:00Z',
	collector: 'deskwarden 0.1.0',
	collection: 'k1',
	installations: [{kind: 'installed', folder: 'etc/anydesk', files: [{...file, ...conf}], traces: []}],
	...given,
});

describe('a secret', () => {
	test.each<[string, readonly unknown[]]>([
		['that is empty', ['ad.anynet.pwd_hash', 'empty', 3]],
		['without more', ['ad.anynet.pkey', 'present', 3]],
		['with its fingerprint', ['ad.anynet.pkey', 'present', 3, {fingerprint: '5f00'}]],
		['that anybody guesses', ['ad.anynet.pwd_hash', 'present', 3, {fingerprint: '5f00', guessable: true}]],
		['that is a list', ['ad.anynet.auth_tokens', 'present', 3, {count: 2}]],
	])('%s comes back whole', (_, secret) => {
		expect(readEvidence(evidence({}, {secrets: [secret]}))).toEqual({ok: evidence({}, {secrets: [secret]})});
	});

	test.each<[string, readonly unknown[]]>([
		['with its value', ['ad.anynet.pkey', 'secret', 3]],
		['without a line', ['ad.anynet.pkey', 'present']],
		['with a fingerprint that is none', ['ad.anynet.pkey', 'present', 3, {fingerprint: 7}]],
	])('%s is no evidence', (_, secret) => {
		expect(readEvidence(evidence({}, {secrets: [secret]}))).toHaveProperty('reason');
	});
});

describe('evidence', () => {
	test.each<[string, unknown]>([
		['of tomorrow', evidence({mood: 'good'}, {colour: 'blue'})],
		['of an unknown platform', evidence({platform: undefined})],
	])('%s is read', (_, given) => {
		expect(readEvidence(JSON.parse(JSON.stringify(given)))).toHaveProperty('ok');
	});

	test.each<[string, unknown]>([
		['nothing', null],
		['a text', 'deskwarden/evidence@1'],
		['a list', [evidence()]],
		['no endpoint', evidence({endpoint: ''})],
		['a mode that is none', evidence({}, {mode: '0999'})],
		['a status that is none', evidence({}, {status: 'fine'})],
		['a line before the first', evidence({}, {settings: [['ad.a', null, -1]]})],
		['a fault that is none', evidence({}, {defects: [{line: 1, defect: 'hunter2'}]})],
		['too many installations', evidence({installations: Array(1001).fill(evidence().installations[0])})],
	])('is not: %s', (_, given) => {
		const read = readEvidence(given);

		expect(read).toHaveProperty('reason', expect.stringMatching(/^it is no deskwarden\/evidence@1/));
		expect(JSON.stringify(read)).not.toContain('hunter2');
	});
});
