import {permissionNames} from '../../../src/domain/anydesk/permissions.ts';
import {platforms} from '../../../src/domain/anydesk/versions.ts';
import {
	levelOf,
	type PermissionLevel,
	permissionLevels,
	type Section,
	sections,
} from '../../../src/domain/permission-levels.ts';
import {type CompleteBuild, completeBuild, limitsOf} from '../../../src/domain/plan/complete.ts';
import type {Plan, PlannedBuild, PlannedUser} from '../../../src/domain/plan/shape.ts';
import {presetRoleOf} from '../../../src/domain/preset-roles.ts';
import {focusedRow, type OpenForm, rowsIn} from '../../../src/state/setup/open-form.ts';
import {walkFrom} from './walk.ts';

type Person = ReturnType<typeof walkFrom>;

const formOf = (person: Person): OpenForm => {
	const state = person.state();
	const form = state.screen === 'asking' && 'form' in state.editor ? state.editor.form : undefined;
	if (form === undefined) throw new Error('no form is open');

	return form;
};

/** Erases what stands in a field, and types something else. */
const retype = (person: Person, former: string, text: string): void => {
	for (const _character of new Intl.Segmenter().segment(former)) person.tell({type: 'text-erased'});
	person.type(text);
};

const setRow = (person: Person, label: string, wanted: string | boolean): void => {
	const rows = rowsIn(formOf(person), person.draft());
	const at = rows.findIndex(row => row.label === label);
	if (at === -1) throw new Error(`there is no row "${label}" among ${rows.map(row => row.label).join(', ')}`);

	person.down(at - formOf(person).focused);

	for (let turns = 0; ; turns++) {
		const row = focusedRow(formOf(person), person.draft());
		if (row === undefined || turns > 20) throw new Error(`"${label}" can't become ${wanted}`);

		if (row.kind === 'text') {
			retype(person, row.value, String(wanted));
			return;
		}
		if ((row.kind === 'toggle' ? row.isOn : row.value) === wanted) return;

		person.tell({type: 'row-turned', by: 1});
	}
};

type Rows = Readonly<Record<string, string | boolean>>;

const fill = (person: Person, rows: Rows): void => {
	for (const [label, wanted] of Object.entries(rows)) setRow(person, label, wanted);
};

/** Adds an entry to the list that is asked for. */
const add = (person: Person, rows: Rows): void => {
	person.tell({type: 'entry-added'});
	fill(person, rows);
	person.enter();

	const state = person.state();
	if (state.screen === 'asking' && 'form' in state.editor && state.editor.form !== undefined) {
		throw new Error(`it can't be kept: ${state.editor.form.complaint}`);
	}
};

const choose = (person: Person, name: string): void => {
	const {body} = person.question();
	if (body.kind !== 'choice') throw new Error(`${person.question().name} is no choice`);

	person.tell({type: 'focus-jumped', to: 'first'});
	person.down(body.options.findIndex(option => option.name.startsWith(name)));
	person.enter();
};

const licences = {
	solo: 'Solo',
	standard: 'Standard',
	advanced: 'Advanced',
	'ultimate-cloud': 'Ultimate',
	'on-premises': 'On-Prem',
};
const signIns = {portal: 'With a password', idp: 'Through our identity', ldap: 'Through LDAP'};
const policies = {
	'any-licence': 'Anybody',
	'incoming-same-licence': 'Only our licence',
	'outgoing-same-licence': 'We call only',
	'same-licence-only': 'Nobody but',
};

const userRows = (
	{login, name = '', roles = [], groups = [], use = 'daily', startsConnections = false}: PlannedUser,
	draft: Plan,
): Rows => ({
	Login: login,
	Name: name,
	'Starts connections': startsConnections,
	...Object.fromEntries(
		(draft.groups ?? []).map(group => [`In the group ${group.name}`, groups.includes(group.name)]),
	),
	...Object.fromEntries(roles.map(role => [`Role ${presetRoleOf(role) ?? role}`, true])),
	...(!roles.includes('user') && draft.organization.licence === 'advanced' && {'Role user': false}),
	'The account is for': use,
});

const lockRows = (build: CompleteBuild, all: number): Rows =>
	build.lockedCategories.length === 0 || build.lockedCategories.length === all
		? {'Locked settings': build.lockedCategories.length === 0 ? 'none' : 'all'}
		: {'Locked settings': 'some'};

const categories = [
	'interface',
	'security',
	'privacy',
	'video',
	'audio',
	'connection',
	'capture',
	'filetransfer',
	'recording',
];

const settingRows = (build: CompleteBuild): Rows => ({
	...lockRows(build, categories.length),
	...(lockRows(build, categories.length)['Locked settings'] === 'some' &&
		Object.fromEntries(
			categories.map(name => [`  lock ${name}`, build.lockedCategories.some(one => one === name)]),
		)),
	'Address book': build.addressBook,
	'Direct connections': build.directConnections,
	Discovery: build.discovery,
	'Traces are kept': build.traces,
	'Recording starts by itself': build.recordingAutoStart,
	Updates: build.updates,
	'Preset profiles removed': build.removePresetProfiles,
	'Profile can be switched': build.profileSwitching,
	'Permissions remembered': build.rememberPermissions,
	'Profiles in accept window': build.profilesInAcceptWindow,
	'Users create profiles': build.createProfiles,
	...(build.starts && {'User login is forced': build.forcedLogin}),
	...(build.receives && {
		'Requests are shown': build.requests,
		'Others may save logins': build.savedLogins,
	}),
});

const says = (person: Person, question: string, text: string): void => {
	person.jump(question);
	person.type(text);
	person.enter();
};

const chooses = (person: Person, question: string, name: string): void => {
	person.jump(question);
	choose(person, name);
};

/** Adds entries to a list that is empty so far. */
const lists = (person: Person, question: string, entries: readonly Rows[]): void => {
	person.jump(question);
	for (const rows of entries) add(person, rows);
	person.enter();
};

/** A person who has this plan in mind, and says all of it in the app, question by question. */
export const rebuild = (plan: Plan): Plan => {
	const {organization, namespace} = plan;
	const builds = Object.entries(plan.builds ?? {});
	const person = walkFrom({organization: {licence: 'ultimate-cloud', signIn: 'portal'}});

	says(person, 'organization-name', organization.name);
	chooses(person, 'licence', licences[organization.licence]);
	chooses(person, 'sign-in', organization.signIn === undefined ? 'It is not' : signIns[organization.signIn]);
	if (organization.licence === 'ultimate-cloud' && organization.connectionPolicy !== undefined) {
		chooses(person, 'connection-policy', policies[organization.connectionPolicy]);
	}

	sayRights(person, plan);
	lists(
		person,
		'users',
		(plan.users ?? []).map(user => userRows(user, plan)),
	);

	if (builds.length > 0) {
		lists(
			person,
			'builds',
			builds.map(([name, {direction, reason}]) => ({
				Name: name,
				'This client': direction,
				...(reason !== undefined && {Because: reason}),
			})),
		);
	}
	for (const [name, build] of builds) sayClient(person, name, build);

	if (namespace !== undefined) says(person, 'namespace', namespace);
	sayAddresses(person, plan);
	sayEndpoints(person, plan);

	return person.plan();
};

const sayRights = (
	person: Person,
	{permissionSets = [], roles = [], groups = [], organization}: Plan,
): void => {
	if (organization.licence !== 'ultimate-cloud' && organization.licence !== 'on-premises') return;

	person.jump('permission-sets');
	for (const set of permissionSets) {
		add(person, {Name: set.name});
		for (const section of sections) sayLevel(person, section, levelOf(set.sections ?? {}, section));
	}
	person.enter();

	lists(
		person,
		'roles',
		roles.map(({name, permissionSets: held = []}) => ({
			Name: name,
			...Object.fromEntries(held.map(set => [`Holds the set ${set}`, true])),
		})),
	);
	lists(
		person,
		'groups',
		groups.map(({name, roles: given = []}) => ({
			Name: name,
			...Object.fromEntries(given.map(role => [`Gives the role ${presetRoleOf(role) ?? role}`, true])),
		})),
	);
};

const sayLevel = (person: Person, section: Section, level: PermissionLevel): void => {
	person.tell({type: 'focus-jumped', to: 'first'});
	person.down(sections.indexOf(section));
	for (const _level of permissionLevels) person.tell({type: 'row-turned', by: -1});
	for (let by = 0; by < permissionLevels.indexOf(level); by++) person.tell({type: 'row-turned', by: 1});
};

const sayClient = (person: Person, name: string, build: PlannedBuild): void => {
	const complete = completeBuild(name, build);

	if (complete.receives) {
		sayProfiles(person, name, complete);
	}

	person.jump(`settings:${name}`);
	fill(person, settingRows(complete));
	person.enter();
};

const sayProfiles = (person: Person, name: string, {profiles}: CompleteBuild): void => {
	person.jump(`profiles:${name}`);
	while (person.count('profile', name) > 0) person.tell({type: 'entry-removed'});
	for (const profile of profiles) add(person, {Name: profile.name, 'Users can edit it': profile.editable});
	person.enter();

	for (const profile of profiles) {
		person.jump(`permissions:${name}:${profile.name}`);
		person.tell({type: 'profile-filled', like: 'least'});

		for (const [index, permission] of permissionNames.entries()) {
			person.tell({type: 'focus-jumped', to: 'first'});
			person.down(index);

			const granted =
				person.draft().builds?.[name]?.profiles?.find(one => one.name === profile.name)?.permissions ?? [];
			if (granted.includes(permission) !== profile.permissions.includes(permission))
				person.tell({type: 'row-turned', by: 1});
		}
		person.enter();
	}
};

const sayAddresses = (person: Person, {builds = {}, namespace}: Plan): void => {
	for (const [name, build] of Object.entries(builds)) {
		const complete = completeBuild(name, build);

		if (complete.receives) {
			person.jump(`acl:${name}`);
			while (person.count('pattern', name) > 0) person.tell({type: 'entry-removed'});
			for (const pattern of complete.acl) add(person, {Pattern: pattern});
			person.enter();

			for (const {name: profile, unattended} of complete.profiles) {
				person.jump(`unattended:${name}:${profile}`);
				choose(
					person,
					unattended === undefined
						? 'No:'
						: unattended.reason === 'monitored'
							? 'Yes: the machines'
							: 'Yes: people',
				);
			}
			// The question locks the settings as the guide asks; a plan may lock otherwise.
			person.jump(`settings:${name}`);
			fill(person, settingRows(complete));
			person.enter();
		}
		if (complete.starts && namespace !== undefined) {
			person.jump(`aliases:${name}`);
			choose(person, complete.addToNamespace ? 'The build joins' : 'Somebody');
		}
	}
};

const sayEndpoints = (person: Person, plan: Plan): void => {
	person.jump('endpoints');
	for (const {name, build = '', user = '', monitored} of plan.endpoints ?? []) {
		add(person, {
			Name: name,
			Build: build,
			Person: user,
			Monitored: monitored === undefined ? '' : String(monitored),
		});
	}
	person.enter();
	person.jump('versions');
	for (const [index, platform] of platforms.entries()) {
		setRow(person, ['Windows', 'macOS', 'Linux'][index] ?? '', plan.versions?.[platform] ?? '');
	}
	person.enter();
	person.jump('limits');
	const limits = plan.limits === undefined ? {} : limitsOf(plan);
	const labels = {
		dormantDays: 'Dormant after days',
		attestationDays: 'A word counts for days',
		staleClientDays: 'Stale after days',
		refusedRequests: 'Refused requests',
	} as const;
	for (const [key, label] of Object.entries(labels)) {
		setRow(person, label, String(limits[key as keyof typeof limits] ?? ''));
	}
	person.enter();
};
