import {describe, expect, test} from 'vitest';
import {artifactsOf} from '../../src/artifacts/all.ts';
import {printCompanion} from '../../src/artifacts/companion.ts';
import {planPath} from '../../src/artifacts/file-names.ts';
import {type CompleteBuild, completeBuild} from '../../src/domain/plan/complete.ts';
import {type Plan, planSchema} from '../../src/domain/plan/shape.ts';
import {remoteSupport} from './plans.ts';

/** The plan of the use case, with something in each of its lists. */
const full: Plan = {
	...remoteSupport,
	limits: {dormantDays: 90, attestationDays: 90, staleClientDays: 90, refusedRequests: 10},
	endpoints: [{name: 'till-7', build: 'incoming', user: 'ben@example.com', monitored: false}],
};

const anna = 'users/anna-example-com.md';
const collector = 'ansible/roles/deskwarden/files/collect.sh';
const unattended = 'builds.incoming.profiles.0.unattended';

/** For each field of the plan another value, and the files that have to tell of it. */
const changes: readonly [path: string, value: unknown, ...files: string[]][] = [
	['organization.name', 'Other', 'README.md', 'portal-checklist.md', anna, 'ansible/README.md', collector],
	['organization.licence', 'standard', 'portal-checklist.md', 'organization.yaml', anna],
	['organization.signIn', 'idp', 'portal-checklist.md', 'leavers.md', 'organization.yaml', anna],
	['organization.connectionPolicy', 'any-licence', 'portal-checklist.md', 'organization.yaml'],
	['namespace', 'other', 'portal-checklist.md', 'detections.md', collector],
	['permissionSets.0.name', 'Other', 'portal-checklist.md', 'organization.yaml'],
	...(
		['users', 'groups', 'roles', 'permissionSets', 'builds', 'organization', 'license', 'invoices'] as const
	).map((section): [string, string, ...string[]] => [
		`permissionSets.0.sections.${section}`,
		'view',
		'portal-checklist.md',
		'organization.yaml',
		anna,
	]),
	...(['addressBooks', 'clients', 'sessions', 'personalProfile'] as const).map(
		(section): [string, string, ...string[]] => [
			`permissionSets.0.sections.${section}`,
			'none',
			'portal-checklist.md',
			'organization.yaml',
			anna,
		],
	),
	['roles.0.name', 'Other', 'portal-checklist.md', 'organization.yaml'],
	['roles.0.permissionSets', [], 'portal-checklist.md', 'organization.yaml', anna],
	['groups.0.name', 'Other', 'portal-checklist.md', 'organization.yaml'],
	['groups.0.roles', ['user'], 'portal-checklist.md', 'organization.yaml', anna],
	['users.1.login', 'x@example.com', 'users/x-example-com.md', 'portal-checklist.md', 'leavers.md'],
	['users.1.name', 'X', anna, 'portal-checklist.md', 'organization.yaml'],
	['users.1.roles', ['admin'], anna, 'portal-checklist.md', 'leavers.md'],
	['users.1.groups', [], anna, 'portal-checklist.md', 'leavers.md'],
	['users.1.use', 'set-up', anna, 'portal-checklist.md', 'organization.yaml'],
	['users.1.startsConnections', false, anna, 'portal-checklist.md', 'leavers.md'],
	[
		'builds.incoming.direction',
		'bidirectional',
		'incoming.companion.md',
		'portal-checklist.md',
		'deployment.md',
	],
	['builds.incoming.reason', 'because', 'incoming.companion.md', 'organization.yaml'],
	['builds.incoming.lockSettings', ['audio'], 'incoming.override.txt', 'portal-checklist.md'],
	['builds.incoming.addressBook', true, 'incoming.override.txt', 'portal-checklist.md'],
	['builds.incoming.removePresetProfiles', false, 'incoming.override.txt', 'portal-checklist.md'],
	['builds.incoming.profileSwitching', true, 'incoming.companion.md', 'portal-checklist.md'],
	['builds.incoming.rememberPermissions', true, 'incoming.companion.md', 'portal-checklist.md'],
	['builds.incoming.profilesInAcceptWindow', true, 'incoming.companion.md', 'portal-checklist.md'],
	['builds.incoming.createProfiles', true, 'incoming.companion.md', 'portal-checklist.md'],
	['builds.incoming.profiles.0.name', 'Other', 'incoming.companion.md', 'portal-checklist.md'],
	[
		'builds.incoming.profiles.0.permissions',
		['user_pointer'],
		'incoming.companion.md',
		'portal-checklist.md',
	],
	['builds.incoming.profiles.0.editable', true, 'incoming.companion.md', 'portal-checklist.md'],
	[
		unattended,
		{reason: 'monitored'},
		'incoming.companion.md',
		'deployment.md',
		'detections.md',
		'leavers.md',
	],
	[`${unattended}.reason`, 'home-office', 'incoming.companion.md', 'organization.yaml'],
	[`${unattended}.secondFactor`, false, 'incoming.companion.md', 'organization.yaml'],
	['builds.incoming.acl', ['anna@acme'], 'incoming.override.txt', 'portal-checklist.md', 'leavers.md'],
	['builds.incoming.requests', 'never', 'incoming.override.txt', 'organization.yaml'],
	['builds.incoming.savedLogins', true, 'incoming.override.txt', 'organization.yaml'],
	['builds.incoming.directConnections', true, 'incoming.override.txt', 'network.md', 'detections.md'],
	['builds.incoming.discovery', true, 'incoming.override.txt', 'network.md', 'detections.md'],
	['builds.incoming.traces', false, 'incoming.override.txt', 'organization.yaml'],
	['builds.incoming.recording.autoStart', true, 'incoming.override.txt', 'organization.yaml'],
	['builds.incoming.updates', 'automatic', 'incoming.companion.md', 'deployment.md'],
	['builds.outgoing.addToNamespace', false, 'outgoing.override.txt', 'portal-checklist.md', 'leavers.md'],
	['builds.outgoing.forcedLogin', false, 'outgoing.companion.md', 'portal-checklist.md', anna],
	['endpoints.0.name', 'till-8', 'deployment.md', 'leavers.md', 'ansible/inventory.yml'],
	['endpoints.0.build', 'outgoing', 'deployment.md'],
	['endpoints.0.user', 'anna@example.com', 'deployment.md', 'leavers.md', anna],
	['endpoints.0.monitored', true, 'deployment.md', 'detections.md'],
	['versions.windows', '9.7.16', 'deployment.md'],
	['versions.macos', '9.7.0', 'deployment.md'],
	['versions.linux', '8.0.2', 'deployment.md'],
	['limits.dormantDays', 45, 'README.md', 'leavers.md'],
	['limits.attestationDays', 45, 'README.md'],
	['limits.staleClientDays', 45, 'README.md', 'leavers.md'],
	['limits.refusedRequests', 45, 'detections.md'],
];

type Branch = Record<string, unknown>;

const withValue = (plan: Plan, path: string, value: unknown): Plan => {
	const copy = structuredClone(plan);
	const keys = path.split('.');
	const last = keys.pop() ?? '';
	let branch = copy as Branch;

	for (const key of keys) {
		branch[key] ??= {};
		branch = branch[key] as Branch;
	}
	branch[last] = value;

	return copy;
};

/** Without the plan itself, in which each field stands anyway. */
const filesOf = (plan: Plan) =>
	new Map(
		artifactsOf(plan)
			.filter(({path}) => path !== planPath)
			.map(({path, text}) => [path, text]),
	);

test.each(changes)('%s changes what is handed over', (path, value, ...files) => {
	// What unattended access is like can only change where there is some.
	const start = path.startsWith(`${unattended}.`) ? withValue(full, unattended, {reason: 'monitored'}) : full;
	const one = filesOf(start);
	const other = filesOf(withValue(start, path, value));
	const changed = [...new Set([...one.keys(), ...other.keys()])].filter(
		file => one.get(file) !== other.get(file),
	);

	expect(changed).toEqual(expect.arrayContaining([...files]));
});

type Node = {
	readonly entries?: Readonly<Record<string, Node>>;
	readonly item?: Node;
	readonly value?: Node;
	readonly wrapped?: Node;
	readonly options?: readonly (Node | string)[];
};

/** Every field of a schema that holds a value of its own. */
const fieldsOf = (node: Node, path: readonly string[]): readonly string[] => {
	if (node.entries !== undefined) {
		return Object.entries(node.entries).flatMap(([key, entry]) => fieldsOf(entry, [...path, key]));
	}

	const inner = [node.wrapped, node.item, node.value, ...(node.options ?? [])].filter(
		one => typeof one === 'object',
	);

	return inner.length === 0 ? [path.join('.')] : inner.flatMap(one => fieldsOf(one, path));
};

test('the table has a change for every field of the schema', () => {
	const fields = new Set(fieldsOf(planSchema as unknown as Node, []));
	const told = changes.map(([path]) => path.replaceAll(/\.\d+|\.(?:incoming|outgoing)(?=\.)/g, ''));

	fields.delete('schema');
	expect([...fields].sort()).toEqual(told.sort());
});

describe('every field of a complete build stands in its companion', () => {
	const complete = completeBuild('one', {direction: 'bidirectional', reason: 'both'});

	/** Other values than the complete build's own. */
	const others: CompleteBuild = {
		name: 'two',
		direction: 'incoming-only',
		receives: false,
		starts: false,
		reason: 'other',
		lockedCategories: ['audio'],
		addressBook: false,
		removePresetProfiles: false,
		profileSwitching: true,
		rememberPermissions: true,
		profilesInAcceptWindow: true,
		createProfiles: true,
		profiles: [{name: 'A', permissions: [], editable: false, unattended: undefined}],
		acl: ['*@acme'],
		requests: 'never',
		savedLogins: true,
		directConnections: true,
		discovery: true,
		traces: false,
		recordingAutoStart: true,
		updates: 'automatic',
		addToNamespace: true,
		forcedLogin: false,
	};

	test.each(Object.entries(others))('%s', (field, value) => {
		const changed: CompleteBuild = {...complete, [field]: value};

		expect(printCompanion(changed, 'one', {namespace: 'acme'})).not.toBe(
			printCompanion(complete, 'one', {namespace: 'acme'}),
		);
	});
});
