import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {withBuiltProgram} from '../cli/built.ts';
import {checksWithDefect, reportOf} from '../cli/defects.ts';
import {endpointFiles, organizationFile, wordsFile} from '../cli/samples.ts';
import {deskwarden, type Files, openFolder, openWorld} from '../cli/world.ts';

/** What must never be seen again, as text and as the hex digits that a hash or a salt consists of. */
const secret = 'kanarienvogel-7f3a91';
const hash = 'cafe1bad'.repeat(8);
const salt = 'beef2bad'.repeat(4);
const isLeaky = (text: string): boolean => /kanarien|vogel-7f|cafe1bad|beef2bad/i.test(text);

const profile = 'ad.security.permission_profiles';
const secretLines = [
	`ad.anynet.cert=-----BEGIN CERTIFICATE-----\\n${secret}\\n-----END CERTIFICATE-----`,
	`ad.anynet.pkey=-----BEGIN PRIVATE KEY-----\\n${secret}\\n-----END PRIVATE KEY-----`,
	`ad.anynet.pwd_hash=${hash}`,
	`ad.anynet.pwd_salt=${salt}`,
	`ad.anynet.token_salt=${salt}`,
	`ad.anynet.accept_volatile_tokens=${secret}`,
	`ad.anynet.accept_volatile_tokens_info=${secret}`,
	`ad.anynet.connect_volatile_tokens=${secret}`,
	`ad.anynet.uaccess_volatile_tokens=${secret}`,
	`ad.anynet.auth_tokens=123456789:${secret};987654321:${secret}`,
	`ad.anynet.proxy.user=${secret}`,
	`ad.anynet.proxy.pass=${secret}`,
	`ad.anynet.proxy.pass_plain=${secret}`,
	`ad.license.register_key=${secret}`,
	`ad.license.auto_reg_hash=${hash}`,
	`ad.license.state_store=${secret}`,
	`ad.license.cache=${secret}`,
	`ad.account.info=${secret}`,
	`ad.account.auth_methods=${secret}`,
	`ad.account.recent_logged_in_user=${secret}`,
	`ad.security.pwd=${secret}`,
	`ad.security.salt=${salt}`,
	...['_unattended_access', '_full_access', '_default', 'BC1B680E17F2B1F0'].flatMap(name => [
		`${profile}.${name}.pwd=${hash}`,
		`${profile}.${name}.salt=${salt}`,
	]),
	// A hash without its salt, a salt that is none, and a hash that is none.
	`${profile}._screen_sharing.pwd=${secret}`,
	`${profile}._previous_session.salt=${secret}`,
	`${profile}.address_to_profile=123456789:${secret}`,
	`ad.security.unattended_password_hash=${hash}`,
	`ad.custom.my_secret=${secret}`,
	`ad.custom.api_token=${secret}`,
	`ad.custom.nothing_special=${secret}`,
	`ad.privacy.name=${secret}`,
	`ad.session.tcp_tunneling.fwd.local.123456789=${secret}`,
	`password ${secret}`,
	`${secret}`,
	`=${secret}`,
	`ad.security.acl_list ${secret}`,
	`AD.ANYNET.PKEY=${secret}`,
	` ad.anynet.pkey = ${secret} `,
	`ad.anynet.pkey=${secret}\u0007`,
	`# ${secret}`,
];

const buildText = (settings: readonly string[]): string =>
	['# hand-over, the password is ' + secret, '[override]', ...settings, '[default]', ...settings].join('\n');

const brokenYaml = (schema: string): string =>
	`schema: deskwarden/${schema}@1\nasOf: 2026-11-20\nusers:\n  - {login: "${secret}, twoFactor: true}\n  password: ${secret}: ${secret}\n\t- ${secret}\n`;

const files: Files = {
	...endpointFiles(secretLines),
	'till-7/etc/anydesk/service.conf': secretLines.join('\r\n'),
	'till-7/home/anna/.anydesk/user.conf': secretLines.join('\n'),
	'till-7/home/anna/.anydesk/system.conf': secretLines.join('\n'),
	'till-7/etc/anydesk_ad_5be69332/system.conf': Buffer.from(`\ufeff${secretLines.join('\r\n')}`, 'utf16le'),
	'till-7/etc/shadow': `root:${secret}:19000:0:99999:7:::\n`,
	'build.txt': buildText(secretLines),
	'broken.yaml': brokenYaml('organization'),
	'words.yaml': brokenYaml('words'),
	'flat.conf': `ad.anynet.pkey=${secret}\n`,
	'line.json': `{"schema":"deskwarden/evidence@1","endpoint":"x","secret":"${secret}"\n${secret}\n`,
	'evidence.json': JSON.stringify({
		schema: 'deskwarden/evidence@1',
		endpoint: 'till-9',
		platform: 'linux',
		collectedAt: '2026-11-22T09:00:00Z',
		collector: secret,
		collection: secret,
		token: secret,
		installations: [
			{
				kind: 'installed',
				folder: 'etc/anydesk',
				files: [
					{
						path: 'etc/anydesk/system.conf',
						status: 'read',
						settings: [
							['ad.anynet.pkey', secret, 1],
							['ad.anynet.proxy.pass_plain', secret, 2],
							[`${profile}._unattended_access.pwd`, hash, 3],
							[`${profile}._unattended_access.salt`, salt, 4],
							['ad.custom.nothing_special', secret, 5],
							['ad.account.info', secret, 6],
						],
						secrets: [['ad.anynet.pwd_hash', 'present', 7, {fingerprint: secret, guessable: true}]],
					},
				],
				traces: [],
			},
		],
	}),
	'organization.yaml': organizationFile().replace(
		'licence: ultimate-cloud\n',
		`# ${secret}\nlicence: ultimate-cloud\n`,
	),
	'plain-words.yaml': wordsFile([`# ${secret}`, 'waivers: []']),
};

const formats = ['text', 'json', 'ndjson', 'markdown'];
const targets = [
	'root:till-7',
	'root:till-7/etc/anydesk',
	'build:build.txt',
	'evidence.json',
	'line.json',
	'org:broken.yaml',
	'org:organization.yaml',
	// Whoever takes one scheme for another shall not see a secret for it.
	'org:build.txt',
	'org:flat.conf',
	'org:till-7/etc/anydesk/service.conf',
	'org:till-7/etc/shadow',
	'build:till-7/etc/anydesk/service.conf',
	'build:broken.yaml',
	'build:till-7/etc/shadow',
	'till-7/etc',
];

describe('secrets stay where they are', () => {
	test('the canary is found where it is', () => {
		expect([secret, hash, salt, secret.toUpperCase()].map(isLeaky)).toEqual([true, true, true, true]);
		expect(secretLines.filter(line => !isLeaky(line))).toEqual([]);
	});

	test.each(formats.flatMap(format => targets.map(target => [format, target] as const)))(
		'as %s, %s',
		async (format, target) => {
			const outputs = ['a.txt', 'a.json', 'a.ndjson', 'a.md'].flatMap(name => ['--output', name]);
			const argv = [
				'check',
				target,
				'--namespace',
				'acme',
				'--words',
				'plain-words.yaml',
				'--format',
				format,
			];
			const {out, err, folder} = await deskwarden([...argv, ...outputs], {files});
			const written = readdirSync(folder)
				.filter(name => name.startsWith('a.'))
				.map(name => readFileSync(join(folder, name), 'utf8'));

			expect([out, err, ...written].filter(isLeaky)).toEqual([]);
		},
	);

	test.each([
		['words.yaml', 2],
		['flat.conf', 2],
		['build.txt', 2],
		['till-7/etc/shadow', 2],
		['till-7/etc/anydesk/service.conf', 2],
		['evidence.json', 2],
		['line.json', 2],
	])('%s taken for a words file', async (path, code) => {
		const ended = await deskwarden(['check', 'example', '--words', path], {files});

		expect(isLeaky(ended.out + ended.err)).toBe(false);
		expect(ended.code).toBe(code);
	});
});

describe('secrets stay where they are when we fail', () => {
	test('a check that throws with a secret in its message', async () => {
		const {world} = openWorld({files});
		const checks = checksWithDefect(['ACL'], ['ACL-1']).map(check => ({
			...check,
			judge: () => {
				throw Object.assign(new Error(`${secret}\n    at ${secret}`), {code: undefined});
			},
		}));

		expect(isLeaky(JSON.stringify(await reportOf(world, ['root:till-7'], checks)))).toBe(false);
	});

	test('an error that nobody foresaw tells its kind and its place in our code', async () => {
		const ended = await deskwarden(['check', 'example', '--format', 'ndjson'], {
			onOut: () => {
				throw new RangeError(`${secret}\n    at ${secret} (${secret}.ts:1:1)`);
			},
		});

		expect(ended.err).toMatch(/^This is a defect of deskwarden\. No verdict was given\.\nRangeError /);
		expect(isLeaky(ended.out + ended.err)).toBe(false);
		expect(ended.code).toBe(1);
	});

	const {deskwardenProcess} = withBuiltProgram();

	test('the built program prints none either', async () => {
		const ended = await deskwardenProcess(
			['check', ...targets.slice(0, -1), '--namespace', 'acme', '--format', 'json'],
			{cwd: openFolder(files)},
		);

		expect(JSON.parse(ended.out).targets.length).toBeGreaterThan(10);
		expect(isLeaky(ended.out + ended.err)).toBe(false);
	});
});
