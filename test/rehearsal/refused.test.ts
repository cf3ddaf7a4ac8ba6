import {describe, expect, test} from 'vitest';
import {rehearse} from '../../src/cli/rehearse.ts';
import {settingsCategories} from '../../src/domain/anydesk/settings.ts';
import {isOpenFailure} from '../../src/domain/finding.ts';
import {readPlan} from '../../src/domain/plan/sense.ts';
import type {Plan, PlannedBuild} from '../../src/domain/plan/shape.ts';
import {homeOffice, remoteSupport} from '../artifacts/plans.ts';
import {openWorld} from '../cli/world.ts';

const withBuild = (name: string, change: Partial<PlannedBuild>): Plan => {
	const build = remoteSupport.builds?.[name];
	if (build === undefined) throw new Error(`there is no build ${name}`);

	return {...remoteSupport, builds: {...remoteSupport.builds, [name]: {...build, ...change}}};
};

const exceptSecurity = settingsCategories.filter(category => category !== 'security');

/** Plans that would fail the guide when carried out: what the rehearsal would say, and how the plan is refused. */
const refused: readonly [check: string, plan: Plan, message: string][] = [
	['BLD-5', withBuild('outgoing', {lockSettings: exceptSecurity}), 'the Security settings stay open only'],
	['PRF-11', withBuild('incoming', {createProfiles: true}), 'users could create profiles of their own'],
	['PRF-11', withBuild('incoming', {profileSwitching: true}), 'users could switch the profile'],
	['PRF-11', withBuild('incoming', {rememberPermissions: true}), 'users could have permissions remembered'],
	['PRF-11', withBuild('incoming', {profilesInAcceptWindow: true}), 'users could choose another profile'],
	[
		'ORG-6',
		{
			...remoteSupport,
			users: [
				...(remoteSupport.users ?? []),
				{login: 'adam@example.com', roles: ['admin'], startsConnections: true},
			],
		},
		'adam@example.com starts connections and would hold more than that takes',
	],
	[
		'ORG-6',
		{
			...homeOffice,
			users: [
				...(homeOffice.users ?? []),
				{login: 'tess@example.net', roles: ['tech-support'], startsConnections: true},
			],
		},
		'tess@example.net starts connections and would hold more than that takes (Users)',
	],
];

describe('a plan that would fail the guide is refused before anything is written', () => {
	test.each(refused)('%s: %#', async (check, plan, message) => {
		const read = readPlan(plan);
		const {world} = openWorld({folder: '.'});
		const {findings} = await rehearse(plan, world);

		expect('issues' in read && read.issues.map(issue => issue.message)).toContainEqual(
			expect.stringContaining(message),
		);
		expect(findings.filter(isOpenFailure).map(finding => finding.check)).toContain(check);
	});
});
