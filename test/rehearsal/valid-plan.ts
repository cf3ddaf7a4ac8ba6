import fc from 'fast-check';
import {permissionNames} from '../../src/domain/anydesk/permissions.ts';
import {settingsCategories} from '../../src/domain/anydesk/settings.ts';
import {connectionPolicies, type Licence, licences} from '../../src/domain/organization-facts.ts';
import {permissionLevels, sections} from '../../src/domain/permission-levels.ts';
import {readPlan} from '../../src/domain/plan/sense.ts';
import type {Plan} from '../../src/domain/plan/shape.ts';
import {presetRoles} from '../../src/domain/preset-roles.ts';
import {hostileNames} from '../artifacts/random-plan.ts';

const text = fc.oneof(
	fc.constantFrom(...hostileNames, '# asOf: YYYY-MM-DD', '# prefix: "<prefix>"'),
	fc.string({unit: 'grapheme', minLength: 1, maxLength: 30}),
	fc.constantFrom('incoming', 'Service desk', 'Support'),
);
const tick = fc.boolean();

const record = <Shape extends object>(shape: {[Key in keyof Shape]: fc.Arbitrary<Shape[Key]>}) =>
	fc.record(shape, {requiredKeys: []});

/** A list whose entries have names of their own. */
const named = <Others extends object>(
	name: fc.Arbitrary<string>,
	others: fc.Arbitrary<Others>,
	{minLength = 0, maxLength = 3} = {},
) =>
	fc
		.uniqueArray(fc.tuple(name, others), {minLength, maxLength, selector: ([one]) => one.toLowerCase()})
		.map(entries => entries.map(([one, rest]) => ({name: one, ...rest})));

const someOf = (names: readonly string[], minLength: number): fc.Arbitrary<string[]> =>
	fc.subarray([...names], {minLength: Math.min(minLength, names.length)});

const exceptSecurity = settingsCategories.filter(category => category !== 'security');
const others = permissionNames.filter(name => name !== 'user_pointer');

const profiles = (isUnattended: boolean) =>
	fc
		.uniqueArray(
			fc.tuple(
				text,
				fc.subarray([...others]),
				fc.constantFrom('none' as const, undefined),
				fc.constantFrom('monitored' as const, 'home-office' as const),
				fc.constantFrom(true, undefined),
				fc.constantFrom(false, undefined),
			),
			{minLength: 1, maxLength: 3, selector: ([name]) => name},
		)
		.map(list =>
			list.map(([name, permissions, none, reason, secondFactor, editable], index) => ({
				name,
				permissions: ['user_pointer', ...permissions],
				...(editable !== undefined && {editable}),
				...(isUnattended && index === 0
					? {unattended: {reason, ...(secondFactor !== undefined && {secondFactor})}}
					: none !== undefined && {unattended: none}),
			})),
		);

const acl = (namespace: string | undefined) =>
	fc.uniqueArray(
		namespace === undefined
			? fc.constantFrom('123456789', '1234567890', '987654321')
			: fc.constantFrom(
					`*@${namespace}`,
					`*@${namespace}`,
					`*@${namespace.toUpperCase()}`,
					`anna@${namespace}`,
					`a?-*@${namespace}`,
					'123456789',
				),
		{minLength: 1, maxLength: 4},
	);

/** What every client may have. */
const anyClient = {
	profileSwitching: fc.constant(false),
	rememberPermissions: fc.constant(false),
	profilesInAcceptWindow: fc.constant(false),
	createProfiles: fc.constant(false),
	directConnections: tick,
	discovery: tick,
	traces: fc.constant(true),
	recording: record({autoStart: tick}),
	updates: fc.constantFrom('automatic' as const, 'managed' as const),
	removePresetProfiles: fc.constant(true),
};

const receiver = (namespace: string | undefined, isUnattended: boolean) =>
	fc.record(
		{
			...anyClient,
			lockSettings: isUnattended
				? fc.shuffledSubarray([...exceptSecurity], {minLength: exceptSecurity.length})
				: fc.constantFrom('all' as const, [...settingsCategories]),
			profiles: profiles(isUnattended),
			acl: acl(namespace),
			requests: fc.constantFrom(
				...(['always', 'while-open', ...(isUnattended ? (['never'] as const) : [])] as const),
			),
			savedLogins: tick,
		},
		{
			requiredKeys: ['profiles', 'acl', ...(isUnattended ? (['lockSettings'] as const) : [])],
		},
	);

const starter = (namespace: string | undefined) => ({
	addressBook: tick,
	addToNamespace: namespace === undefined ? fc.constant(false) : tick,
	forcedLogin: fc.constant(true),
});

const build = (namespace: string | undefined) =>
	fc.oneof(
		tick
			.chain(isUnattended =>
				fc.tuple(
					receiver(namespace, isUnattended),
					record({
						addressBook: fc.constant(false),
						forcedLogin: fc.constant(false),
						addToNamespace: fc.constant(false),
						reason: text,
					}),
				),
			)
			.map(([one, other]) => ({direction: 'incoming-only' as const, ...one, ...other})),
		record({
			...anyClient,
			...starter(namespace),
			reason: text,
			lockSettings: fc.constantFrom('all' as const, [...settingsCategories]),
			removePresetProfiles: tick,
		}).map(one => ({direction: 'outgoing-only' as const, ...one})),
		tick
			.chain(isUnattended => fc.tuple(receiver(namespace, isUnattended), record(starter(namespace)), text))
			.map(([one, other, reason]) => ({direction: 'bidirectional' as const, reason, ...one, ...other})),
	);

const hasSets = (licence: Licence): boolean => licence === 'ultimate-cloud' || licence === 'on-premises';

const set = record({
	sections: fc.dictionary(fc.constantFrom(...sections), fc.constantFrom(...permissionLevels), {
		noNullPrototype: true,
	}),
});

/** Sets, roles and groups: those of a licence that has its own. */
const rights = (licence: Licence) =>
	(hasSets(licence) ? fc.oneof({weight: 4, arbitrary: named(text, set)}, fc.constant([])) : fc.constant([]))
		.map(sets => [
			...sets,
			...(sets.length > 0 ? [{name: 'Own profile', sections: {personalProfile: 'edit'} as const}] : []),
		])
		.chain(permissionSets =>
			(permissionSets.length === 0
				? fc.constant([])
				: named(
						text,
						fc.record({
							permissionSets: someOf(
								permissionSets.map(({name}) => name),
								1,
							),
						}),
					)
			).chain(roles =>
				(hasSets(licence)
					? named(text, fc.record({roles: someOf([...roles.map(({name}) => name), ...presetRoles], 1)}), {
							maxLength: 2,
						})
					: fc.constant([])
				).map(groups => ({
					...(permissionSets.length > 0 && {permissionSets}),
					...(roles.length > 0 && {roles}),
					...(groups.length > 0 && {groups}),
				})),
			),
		);

type Rights = {readonly roles?: readonly {name: string}[]; readonly groups?: readonly {name: string}[]};

const login = fc
	.oneof(
		fc.constantFrom('anna', 'ben', 'support', 'cy', "o'neill", '`id`', '<b>', '=1+1', '../x', 'a|b', '日本'),
		fc.string({unit: 'grapheme-ascii', minLength: 1, maxLength: 10}),
	)
	.map(local => `${local.replaceAll(/[\s@]/g, '') || 'x'}@example.com`);

const users = (licence: Licence, {roles = [], groups = []}: Rights) => {
	const isRoled = hasSets(licence) || licence === 'advanced';
	const known = [...roles.map(({name}) => name), ...roles.map(({name}) => name), ...presetRoles];
	const user = fc.tuple(
		login,
		record({
			name: text,
			use: fc.constantFrom('daily' as const, 'set-up' as const),
			startsConnections: tick,
		}),
		isRoled
			? someOf([...new Set(known.filter(role => role !== 'owner'))], 1).map(list => list.slice(0, 2))
			: fc.constant([]),
		groups.length > 0
			? fc.option(
					someOf(
						groups.map(({name}) => name),
						0,
					),
				)
			: fc.constant(null),
	);
	const owner = fc.record(
		{use: fc.constant('set-up' as const), startsConnections: fc.constant(false)},
		{requiredKeys: []},
	);

	return fc
		.tuple(
			fc.uniqueArray(user, {maxLength: 4, selector: ([one]) => one.toLowerCase()}),
			fc.array(owner, {minLength: 1, maxLength: 3}),
		)
		.map(([list, owners]) => [
			...(isRoled && list.length > 0
				? owners.map((one, index) => ({login: `owner-${index}@example.org`, roles: ['owner'], ...one}))
				: []),
			...list.map(([one, rest, itsRoles, itsGroups]) => ({
				login: one,
				...rest,
				...(itsRoles.length > 0 && {roles: itsRoles}),
				...(itsGroups !== null && {groups: itsGroups}),
			})),
		])
		.map(list => (licence === 'solo' ? list.slice(0, 1) : list));
};

const version = fc.tuple(fc.integer({min: 7, max: 12}), fc.nat(20), fc.nat(20)).map(parts => parts.join('.'));
const count = fc.integer({min: 1, max: 10_000});

const named3 = fc.constantFrom('till-1', 'till-2', 'anna-pc', '123456789', 'x@acme', '`host`');

const plan = fc
	.tuple(
		fc.constantFrom(...licences),
		fc.constantFrom('acme', 'Acme-1', 'a.b_c', undefined),
		text,
		record({
			signIn: fc.constantFrom('portal' as const, 'ldap' as const, 'idp' as const),
			connectionPolicy: fc.constantFrom(...connectionPolicies),
		}),
	)
	.chain(([licence, wished, name, {signIn, connectionPolicy}]) => {
		const namespace = licence === 'solo' ? undefined : wished;

		return rights(licence).chain(itsRights =>
			fc
				.tuple(
					fc.option(users(licence, itsRights)),
					fc.dictionary(text, build(namespace), {maxKeys: 3, noNullPrototype: true}),
					record({
						versions: record({windows: version, macos: version, linux: version}),
						limits: record({
							dormantDays: count,
							attestationDays: count,
							staleClientDays: count,
							refusedRequests: count,
						}),
					}),
				)
				.chain(([itsUsers, builds, rest]) =>
					named(
						named3,
						fc.record(
							{
								build: fc.constantFrom(...Object.keys(builds), undefined),
								user: fc.constantFrom(...(itsUsers ?? []).map(one => one.login), undefined),
								monitored: tick,
							},
							{requiredKeys: []},
						),
					).map((endpoints): unknown => ({
						schema: 'deskwarden/plan@1',
						organization: {
							name,
							licence,
							...(signIn !== undefined && {signIn}),
							...(licence === 'ultimate-cloud' && connectionPolicy !== undefined && {connectionPolicy}),
						},
						...(namespace !== undefined && {namespace}),
						...itsRights,
						...(itsUsers !== null && {users: itsUsers}),
						...(Object.keys(builds).length > 0 && {builds}),
						...(endpoints.length > 0 && {
							endpoints: endpoints.map(one =>
								Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
							),
						}),
						...rest,
					})),
				),
		);
	});

/** Plans that make sense: every licence, any number of builds and people, and names from the worst places. */
export const validPlan: fc.Arbitrary<Plan> = plan.filter(
	value => 'ok' in readPlan(value),
) as fc.Arbitrary<Plan>;
