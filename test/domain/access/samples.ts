import {type AccessMap, isOpen} from '../../../src/domain/access/access-map.ts';
import type {LookedAt} from '../../../src/domain/access/from-evidence.ts';
import {type ClientValues, clientFacts} from '../../../src/domain/client/facts.ts';
import {type Fact, known, type Source} from '../../../src/domain/facts.ts';
import type {Plan, PlannedBuild} from '../../../src/domain/plan/shape.ts';
import {profile, removed} from '../../checks/client-samples.ts';

/** The guide's Secure Profile. */
export const secure = {
	name: 'Secure Profile',
	permissions: [
		'audio',
		'input',
		'restart',
		'user_pointer',
		'clipboard',
		'sysinfo',
		'whiteboard',
		'tcp_tunnel',
		'record_session',
	],
} as const satisfies NonNullable<PlannedBuild['profiles']>[number];

export const incoming: PlannedBuild = {
	direction: 'incoming-only',
	profiles: [{...secure, permissions: [...secure.permissions]}],
	acl: ['*@acme'],
};

export const outgoing: PlannedBuild = {direction: 'outgoing-only', addToNamespace: true};

export const person = (login: string) => ({login: `${login}@example.com`, startsConnections: true});

/** The guide's use case: three supporters, a build for them, and one for all whom they support. */
export const remoteSupport: Plan = {
	schema: 'deskwarden/plan@1',
	organization: {name: 'Acme Support GmbH', licence: 'ultimate-cloud'},
	namespace: 'acme',
	users: [person('anna'), person('ben'), person('cora'), {login: 'owner@example.com'}],
	builds: {incoming, outgoing},
};

/** The same with other builds. */
export const planWith = (builds: NonNullable<Plan['builds']>, rest: Partial<Plan> = {}): Plan => ({
	...remoteSupport,
	builds,
	...rest,
});

type Given = {readonly [Name in keyof ClientValues]?: ClientValues[Name] | Fact<ClientValues[Name]>};

const conf: Source = {place: 'etc/anydesk/system.conf', line: 7, origin: 'explicit'};

const isFact = (value: unknown): value is Fact<unknown> =>
	typeof value === 'object' && value !== null && 'isKnown' in value;

export const factsOf = (given: Given) =>
	clientFacts(
		Object.fromEntries(
			Object.entries(given).map(([name, value]) => [name, isFact(value) ? value : known(value, conf)]),
		),
	);

export const entries = (...patterns: readonly string[]) => patterns.map(pattern => ({pattern, isOn: true}));

/** A till: a client that receives by hand, from our namespace alone. */
export const till: Given = {
	canReceive: true,
	canStart: false,
	anydeskId: '412345678',
	alias: '',
	joinsNamespace: false,
	aclEnabled: true,
	aclEntries: entries('*@acme'),
	interactiveAccess: 'always',
	passwords: [],
	presetPassword: false,
	allowsSavedLogins: false,
	authDisabled: false,
	hasProfileEra: true,
	sessions: [],
	profiles: [profile('_default', removed), profile('Secure Profile', {on: secure.permissions})],
};

/** A supporter's laptop. */
export const laptop: Given = {
	...till,
	canReceive: false,
	canStart: true,
	anydeskId: '612345678',
	alias: 'anna@acme',
	joinsNamespace: true,
	forcedLogin: true,
};

export const looked = (name: string, given: Given): LookedAt => ({name, facts: factsOf(given)});

/** All that isn't `no`: `{'outgoing -> incoming': 'accept'}`. */
export const waysIn = (map: AccessMap): Readonly<Record<string, string>> =>
	Object.fromEntries(
		map.cells
			.filter(({reach}) => reach !== 'no')
			.map(cell => [
				`${cell.from} -> ${cell.to}`,
				isOpen(cell) && cell.isAtLeast === true ? `${cell.reach}, at least` : cell.reach,
			]),
	);

export const sentences = ({findings}: AccessMap): readonly string[] =>
	findings.map(({kind, because}) => `${kind}: ${because}`);

export const cellOf = ({cells}: AccessMap, from: string, to: string) => {
	const cell = cells.find(each => each.from === from && each.to === to);
	if (cell === undefined) throw new Error(`there is no cell ${from} -> ${to}`);

	return cell;
};
