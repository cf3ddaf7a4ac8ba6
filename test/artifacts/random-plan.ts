import fc from 'fast-check';
import {permissionNames} from '../../src/domain/anydesk/permissions.ts';
import {settingsCategories} from '../../src/domain/anydesk/settings.ts';
import {connectionPolicies, licences} from '../../src/domain/organization-facts.ts';
import {permissionLevels, sections} from '../../src/domain/permission-levels.ts';
import {type Plan, readPlanShape} from '../../src/domain/plan/shape.ts';

/** Names that mean something to a shell, a file system, Markdown, HTML, YAML, a spreadsheet or a build's text. */
export const hostileNames: readonly string[] = [
	'../../etc/passwd',
	'CON',
	'con',
	'a|b',
	'`rm -rf`',
	'``` `` `',
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'&lt;b&gt;',
	'[click](javascript:alert(1))',
	'![x](http://example.com/x.png)',
	'https://example.com/',
	'www.example.com',
	'# heading',
	'- [x] done',
	'1. one',
	'---',
	'=cmd|calc!A1',
	'+1',
	'@acme/team',
	'a: b',
	'a #b',
	'{a: b}',
	'[a, b]',
	'*anchor',
	'&anchor x',
	'!tag x',
	'"quoted"',
	"it's",
	'%PATH%',
	'$(id)',
	'\\u001b[31m',
	'[override]',
	'ad.security.acl_enabled=false',
	'*@acme:true;*',
	'a;b',
	'null',
	'true',
	'yes',
	'123456789',
	'é',
	'e\u0301',
	'日本',
	'Ω≈ç',
	'toString',
	'hasOwnProperty',
];

const text = fc.oneof(
	fc.constantFrom(...hostileNames),
	fc.string({unit: 'grapheme', minLength: 1, maxLength: 40}),
	fc.constantFrom('incoming', 'anna@example.com', 'Service desk'),
);
const tick = fc.boolean();
const some = <Value>(value: fc.Arbitrary<Value>, maxLength = 3): fc.Arbitrary<Value[]> =>
	fc.array(value, {maxLength});

const record = <Shape extends object>(shape: {[Key in keyof Shape]: fc.Arbitrary<Shape[Key]>}) =>
	fc.record(shape, {requiredKeys: []});

const profile = fc
	.tuple(
		text,
		record({
			permissions: fc.subarray([...permissionNames]),
			editable: tick,
			unattended: fc.oneof(
				fc.constant('none' as const),
				record({reason: fc.constantFrom('monitored' as const, 'home-office' as const), secondFactor: tick}),
			),
		}),
	)
	.map(([name, others]) => ({name, ...others}));

const build = fc
	.tuple(
		fc.constantFrom('incoming-only' as const, 'outgoing-only' as const, 'bidirectional' as const),
		record({
			reason: text,
			lockSettings: fc.oneof(
				fc.constantFrom('all' as const, 'none' as const),
				fc.subarray([...settingsCategories]),
			),
			addressBook: tick,
			removePresetProfiles: tick,
			profileSwitching: tick,
			rememberPermissions: tick,
			profilesInAcceptWindow: tick,
			createProfiles: tick,
			profiles: some(profile, 2),
			acl: some(text),
			requests: fc.constantFrom('always' as const, 'while-open' as const, 'never' as const),
			savedLogins: tick,
			directConnections: tick,
			discovery: tick,
			traces: tick,
			recording: record({autoStart: tick}),
			updates: fc.constantFrom('automatic' as const, 'managed' as const, 'off' as const),
			addToNamespace: tick,
			forcedLogin: tick,
		}),
	)
	.map(([direction, others]) => ({direction, ...others}));

const named = <Others extends object>(others: fc.Arbitrary<Others>) =>
	fc.tuple(text, others).map(([name, rest]) => ({name, ...rest}));

const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map(parts => parts.join('.'));
const count = fc.integer({min: 1, max: 10_000});

const plan = fc
	.tuple(
		fc.constantFrom(...licences),
		text,
		record({
			signIn: fc.constantFrom('portal' as const, 'ldap' as const, 'idp' as const),
			connectionPolicy: fc.constantFrom(...connectionPolicies),
		}),
		record({
			namespace: text,
			permissionSets: some(
				named(
					record({
						sections: fc.dictionary(fc.constantFrom(...sections), fc.constantFrom(...permissionLevels), {
							noNullPrototype: true,
						}),
					}),
				),
			),
			roles: some(named(record({permissionSets: some(text)}))),
			groups: some(named(record({roles: some(text)}))),
			users: some(
				fc
					.tuple(
						text,
						record({
							name: text,
							roles: some(fc.oneof(text, fc.constantFrom('owner', 'admin', 'user'))),
							groups: some(text),
							use: fc.constantFrom('daily' as const, 'set-up' as const),
							startsConnections: tick,
						}),
					)
					.map(([login, others]) => ({login, ...others})),
			),
			builds: fc.dictionary(text, build, {maxKeys: 3, noNullPrototype: true}),
			endpoints: some(named(record({build: text, user: text, monitored: tick}))),
			versions: record({windows: version, macos: version, linux: version}),
			limits: record({
				dormantDays: count,
				attestationDays: count,
				staleClientDays: count,
				refusedRequests: count,
			}),
		}),
	)
	.map(([licence, name, organization, others]): unknown => ({
		schema: 'deskwarden/plan@1',
		organization: {name, licence, ...organization},
		...others,
	}));

/** Plans that hold to the shape, with names from the worst places; whether they make sense doesn't matter here. */
export const randomPlan: fc.Arbitrary<Plan> = plan.filter(
	value => 'ok' in readPlanShape(value),
) as fc.Arbitrary<Plan>;
