import {describe, expect, test} from 'vitest';
import {readOrganizationFile} from '../../src/probes/organization-file.ts';

const head = 'schema: deskwarden/organization@1\n';

const reasonOf = (text: string): string => {
	const read = readOrganizationFile(text, 'org.yaml');

	return 'reason' in read ? read.reason : 'it was read';
};

describe('an organisation file', () => {
	test('is read with the lines of its parts', () => {
		const read = readOrganizationFile(
			`${head}asOf: 2026-11-20\nusers:\n  - {login: owner@example.com, roles: [owner]}\n  - login: anna@example.com\n`,
			'org.yaml',
		);

		expect(read).toMatchObject({
			ok: {organization: {asOf: '2026-11-20', users: [{roles: ['owner']}, {login: 'anna@example.com'}]}},
		});
		if ('ok' in read) {
			expect(read.ok.lineOf(['asOf'])).toBe(2);
			expect(read.ok.lineOf(['users', 1])).toBe(5);
			expect(read.ok.lineOf(['builds'])).toBe(1);
		}
	});

	test('may be JSON, indented with tabs', () => {
		const text = JSON.stringify({schema: 'deskwarden/organization@1', teamRolesActivated: false}, null, '\t');

		expect(readOrganizationFile(text, 'org.json')).toMatchObject({
			ok: {organization: {teamRolesActivated: false}},
		});
	});

	test('without asOf is read: whether it may be judged is decided elsewhere', () => {
		expect(readOrganizationFile(head, 'org.yaml')).toMatchObject({ok: {organization: {}}});
	});
});

describe('a bad organisation file', () => {
	const wordsOfLicences = 'solo, standard, advanced, ultimate-cloud or on-premises';
	const keys =
		'schema, asOf, source, licence, teamRolesActivated, connectionPolicy, signIn, permissionSets, roles, groups, users, builds';

	test.each<[string, string, string | RegExp]>([
		['is a list', '- a', '1:1: the file should be a mapping (key: value), not a list'],
		['is a text', 'hello', '1:1: the file should be a mapping (key: value), not text'],
		['is empty', '', '1:1: the file is empty'],
		['has no schema', 'asOf: 2026-11-20', '1:1: schema is missing: it should be deskwarden/organization@1'],
		[
			'has another schema',
			'schema: deskwarden/plan@1',
			'1:1: schema should be deskwarden/organization@1, not "deskwarden/plan@1"',
		],
		[
			'has a schema with a slip',
			'schema: deskwarden/organisation@1',
			'1:1: schema should be deskwarden/organization@1, not "deskwarden/organisation@1" (did you mean deskwarden/organization@1?)',
		],
		[
			'misspells a key',
			`${head}license: solo`,
			'2:1: there is no key "license" here: did you mean "licence"?',
		],
		[
			'has a key of another kind',
			`${head}teamRoles: true`,
			`2:1: there is no key "teamRoles" here: the keys are ${keys}`,
		],
		['has __proto__', `${head}__proto__: {}`, `2:1: there is no key "__proto__" here: the keys are ${keys}`],
		[
			'has an escape character in a key',
			`${head}"\\e[31mx": 1`,
			`2:1: there is no key "·[31mx" here: the keys are ${keys}`,
		],
		[
			'has no such licence',
			`${head}licence: enterprise`,
			`2:1: licence should be ${wordsOfLicences}, not "enterprise"`,
		],
		[
			'misspells the licence',
			`${head}licence: Advanced`,
			`2:1: licence should be ${wordsOfLicences}, not "Advanced" (did you mean advanced?)`,
		],
		[
			'has a day that never was',
			`${head}asOf: 2026-02-29`,
			'2:1: asOf should be a day of the calendar, as 2026-11-20',
		],
		['has a month 13', `${head}asOf: 2026-13-45`, '2:1: asOf should be a day of the calendar, as 2026-11-20'],
		[
			'has a German date',
			`${head}asOf: 20.11.2026`,
			'2:1: asOf should be a day of the calendar, as 2026-11-20',
		],
		[
			'has a year',
			`${head}asOf: 2026`,
			'2:1: asOf should be a day of the calendar, as 2026-11-20, not a number',
		],
		['has no value', `${head}asOf:`, '2:1: asOf should be a day of the calendar, as 2026-11-20, not nothing'],
		[
			'says yes',
			`${head}teamRolesActivated: yes`,
			'2:1: teamRolesActivated should be true or false, not text',
		],
		[
			'says 1',
			`${head}teamRolesActivated: 1`,
			'2:1: teamRolesActivated should be true or false, not a number',
		],
		[
			'misspells a policy',
			`${head}connectionPolicy: any-license`,
			'2:1: connectionPolicy should be any-licence, incoming-same-licence, outgoing-same-licence or same-licence-only, not "any-license" (did you mean any-licence?)',
		],
		['has no such sign-in', `${head}signIn: sso`, '2:1: signIn should be portal, ldap or idp, not "sso"'],
		['has users as a mapping', `${head}users: {anna: {}}`, '2:1: users should be a list, not a mapping'],
		['has users as text', `${head}users: anna`, '2:1: users should be a list, not text'],
		[
			'has a user as text',
			`${head}users: [anna]`,
			'2:9: an entry of users should be a mapping (key: value), not text',
		],
		[
			'has a user without login',
			`${head}users:\n  - kind: person`,
			'3:5: login is missing: it should be text',
		],
		[
			'has a number as login',
			`${head}users: [{login: 123}]`,
			'2:10: login should be text: put the number in quotes',
		],
		['has an empty login', `${head}users: [{login: ''}]`, '2:10: login should hold some text'],
		[
			'has blanks around a login',
			`${head}users: [{login: ' a '}]`,
			'2:10: login should have no blanks around it',
		],
		[
			'has a control character in a login',
			`${head}users: [{login: "a\\u0007"}]`,
			'2:10: login should hold printable characters alone',
		],
		[
			'has an endless login',
			`${head}users: [{login: ${'a'.repeat(501)}}]`,
			'2:10: login should have at most 500 characters',
		],
		[
			'has a login twice',
			`${head}users:\n  - login: a@example.com\n  - login: A@example.com`,
			'4:5: login A@example.com stands twice in users',
		],
		[
			'has one role without a list',
			`${head}users: [{login: a, roles: admin}]`,
			'2:20: roles should be a list, not text',
		],
		[
			'has a key in other letters',
			`${head}users: [{login: a, two_factor: true}]`,
			'2:20: there is no key "two_factor" here: did you mean "twoFactor"?',
		],
		[
			'has a time of sign-in',
			`${head}users: [{login: a, lastSignIn: 2026-11-19T10:00:00Z}]`,
			'2:20: lastSignIn should be a day of the calendar, as 2026-11-20',
		],
		[
			'has no such status',
			`${head}users: [{login: a, status: locked}]`,
			'2:20: status should be active or disabled, not "locked"',
		],
		[
			'has no such level',
			`${head}permissionSets:\n  - {name: A, sections: {users: read}}`,
			'3:26: users should be none, view or edit, not "read"',
		],
		[
			'has no such section',
			`${head}permissionSets:\n  - {name: A, sections: {addressbook: edit}}`,
			'3:26: there is no key "addressbook" here: did you mean "addressBooks"?',
		],
		[
			'has a set twice',
			`${head}permissionSets: [{name: A}, {name: A}]`,
			'2:30: name A stands twice in permissionSets',
		],
		[
			'has a role without name',
			`${head}roles: [{permissionSets: []}]`,
			'2:9: name is missing: it should be text',
		],
		[
			'has no such direction',
			`${head}builds: {out: {direction: outgoing}}`,
			'2:16: direction should be incoming-only, outgoing-only or bidirectional, not "outgoing"',
		],
		[
			'misspells a permission',
			`${head}builds: {in: {profiles: [{name: S, permissions: [input, tcp_tunel]}]}}`,
			/^2:57: an entry of permissions should be audio, .* or modify_forbidden_windows, not "tcp_tunel" \(did you mean tcp_tunnel\?\)$/,
		],
		[
			'has a hexadecimal prefix that looks like a number',
			`${head}builds: {out: {prefix: 12345678}}`,
			'2:16: prefix should be text: put the number in quotes',
		],
		[
			'has the placeholder of a prefix',
			`${head}builds: {out: {prefix: "<prefix>"}}`,
			"2:16: prefix should be what stands behind ad_ in the name of the client's folder, as 5be69332",
		],
		[
			'has one prefix for two builds',
			`${head}builds: {out: {prefix: 5be69332}, in: {prefix: ad_5BE69332_msi}}`,
			'2:40: prefix ad_5BE69332_msi is that of out already: each build has a prefix of its own',
		],
		[
			'locks nothing known',
			`${head}builds: {out: {lockSettings: some}}`,
			'2:16: lockSettings should be all or none or a list of interface, security, privacy, video, audio, connection, capture, filetransfer or recording, not "some"',
		],
		[
			'has unattended access by tick',
			`${head}builds: {in: {profiles: [{name: S, unattended: true}]}}`,
			'2:36: unattended should be none or a mapping (key: value), not true',
		],
		[
			'has no such reason',
			`${head}builds: {in: {profiles: [{name: S, unattended: {reason: homeoffice}}]}}`,
			'2:49: reason should be monitored or home-office, not "homeoffice" (did you mean home-office?)',
		],
		['has a build called __proto__', `${head}builds: {__proto__: {}}`, `2:10: "__proto__" can't be a name`],
		[
			'has builds as a list',
			`${head}builds: [a]`,
			'2:1: builds should be a mapping (key: value), not a list',
		],
		['has a key twice', `${head}asOf: 2026-11-20\nasOf: 2026-11-21`, '3:1: the key asOf stands twice'],
		['is no YAML', `${head}users: [`, '2:9: the indentation is wrong here, or a bracket is not closed'],
		['has two documents', `${head}---\n${head}`, '2:1: the file holds more than one document'],
	])('%s', (_what, text, reason) => {
		const told = reasonOf(text).replace(/^org\.yaml:/, '');

		expect(told).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason));
	});

	test('is told all at once, in the order of the file', () => {
		expect(reasonOf(`licence: solo2\nusers:\n  - {twoFactor: 1}\nschema: x\n`)).toBe(
			[
				`org.yaml:1:1: licence should be ${wordsOfLicences}, not "solo2" (did you mean solo?)`,
				'org.yaml:3:5: login is missing: it should be text',
				'org.yaml:3:6: twoFactor should be true or false, not a number',
				'org.yaml:4:1: schema should be deskwarden/organization@1, not "x"',
			].join('; '),
		);
	});

	test('with very many faults is told the first ones and their number', () => {
		const text = Array.from({length: 5000}, (_, index) => `key${index}: 1`).join('\n');

		expect(reasonOf(text)).toMatch(/; and 4971 more$/);
	});
});
