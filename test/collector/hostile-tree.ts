import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import fc from 'fast-check';
import {knownKeys} from '../../src/domain/anydesk/known-keys.ts';
import {hashPassword} from '../../src/domain/anydesk/password-hash.ts';
import {passwordKey, permissionKey, saltKey} from '../../src/domain/anydesk/profile-keys.ts';

/** What lies at one path of a hostile endpoint; names are bytes, since a disk holds any. */
export type Entry = {
	readonly path: Buffer;
	readonly content: Buffer | 'folder' | 'pipe' | {readonly link: string};
	readonly mode: number;
};

/** Bytes that are hard to read, to print or to pass on, each of them on its own. */
const nasty: readonly (string | Buffer)[] = [
	...[
		'',
		' ',
		'\t',
		'\r',
		'\0',
		'\u0007',
		'\u001b[2J',
		'\u007f',
		'\u0085',
		'\u00a0',
		'\ufeff',
		'\u2028',
		'\u202e',
		'\u3000',
	],
	...[
		'"',
		"'",
		'\\',
		'\\n',
		'\\\\',
		'`id`',
		'$(id)',
		'$IFS',
		'%',
		'%s%n',
		'%0A',
		'%25',
		'*',
		'?',
		'[',
		'-n',
		'&',
		';',
		'|',
	],
	...[
		'é',
		'ß',
		'Ω',
		'日本',
		'\ud83d\ude00',
		'\ufffd',
		'\uffff',
		'=',
		'__proto__',
		'ad.',
		'</script>',
		'-----BEGIN',
	],
	...[
		'\xff',
		'\xc3',
		'\xc0\x80',
		'\xed\xa0\x80',
		'\xf0\x9f',
		'\xf4\x90\x80\x80',
		'\xe2\x82',
		'\x80',
		'\x81',
		'\x82\x83\x84\x85\x86\x87\x88',
	].map(text => Buffer.from(text, 'latin1')),
];

const bytes = (parts: readonly (string | Buffer)[]): Buffer =>
	Buffer.concat(parts.map(part => Buffer.from(part as string)));

const piece = fc.oneof(
	{weight: 3, arbitrary: fc.constantFrom(...nasty)},
	{weight: 2, arbitrary: fc.stringMatching(/^[a-z0-9.:;@]{1,8}$/)},
);
const scrap = fc.array(piece, {maxLength: 5}).map(bytes);

const salt = fc.constantFrom('0f1e2d3c4b5a69788796a5b4c3d2e1f0', '00112233445566778899AABBCCDDEEFF');
const password = fc.constantFrom('anydesk123', 'Till-9!', 'ACME2025', 'violet anchor, nine geese');
const profile = fc.constantFrom('_default', '_full_access', 'BC1B680E17F2B1F0');

const key = fc.oneof(
	fc.constantFrom(...knownKeys),
	fc.constantFrom(...knownKeys).map(known => known.toUpperCase()),
	fc
		.tuple(profile, fc.constantFrom('audio', 'tcp_tunnel', 'nonsense', ''))
		.map(([name, permission]) => permissionKey(name, permission)),
	fc.constantFrom(
		'ad.security.permission_profiles.define.BC1B680E17F2B1F0',
		'ad.security.permission_profiles.define',
		'ad.security.permission_profiles..pwd',
		'ad.security.permission_profiles._default.pwd.more',
		'ad.security.permission_profiles._default.enabled',
		'ad.privacy.name',
		'ad.some.Api_Token',
		'ad.some.hash.of',
		'ad.passenger',
		'ad.',
		`ad.${'x'.repeat(201)}`,
	),
);

const line = fc.oneof(
	{weight: 4, arbitrary: fc.tuple(key, scrap).map(([name, value]) => bytes([name, '=', value]))},
	{
		weight: 2,
		arbitrary: fc
			.tuple(key, fc.constantFrom('true', 'false', '0', '*@acme:true'))
			.map(([name, value]) => bytes([name, '=', value])),
	},
	{
		weight: 3,
		arbitrary: fc
			.tuple(profile, password, salt)
			.map(([name, word, hex]) =>
				bytes([`${passwordKey(name)}=${hashPassword(word, hex)}\n${saltKey(name)}=${hex}`]),
			),
	},
	{weight: 1, arbitrary: fc.tuple(profile, salt).map(([name, hex]) => bytes([`${saltKey(name)}=${hex}`]))},
	{weight: 2, arbitrary: fc.array(piece, {maxLength: 12}).map(bytes)},
	{weight: 1, arbitrary: fc.uint8Array({maxLength: 30}).map(found => Buffer.from(found))},
);

const asText = (lines: readonly Buffer[], end: string): Buffer => bytes(lines.flatMap(one => [one, end]));

const wide = (text: Buffer, mark: string, isLittle: boolean): Buffer => {
	const found = Buffer.from(mark + text.toString(), 'utf16le');

	return isLittle ? found : found.swap16();
};

/** A conf file in any encoding, with or without its last end of line. */
const confBytes = fc
	.tuple(
		fc.array(line, {maxLength: 12}),
		fc.constantFrom('\n', '\r\n', '\n\n'),
		fc.constantFrom('plain', 'mark', 'le', 'be', 'le bare', 'be bare', 'cut', 'odd'),
	)
	.map(([lines, end, shape]) => {
		const text = asText(lines, end);

		switch (shape) {
			case 'mark':
				return bytes(['\ufeff', text]);
			case 'le':
			case 'be':
				return wide(text, '\ufeff', shape === 'le');
			case 'le bare':
			case 'be bare':
				return wide(text, '', shape === 'le bare');
			case 'cut':
				return text.subarray(0, text.length - 1);
			case 'odd':
				return bytes([wide(text, '\ufeff', true), '\ud800']);
			default:
				return text;
		}
	});

const column = fc.oneof(
	fc.constantFrom<string | Buffer>(
		'Incoming',
		'Outgoing',
		'2026-11-09, 10:02',
		'2026-11-09,\u00a010:02',
		'2026-1-9, 10:02',
		'User',
		'Passwd',
		'Hello',
		'anna@acme',
		'612345678',
		'x'.repeat(81),
		'日'.repeat(90),
	),
	fc.array(piece, {maxLength: 3}).map(bytes),
);
const gap = fc.constantFrom('  ', '    ', '\t', ' \t', ' ', '\u00a0\u00a0', '\u3000 ');

const session = fc.oneof(
	{
		weight: 2,
		arbitrary: fc.tuple(fc.array(fc.tuple(column, gap), {maxLength: 7})).map(([all]) => bytes(all.flat())),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(fc.constantFrom('User', 'Token', 'REJECTED', 'Odd'), scrap, scrap, gap)
			.map(([how, alias, id, between]) =>
				bytes(['Incoming    2026-11-09, 10:02', between, how, between, alias, between, id]),
			),
	},
);

const traceBytes = fc
	.tuple(
		fc.array(session, {maxLength: 8}),
		fc.constantFrom('\n', '\r\n'),
		fc.constantFrom('plain', 'wide', 'bare', 'mark'),
	)
	.map(([lines, end, shape]) => {
		const text = asText(lines, end);
		if (shape === 'plain') return text;

		return shape === 'mark' ? bytes(['\ufeff', text]) : wide(text, shape === 'wide' ? '\ufeff' : '', true);
	});

const banner = fc
	.tuple(
		fc.constantFrom<string>(
			'   info 2026-11-02 07:00:00.102       lsvc   812 main',
			'info 2026-11-02 07:00',
			'\u00a0x\u00a02026-11-02 07:00:00',
			'',
		),
		fc.constantFrom(' - ', ' -', ' -  - '),
		fc.constantFrom(
			'* Version 8.0.2 (release/linux_8.0.x 3c1f)',
			'* Version 8.0.2 (release/mac',
			'* Version 99999.1.1 (release/win_',
			'* Version 1.2.3 (custom)',
			'* Version 1.2.3.4 (release/win)',
			'name * Version 9.9.9 (release/linux)',
			'* Version 7.1.0 (release/bsd)',
		),
		fc.constantFrom<string>('', '\r', '\0', 'x'.repeat(1000)),
	)
	.map(parts => bytes(parts));

const programBytes = fc
	.tuple(fc.array(fc.oneof(banner, scrap), {maxLength: 30}), fc.boolean())
	.map(([lines, isWide]) => {
		const text = asText(lines, '\n');

		return isWide ? Buffer.from(text.toString(), 'utf16le') : text;
	});

/** What one would expect under a name, more often than not. */
const contentOf = (name: string): fc.Arbitrary<Entry['content']> =>
	fc.oneof(
		{
			weight: 20,
			arbitrary: name.endsWith('.txt') ? traceBytes : /\.trace$/i.test(name) ? programBytes : confBytes,
		},
		{weight: 1, arbitrary: fc.oneof(confBytes, traceBytes, programBytes)},
		{weight: 2, arbitrary: unreadable},
	);

const unreadable = fc.oneof(
	{weight: 1, arbitrary: fc.constantFrom<Entry['content']>('folder', 'pipe')},
	{
		weight: 2,
		arbitrary: fc
			.constantFrom(
				'system.conf',
				'../user.conf',
				'/etc/hostname',
				'../../../../etc/passwd',
				'.',
				'nowhere',
				'.anydesk',
			)
			.map(link => ({link})),
	},
);

const mode = fc.constantFrom(0o600, 0o644, 0o4755, 0o000, 0o1777);

const fileName = fc.constantFrom(
	...[
		'system.conf',
		'service.conf',
		'user.conf',
		'user.conf.bak',
		'connection_trace.txt',
		'anydesk.trace',
		'.anydesk.trace',
	],
	...[
		'ad_svc.trace',
		'ad_5be69332_svc.trace',
		'AD_5BE69332.TRACE',
		'old.conf',
		'a\nb.conf',
		'x".conf.bak',
		'-n.conf',
	],
);

const isName = (name: Buffer): boolean =>
	name.length > 0 &&
	name.length < 60 &&
	!name.includes(0) &&
	!name.includes('/') &&
	!['.', '..'].includes(name.toString());

const folderName = fc.oneof(
	fc.constantFrom(
		'.anydesk',
		'anydesk',
		'.anydesk_ad_5be69332',
		'anydesk-ad_5be69332_msi',
		'ad_msi',
		'.AnyDesk',
		'.anydesk-old',
		'anydesk_ad_ad_msi',
		'.ad_5be69332',
		'ad_!',
		'.ad_!',
	),
	scrap.filter(isName).map(tail => bytes(['.anydesk', tail])),
);

const homeName = fc.oneof(fc.constantFrom('rita', 'EXAMPLE', '.hidden', 'lost+found'), scrap.filter(isName));

const place = fc.oneof(
	{weight: 3, arbitrary: folderName.map(folder => bytes(['etc/', folder]))},
	{
		weight: 3,
		arbitrary: fc.tuple(homeName, folderName).map(([home, folder]) => bytes(['home/', home, '/', folder])),
	},
	{
		weight: 1,
		arbitrary: fc
			.tuple(homeName, folderName)
			.map(([home, folder]) => bytes(['home/EXAMPLE/', home, '/', folder])),
	},
	{weight: 1, arbitrary: folderName.map(folder => bytes(['srv/people/mika/', folder]))},
	{weight: 1, arbitrary: fc.constant(bytes(['var/log']))},
);

const entryAt = (folder: Buffer, name: string): fc.Arbitrary<Entry> =>
	fc
		.tuple(contentOf(name), mode)
		.map(([found, bits]) => ({path: bytes([folder, '/', name]), content: found, mode: bits}));

const entry = fc.tuple(place, fileName).chain(([folder, name]) => entryAt(folder, name));

/** The files of a client that is installed, filled with whatever may be. */
const client = fc.tuple(
	...['system.conf', 'service.conf', 'connection_trace.txt'].map(name =>
		entryAt(bytes(['etc/anydesk']), name),
	),
	entryAt(bytes(['var/log']), 'anydesk.trace'),
	entryAt(bytes(['home/rita/.anydesk']), 'user.conf'),
);

const accounts = fc
	.array(
		fc.oneof(
			fc.constant(bytes(['mika:x:1001:1001::/srv//people/./mika:/bin/sh'])),
			fc
				.constantFrom(
					'x:x:1:1::/usr/sbin:/bin/sh',
					'x:x:1:1::/../etc:/bin/sh',
					'x:x:1::/a:',
					'x::1:1:::',
					'x::1:1::/nonexistent:',
				)
				.map(text => bytes([text])),
			scrap.map(home => bytes(['y:x:1:1::/', home, ':/bin/sh'])),
		),
		{maxLength: 4},
	)
	.map((lines): Entry => ({path: bytes(['etc/passwd']), content: asText(lines, '\n'), mode: 0o644}));

const hostname = fc
	.oneof(
		fc.constant(bytes(['Till-9\n'])),
		fc.constant(bytes([])),
		scrap.filter(text => /^[\0-\x7f]*$/.test(text.toString())),
	)
	.map((text): Entry => ({path: bytes(['etc/hostname']), content: text, mode: 0o644}));

const links = fc
	.array(
		fc.constantFrom<readonly [path: string, link: string]>(
			['home/linked', 'rita'],
			['home/out', '../../outside'],
			['home/loop', 'loop'],
			['home/rita/.anydesk_ad_77777777', '../EXAMPLE'],
			['etc/anydesk_ad_88888888', '../home/rita/.anydesk'],
			['srv', 'home'],
			['var', 'etc'],
		),
		{maxLength: 3},
	)
	.map(all => all.map(([path, link]): Entry => ({path: bytes([path]), content: {link}, mode: 0o777})));

/** An endpoint that somebody made to confuse whoever reads it. Later entries give way to earlier ones. */
export const hostileEndpoint: fc.Arbitrary<readonly Entry[]> = fc
	.tuple(
		fc.array(entry, {maxLength: 7}),
		fc.option(client, {nil: []}),
		accounts,
		hostname,
		links,
		fc.boolean(),
	)
	.map(([entries, installed, passwd, host, linked, isMac]) => {
		const all = [passwd, host, ...linked, ...installed, ...entries];

		return isMac ? all.map(asOnMac) : all;
	});

/** The same for macOS, on a disk that isn't started. */
const asOnMac = ({path, ...rest}: Entry): Entry => ({
	...rest,
	path: bytes(
		[
			path
				.toString('latin1')
				.replace(/^home\//, 'Users/')
				.replace(/^(etc|var)\//, 'private/$1/'),
		].map(text => Buffer.from(text, 'latin1')),
	),
});

/** Writes what can be written: an entry whose place is taken is left out. */
export const writeEntries = (root: string, entries: readonly Entry[]): void => {
	for (const {path, content: found, mode: bits} of entries) {
		const full = bytes([root, '/', path]);

		try {
			mkdirSync(full.subarray(0, full.lastIndexOf('/')), {recursive: true});

			if (found === 'folder') mkdirSync(full);
			else if (found === 'pipe') makePipe(full);
			else if ('link' in found) symlinkSync(found.link, full);
			else {
				writeFileSync(full, found, {flag: 'wx'});
				chmodSync(full, bits);
			}
		} catch (error) {
			if (
				!['EEXIST', 'ENOTDIR', 'ELOOP', 'ENOENT', 'ENAMETOOLONG'].includes(
					(error as NodeJS.ErrnoException).code ?? '',
				)
			)
				throw error;
		}
	}
};

/** Only by a name that can be an argument. */
const makePipe = (path: Buffer): void => {
	if (Buffer.from(path.toString()).equals(path)) spawnSync('mkfifo', ['-m', '600', '--', path.toString()]);
};
