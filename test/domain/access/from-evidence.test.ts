import {describe, expect, test} from 'vitest';
import {evaluate} from '../../../src/domain/access/cell.ts';
import {
	accessFromEvidence,
	clientReader,
	groupsOfClients,
	type LookedAt,
	type OwnAddresses,
} from '../../../src/domain/access/from-evidence.ts';
import {mapAccess} from '../../../src/domain/access/map-access.ts';
import {known, unknown} from '../../../src/domain/facts.ts';
import {profile, record, session} from '../../checks/client-samples.ts';
import {cellOf, entries, laptop, looked, sentences, till, waysIn} from './samples.ts';

const acme: OwnAddresses = {namespace: 'acme'};
const unread = (what: string) => unknown(`${what} may not be read by this user`);

const ours = (to: string, reach = 'accept') => ({[`our namespace (@acme) -> ${to}`]: reach});
const all = (to: string, reach = 'accept') => ({
	...ours(to, reach),
	[`public namespace (@ad) -> ${to}`]: reach,
	[`other namespaces -> ${to}`]: reach,
	[`strangers by ID -> ${to}`]: reach,
});

/** A situation, the endpoints, and all ways in that there are. */
const situations: Readonly<
	Record<string, readonly [endpoints: readonly LookedAt[], ways: Readonly<Record<string, string>>]>
> = {
	'a supporter reaches a till by hand, and the till nobody': [
		[looked('till-1', till), looked('anna-laptop', laptop)],
		{'anna-laptop -> till-1': 'accept', ...ours('till-1')},
	],
	'the list is off': [[looked('till-1', {...till, aclEnabled: false})], all('till-1')],
	'the public namespace is listed': [
		[looked('till-1', {...till, aclEntries: entries('*@ad')})],
		{'public namespace (@ad) -> till-1': 'accept'},
	],
	'a receiver that starts and has an alias in our namespace reaches another': [
		[
			looked('srv-1', {...till, canStart: true, alias: 'srv-1@acme'}),
			looked('till-1', {...till, interactiveAccess: 'while-open'}),
		],
		{'srv-1 -> till-1': 'accept', ...ours('srv-1'), ...ours('till-1')},
	],
	'equal receivers in our namespace reach each other': [
		[
			looked('srv-1', {...till, canStart: true, alias: 'srv-1@acme'}),
			looked('srv-2', {...till, canStart: true, alias: 'srv-2@acme', anydeskId: '512345678'}),
		],
		{'srv-* -> srv-*': 'accept', ...ours('srv-*')},
	],
	'a receiver that starts and has no alias reaches nobody': [
		[looked('srv-1', {...till, canStart: true}), looked('till-1', {...till, interactiveAccess: 'never'})],
		ours('srv-1'),
	],
	'an ID that is listed': [
		[
			looked('till-1', {...till, aclEntries: entries('612345678')}),
			looked('anna-laptop', {...laptop, alias: ''}),
		],
		{'anna-laptop -> till-1': 'accept'},
	],
	'requests are never shown, and no password is set': [
		[looked('till-1', {...till, interactiveAccess: 'never'})],
		{},
	],
	'requests are never shown, and the passwords could not be read': [
		[looked('till-1', {...till, interactiveAccess: 'never', passwords: unread('service.conf')})],
		ours('till-1', 'unknown'),
	],
	'requests are never shown, and a password is set': [
		[looked('till-1', {...till, interactiveAccess: 'never', passwords: [record('_full_access')]})],
		ours('till-1', 'password'),
	],
	'the password of a disabled profile opens nothing': [
		[
			looked('till-1', {
				...till,
				interactiveAccess: 'never',
				passwords: [record('Old')],
				profiles: [profile('Old', {isEnabled: known(false)})],
			}),
		],
		{},
	],
	'the passwords could not be read, and requests are shown': [
		[looked('till-1', {...till, passwords: unread('service.conf')})],
		ours('till-1', 'accept, at least'),
	],
	'a password opened a session, and the conf files could not be read': [
		[
			looked('till-1', {
				...till,
				passwords: unread('service.conf'),
				sessions: [session('2026-11-18', 'Passwd', 'anna@acme')],
			}),
		],
		ours('till-1', 'password'),
	],
	'a saved login opened a session, and the conf files could not be read': [
		[
			looked('till-1', {
				...till,
				passwords: unread('service.conf'),
				sessions: [session('2026-11-18', 'Token', 'anna@acme')],
			}),
		],
		ours('till-1', 'token, at least'),
	],
	'a saved login of old opens nothing where no password is left': [
		[looked('till-1', {...till, sessions: [session('2026-11-18', 'Token', 'anna@acme')]})],
		ours('till-1'),
	],
	'the build presets a password': [
		[looked('till-1', {...till, passwords: unread('service.conf'), presetPassword: true})],
		ours('till-1', 'password'),
	],
	'auth_disabled is set, whatever it does': [
		[looked('till-1', {...till, authDisabled: true})],
		ours('till-1', 'accept, at least'),
	],
	'the list could not be read': [
		[looked('till-1', {...till, aclEnabled: unread('system.conf')})],
		all('till-1', 'unknown'),
	],
	'the list is on, and its entries are contradictory': [
		[looked('till-1', {...till, aclEntries: unread('system.conf')})],
		all('till-1', 'unknown'),
	],
	'the list is on and empty': [[looked('till-1', {...till, aclEntries: []})], all('till-1', 'unknown')],
	'every entry is switched off': [
		[looked('till-1', {...till, aclEntries: [{pattern: '*@acme', isOn: false}]})],
		all('till-1', 'unknown'),
	],
	'one entry is switched off': [
		[
			looked('till-1', {
				...till,
				aclEntries: [
					{pattern: '*@acme', isOn: true},
					{pattern: '*@ad', isOn: false},
				],
			}),
		],
		{...ours('till-1'), 'public namespace (@ad) -> till-1': 'unknown'},
	],
	"it isn't known whether the client receives": [
		[looked('till-1', {...till, canReceive: unread('system.conf')})],
		ours('till-1', 'unknown'),
	],
	"it isn't known whether the client starts": [
		[looked('till-1', till), looked('srv-1', {...laptop, canStart: unread('system.conf')})],
		{'srv-1 -> till-1': 'unknown', ...ours('till-1')},
	],
	"it isn't known which alias the client has": [
		[
			looked('till-1', till),
			looked('srv-1', {...laptop, alias: unread('system.conf'), joinsNamespace: false}),
		],
		{'srv-1 -> till-1': 'unknown', ...ours('till-1')},
	],
	"the build joins our namespace, and the alias isn't known": [
		[looked('till-1', till), looked('srv-1', {...laptop, alias: unread('system.conf')})],
		{'srv-1 -> till-1': 'accept', ...ours('till-1')},
	],
	'nothing is known of the endpoint': [[looked('till-1', {})], {...all('till-1', 'unknown')}],
	'an outgoing-only client is reached by nobody': [
		[looked('anna-laptop', {...laptop, aclEnabled: false})],
		{},
	],
	'nobody was looked at': [[], {}],
};

describe('who reaches whom by what stands on the endpoints', () => {
	test.each(Object.entries(situations))('%s', (_, [endpoints, ways]) => {
		expect(waysIn(accessFromEvidence(endpoints, acme))).toEqual(ways);
	});

	test('a file that could not be read never becomes a no', () => {
		const names = [
			'canReceive',
			'aclEnabled',
			'aclEntries',
			'interactiveAccess',
			'passwords',
			'profiles',
			'alias',
		] as const;

		for (const name of names) {
			const map = accessFromEvidence([looked('till-1', {...till, [name]: unread('system.conf')})], acme);

			expect([name, cellOf(map, 'our namespace (@acme)', 'till-1').reach]).not.toEqual([name, 'no']);
		}
	});
});

describe('what it takes', () => {
	const withPassword = looked('till-1', {
		...till,
		passwords: [record('_full_access', {isGuessable: true})],
		profiles: [profile('_full_access', {on: ['input', 'vpn']}), profile('_default', {on: ['audio']})],
	});

	test.each([
		['nobody tells of a second factor', undefined, 'password', /^perhaps a second factor/],
		[
			'somebody saw that a code is asked for',
			known(true),
			'password+2FA',
			/^a code from an authenticator app$/,
		],
		['somebody saw that none is asked for', known(false), 'password', /^no second factor$/],
	] as const)('%s', (_, asksForCode, reach, factor) => {
		const map = accessFromEvidence([{...withPassword, ...(asksForCode && {asksForCode})}], acme);
		const cell = cellOf(map, 'our namespace (@acme)', 'till-1');

		expect(cell.reach).toBe(reach);
		expect(cell.factors[0]).toBe('the password of _full_access, which is on the list of known ones');
		expect(cell.factors[1]).toMatch(factor);
	});

	test('a password opens its own profile, accepting by hand any of them', () => {
		const cell = cellOf(accessFromEvidence([withPassword], acme), 'our namespace (@acme)', 'till-1');

		expect(cell.permissions).toMatchObject({profiles: ['_full_access'], permissions: ['input', 'vpn']});
		expect(cell.ways.find(({reach}) => reach === 'accept')?.grant.permissions).toEqual([
			'audio',
			'input',
			'vpn',
		]);
	});

	test('the single password of older clients may open anything', () => {
		const map = accessFromEvidence([looked('till-1', {...till, passwords: [record('legacy')]})], acme);
		const {permissions, factors} = cellOf(map, 'our namespace (@acme)', 'till-1');

		expect(factors[0]).toBe('the single password of older clients');
		expect(permissions.unknown).toHaveLength(17);
	});

	test('a profile that may be removed may grant its permissions', () => {
		const maybe = profile('Support', {on: ['input'], isRemoved: unknown('nobody knows')});
		const map = accessFromEvidence([looked('till-1', {...till, profiles: [maybe]})], acme);

		expect(cellOf(map, 'our namespace (@acme)', 'till-1').permissions).toMatchObject({
			permissions: [],
			unknown: ['input'],
		});
	});

	test('the rule names its place, and never what was found there', () => {
		const {rule} = cellOf(
			accessFromEvidence([looked('till-1', till)], acme),
			'our namespace (@acme)',
			'till-1',
		);

		expect(rule).toEqual({
			what: 'acl_list has *@acme',
			sources: [{place: 'etc/anydesk/system.conf', line: 7, origin: 'explicit'}],
		});
	});
});

describe('what should be looked at on endpoints', () => {
	const said: Readonly<Record<string, readonly [LookedAt[], OwnAddresses, readonly string[]]>> = {
		nothing: [[looked('till-1', till), looked('anna-laptop', laptop)], acme, []],
		'receivers that reach each other': [
			[
				looked('srv-1', {...till, canStart: true, alias: 'srv-1@acme'}),
				looked('till-1', {...till, alias: 'till-1@acme'}),
			],
			acme,
			[
				'receiver-to-receiver: srv-1 receives connections and can open sessions on till-1: acl_list has *@acme',
			],
		],
		'an ID of nobody': [
			[looked('till-1', {...till, aclEntries: entries('*@acme', '111222333')})],
			acme,
			['nobody: 111222333 is let in by till-1, and no client that was looked at has such an address'],
		],
		'an ID that the plan knows': [
			[looked('till-1', {...till, aclEntries: entries('*@acme', '111222333')})],
			{...acme, addresses: ['111222333']},
			[],
		],
		'a namespace, and nobody tells which one is ours': [
			[looked('till-1', till)],
			{},
			[
				'strangers: anybody in the namespace @acme can ask for sessions on till-1: acl_list has *@acme; nobody tells whether that namespace is ours',
			],
		],
		'a starter that can reach nothing': [
			[looked('till-1', {...till, interactiveAccess: 'never'}), looked('anna-laptop', laptop)],
			acme,
			[
				'reaches-nothing: there is no way from anna-laptop to any endpoint: requests are never shown, and no password is set',
			],
		],
	};

	test.each(Object.entries(said))('%s', (_, [endpoints, own, expected]) => {
		const isNoted = (text: string) => !text.startsWith('unknown');

		expect(sentences(accessFromEvidence(endpoints, own)).filter(isNoted)).toEqual(expected);
	});
});

describe('groups', () => {
	const evaluationsOf = (count: number): number => {
		const read = clientReader(acme);
		const clients = Array.from({length: count}, (_, index) =>
			read(
				looked(`till-${index}`, {
					...till,
					canStart: true,
					anydeskId: `${400_000_000 + index}`,
					alias: `till-${index}@acme`,
				}),
			),
		);
		let evaluations = 0;

		const {receivers} = mapAccess(groupsOfClients(clients, acme), (peer, door) => {
			evaluations++;

			return evaluate(peer, door);
		});

		expect(receivers).toMatchObject([{name: 'till-*', count}]);

		return evaluations;
	};

	test('ten thousand equal endpoints cost as many evaluations as two', () => {
		// The tills themselves, our namespace, and three kinds of strangers.
		expect(evaluationsOf(2)).toBe(5);
		expect(evaluationsOf(10_000)).toBe(5);
	});

	test('endpoints that differ in one fact are two groups', () => {
		const map = accessFromEvidence(
			[looked('till-1', till), looked('till-2', till), looked('till-3', {...till, aclEnabled: false})],
			acme,
		);

		expect(map.receivers.map(({name, count}) => [name, count])).toEqual([
			['till-*', 2],
			['till-3', 1],
		]);
	});

	test('the line of a setting makes no difference', () => {
		const at = (line: number) => known(true, {place: 'system.conf', line, origin: 'explicit'});
		const map = accessFromEvidence([
			looked('till-1', {...till, aclEnabled: at(7)}),
			looked('till-2', {...till, aclEnabled: at(9)}),
		]);

		expect(map.receivers).toHaveLength(1);
	});

	test('callers that every list treats alike are one, however each is listed', () => {
		const list = entries('612345678', '712345678');
		const map = accessFromEvidence([
			looked('till-1', {...till, aclEntries: list}),
			looked('anna-laptop', {...laptop, alias: ''}),
			looked('ben-laptop', {...laptop, alias: '', anydeskId: '712345678'}),
			looked('cora-laptop', {...laptop, alias: '', anydeskId: '812345678'}),
		]);

		expect(waysIn(map)).toEqual({'anna-laptop and 1 more -> till-1': 'accept'});
		expect(cellOf(map, 'anna-laptop and 1 more', 'till-1').rule.what).toBe(
			'acl_list has 612345678 and 712345678',
		);
	});

	test('hostile names and patterns come out plain', () => {
		const map = accessFromEvidence([
			looked('till\u001b[2J', {...till, aclEntries: entries('*@evil\u001b[31m\u202e')}),
		]);

		// biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the point.
		expect(JSON.stringify(map)).not.toMatch(/[\u001b\u202e]|\\u001b/);
	});
});
