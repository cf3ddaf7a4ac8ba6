import {platforms, printVersion} from '../domain/anydesk/versions.ts';
import {listed} from '../domain/list.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {buildsOf, floorsOf, limitsOf, usersOf} from '../domain/plan/complete.ts';
import type {Plan, PlannedEndpoint} from '../domain/plan/shape.ts';
import {printPlannedBuild} from './plan-builds.ts';
import {printPlannedUser} from './plan-users.ts';
import {wrap} from './wrap.ts';

/** A plan in words, for people reading in a terminal: drawn with ASCII alone, at most `width` columns. */
export const printPlan = (plan: Plan, width = 80): string => {
	const users = usersOf(plan);
	const builds = buildsOf(plan);
	const {endpoints = []} = plan;

	const blocks: readonly (readonly string[])[] = [
		[...wrap(toPlainText(plan.organization.name), width), ...printOrganization(plan, width)],
		[`Users (${users.length})`, ...users.flatMap(user => printPlannedUser(user, plan, width))],
		[`Builds (${builds.length})`, ...builds.flatMap(build => printPlannedBuild(build, width))],
		endpoints.length === 0
			? wrap('Endpoints: none is known by name, each is judged by its build.', width)
			: [`Endpoints (${endpoints.length})`, ...endpoints.flatMap(endpoint => printEndpoint(endpoint, width))],
		printBounds(plan, width),
	];

	return `${blocks.map(block => block.join('\n')).join('\n\n')}\n`;
};

const signIns = {
	portal: 'with a password of the portal',
	ldap: 'through LDAP',
	idp: 'through the identity provider',
} as const;

const policies = {
	'any-licence': 'any licence may be called, and may call',
	'incoming-same-licence': 'who is of another licence may not call',
	'outgoing-same-licence': 'who is of another licence may not be called',
	'same-licence-only': 'nobody of another licence may call or be called',
} as const;

const printOrganization = ({organization, namespace}: Plan, width: number): readonly string[] => {
	const {licence, signIn, connectionPolicy} = organization;
	const field = (name: string, text: string): readonly string[] => wrap(text, width, name.padEnd(15));

	return [
		...field('Licence', licence),
		...field('Namespace', namespace === undefined ? 'none of its own' : `@${toPlainText(namespace)}`),
		...field('Sign-in', signIn === undefined ? 'not planned' : signIns[signIn]),
		...field('Connections', connectionPolicy === undefined ? 'not planned' : policies[connectionPolicy]),
	];
};

const printEndpoint = ({name, build, user, monitored}: PlannedEndpoint, width: number): readonly string[] => {
	const facts = [
		build === undefined ? 'any build' : `build ${toPlainText(build)}`,
		...(user === undefined ? [] : [`of ${toPlainText(user)}`]),
		...(monitored === undefined ? [] : [monitored ? 'monitored' : 'not monitored']),
	];

	return wrap(`${toPlainText(name)}: ${facts.join(', ')}`, width, '  ');
};

const platformTitles = {windows: 'Windows', macos: 'macOS', linux: 'Linux'} as const;

const printBounds = (plan: Plan, width: number): readonly string[] => {
	const floors = floorsOf(plan);
	const {dormantDays, attestationDays, staleClientDays, refusedRequests} = limitsOf(plan);
	const versions = platforms.map(platform => `${platformTitles[platform]} ${printVersion(floors[platform])}`);

	return [
		...wrap(listed(versions), width, 'Lowest versions  '),
		...wrap(
			`an account is dormant after ${days(dormantDays)}, an attestation holds for ${days(attestationDays)}, a client is stale after ${days(staleClientDays)}, and refused requests are told from ${refusedRequests} on`,
			width,
			'Limits           ',
		),
	];
};

const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`);
