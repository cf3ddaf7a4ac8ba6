import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {buildsOf, floorsOf, limitsOf, usersOf} from '../../../src/domain/plan/complete.ts';
import type {Plan} from '../../../src/domain/plan/shape.ts';
import {generationsOf, presetRoleOf} from '../../../src/domain/preset-roles.ts';
import {readPlanFile} from '../../../src/probes/plan-file.ts';
import {validPlan} from '../../rehearsal/valid-plan.ts';
import {rebuild} from './rebuild.ts';

const spelled = (roles: readonly string[] = []) => roles.map(role => presetRoleOf(role) ?? role).toSorted();

/** What a plan says, whatever it leaves to the defaults, and in whatever order it has its people. */
const meaningOf = (plan: Plan) => ({
	organization: plan.organization,
	namespace: plan.namespace,
	permissionSets: (plan.permissionSets ?? []).map(({name, sections = {}}) => ({
		name,
		sections: Object.fromEntries(Object.entries(sections).filter(([, level]) => level !== 'none')),
	})),
	roles: (plan.roles ?? []).map(({name, permissionSets = []}) => ({
		name,
		permissionSets: permissionSets.toSorted(),
	})),
	groups: (plan.groups ?? []).map(({name, roles}) => ({name, roles: spelled(roles)})),
	users: usersOf(plan)
		.map(({login, name, roles, groups = [], use = 'daily', startsConnections = false}) => ({
			login,
			name,
			roles: spelled(roles),
			groups: groups.toSorted(),
			use,
			startsConnections,
		}))
		.toSorted((one, other) => (one.login < other.login ? -1 : 1)),
	builds: buildsOf(plan).map(build => ({
		...build,
		lockedCategories: build.lockedCategories.toSorted(),
		profiles: build.profiles.map(profile => ({...profile, permissions: profile.permissions.toSorted()})),
	})),
	endpoints: plan.endpoints ?? [],
	floors: floorsOf(plan),
	limits: limitsOf(plan),
});

/** A role that only another licence knows is kept where a file has it; nobody is offered it. */
const isOfItsLicence = ({organization, roles = [], groups = [], users = []}: Plan): boolean => {
	const known = [
		...roles.map(({name}) => name),
		...generationsOf(organization.licence).flatMap(generation => Object.keys(generation.roles)),
	];
	const held = [...groups, ...users].flatMap(({roles: names = []}) => names);

	return held.every(role => role !== 'default' && known.includes(presetRoleOf(role) ?? role));
};

describe('whatever the file can say, the screens can decide', () => {
	test.each(readdirSync('examples').filter(name => name.endsWith('.yaml')))('%s', name => {
		const read = readPlanFile(readFileSync(`examples/${name}`, 'utf8'), name);
		if ('reason' in read) throw new Error(read.reason);

		expect(meaningOf(rebuild(read.ok))).toEqual(meaningOf(read.ok));
	});

	test('any plan that makes sense', () => {
		fc.assert(
			fc.property(validPlan.filter(isOfItsLicence), plan => {
				expect(meaningOf(rebuild(plan))).toEqual(meaningOf(plan));
			}),
			{numRuns: 60},
		);
	});
});
