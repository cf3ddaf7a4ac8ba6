import * as v from 'valibot';
import {sharedPrefix} from './anydesk/places.ts';
import {buildTicksSchema} from './build-ticks.ts';
import {type Issue, readShape, type Shaped} from './file-shape.ts';
import {day, text} from './file-values.ts';
import {connectionPolicies, licences} from './organization-facts.ts';
import {permissionLevels, type Section, sections} from './permission-levels.ts';
import {toPlainText} from './plain-text.ts';

const level = v.exactOptional(v.picklist(permissionLevels));
/** Names of sets, roles or groups; bounded, since they are multiplied with each other. */
const names = v.exactOptional(v.pipe(v.array(text), v.maxLength(100, 'should have at most 100 entries')));

/** A permission set; a section that isn't named in `sections`: none. */
export const permissionSetSchema = v.strictObject({
	name: text,
	sections: v.exactOptional(
		v.strictObject(Object.fromEntries(sections.map(name => [name, level])) as Record<Section, typeof level>),
	),
});

export const roleSchema = v.strictObject({name: text, permissionSets: names});
export const groupSchema = v.strictObject({name: text, roles: names});

/** What plan and organisation file both say of a user. */
export const userEntries = {
	login: text,
	name: v.exactOptional(text),
	roles: names,
	groups: names,
	use: v.exactOptional(v.picklist(['daily', 'set-up'])),
	startsConnections: v.exactOptional(v.boolean()),
} as const;

/** `deskwarden/organization@1`: what really is in the portal. Whatever is absent is unknown, not false. */
export const organizationSchema = v.strictObject({
	schema: v.literal('deskwarden/organization@1'),
	/** The day on which all this was so; a file without it is a target, not an observation. */
	asOf: v.exactOptional(day),
	source: v.exactOptional(text),
	licence: v.exactOptional(v.picklist(licences)),
	teamRolesActivated: v.exactOptional(v.boolean()),
	connectionPolicy: v.exactOptional(v.picklist(connectionPolicies)),
	signIn: v.exactOptional(v.picklist(['portal', 'ldap', 'idp'])),
	permissionSets: v.exactOptional(v.array(permissionSetSchema)),
	roles: v.exactOptional(v.array(roleSchema)),
	groups: v.exactOptional(v.array(groupSchema)),
	users: v.exactOptional(
		v.array(
			v.strictObject({
				...userEntries,
				twoFactor: v.exactOptional(v.boolean()),
				lastSignIn: v.exactOptional(day),
				status: v.exactOptional(v.picklist(['active', 'disabled'])),
				kind: v.exactOptional(v.picklist(['person', 'shared'])),
			}),
		),
	),
	builds: v.exactOptional(v.record(text, buildTicksSchema)),
});

export type Organization = v.InferOutput<typeof organizationSchema>;

/** Reads an organisation file's content; all that is wrong with it comes at once. */
export const readOrganization = (value: unknown): Shaped<Organization> => {
	const read = readShape(organizationSchema, value);
	const doubles = [...findDoubles(value), ...sharedPrefixes(value)];

	if ('issues' in read) return {issues: [...read.issues, ...doubles]};

	return doubles.length > 0 ? {issues: doubles} : read;
};

/** Names that stand twice in one of the lists: nobody could say which entry counts. */
export const findDoubles = (value: unknown): readonly Issue[] => [
	...doublesOf(value, 'permissionSets', 'name'),
	...doublesOf(value, 'roles', 'name'),
	...doublesOf(value, 'groups', 'name'),
	...doublesOf(value, 'users', 'login'),
];

/** Builds with one prefix: nobody could say which of them a client was made of. */
const sharedPrefixes = (value: unknown): readonly Issue[] => {
	const builds = propertyOf(value, 'builds');
	const first = new Map<string, string>();

	return Object.entries(typeof builds === 'object' && builds !== null ? builds : {}).flatMap(
		([name, build]) => {
			const prefix = propertyOf(build, 'prefix');
			if (typeof prefix !== 'string') return [];

			const shared = sharedPrefix(prefix);
			const other = first.get(shared);
			if (other === undefined) first.set(shared, name);

			return other === undefined
				? []
				: [
						{
							path: ['builds', name, 'prefix'],
							message: `prefix ${toPlainText(prefix, 60)} is that of ${toPlainText(other, 60)} already: each build has a prefix of its own`,
						},
					];
		},
	);
};

const doublesOf = (value: unknown, list: string, key: 'name' | 'login'): readonly Issue[] => {
	const entries = propertyOf(value, list);
	const seen = new Set<string>();

	return (Array.isArray(entries) ? entries : []).flatMap((entry, index) => {
		const name = propertyOf(entry, key);
		if (typeof name !== 'string') return [];

		const same = key === 'login' ? name.toLowerCase() : name;
		const isDouble = seen.has(same);

		seen.add(same);

		return isDouble
			? [{path: [list, index, key], message: `${key} ${toPlainText(name, 60)} stands twice in ${list}`}]
			: [];
	});
};

const propertyOf = (value: unknown, key: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, key)
		? (value as Record<string, unknown>)[key]
		: undefined;
