import {describe, expect, test} from 'vitest';
import {driftBetween} from '../../../src/domain/access/drift.ts';
import {accessFromEvidence, type LookedAt} from '../../../src/domain/access/from-evidence.ts';
import {accessFromPlan} from '../../../src/domain/access/from-plan.ts';
import {permissionNames} from '../../../src/domain/anydesk/permissions.ts';
import {known, unknown} from '../../../src/domain/facts.ts';
import type {Plan} from '../../../src/domain/plan/shape.ts';
import {profile, record} from '../../checks/client-samples.ts';
import {entries, incoming, laptop, looked, outgoing, planWith, remoteSupport, till} from './samples.ts';

const told = (plan: Plan, ...endpoints: readonly LookedAt[]): readonly string[] =>
	driftBetween(accessFromPlan(plan), accessFromEvidence(endpoints, {namespace: 'acme'})).map(
		({kind, from, to, planned, found, because}) =>
			`${kind}: ${from} -> ${to}: ${planned} -> ${found}: ${because}`,
	);

const anna = looked('anna-laptop', laptop);
const withServers = planWith({
	incoming,
	servers: {
		...incoming,
		profiles: [{name: 'Maintenance', permissions: ['input'], unattended: {reason: 'monitored'}}],
	},
	outgoing,
});

describe('drift', () => {
	test('none, where endpoints are as planned', () => {
		expect(told(remoteSupport, looked('till-1', till), anna)).toEqual([]);
	});

	test('strangers whom nobody planned', () => {
		expect(told(remoteSupport, looked('till-1', {...till, aclEntries: entries('*@acme', '*@ad')}))).toEqual([
			'wider: public namespace (@ad) -> till-1: no -> accept: nobody planned it: acl_list has *@ad',
		]);
	});

	test('an address whom nobody planned', () => {
		expect(
			told(remoteSupport, looked('till-1', {...till, aclEntries: entries('*@acme', '111222333')})),
		).toEqual([
			'wider: listed: 111222333 -> till-1: no -> accept: nobody planned it: acl_list has 111222333',
		]);
	});

	test('a password where accepting by hand was planned', () => {
		expect(told(remoteSupport, looked('till-1', {...till, passwords: [record('Secure Profile')]}))).toEqual([
			'wider: our namespace (@acme) -> till-1: accept -> password: acl_list has *@acme',
		]);
	});

	test('receivers that reach each other', () => {
		const found = told(
			remoteSupport,
			looked('srv-1', {...till, canStart: true, alias: 'srv-1@acme'}),
			looked('till-1', {...till, interactiveAccess: 'while-open'}),
		);

		expect(found).toEqual(['wider: srv-1 -> till-1: no -> accept: nobody planned it: acl_list has *@acme']);
	});

	test('a supporter who can reach nothing', () => {
		expect(told(remoteSupport, looked('till-1', {...till, interactiveAccess: 'never'}), anna)).toEqual([
			'narrower: anna-laptop -> till-1: accept -> no: requests are never shown, and no password is set',
			'narrower: our namespace (@acme) -> till-1: accept -> no: requests are never shown, and no password is set',
		]);
	});

	test('permissions beyond the plan', () => {
		const wide = [profile('Secure Profile', {on: permissionNames.filter(name => name !== 'sas')})];

		expect(told(remoteSupport, looked('till-1', {...till, profiles: wide}))).toEqual([
			'wider-permissions: our namespace (@acme) -> till-1: accept -> accept: sessions may do more than planned: privacy_feature, block_input, lock_desk, clipboard_files, file_manager, vpn and modify_forbidden_windows',
		]);
	});

	test('what could not be read is no drift, and is said', () => {
		const blind = looked('till-1', {
			...till,
			aclEnabled: unknown('system.conf may not be read by this user'),
		});

		expect(told(remoteSupport, blind)[0]).toBe(
			'unknown: our namespace (@acme) -> till-1: accept -> unknown: system.conf may not be read by this user',
		);
	});

	test('an endpoint is held against the build that the plan names for it', () => {
		const plan = {...withServers, endpoints: [{name: 'SRV-1', build: 'servers'}]};
		const server = {
			...looked('srv-1', {
				...till,
				passwords: [record('Maintenance')],
				profiles: [profile('Maintenance', {on: ['input']})],
			}),
			asksForCode: known(true),
		};

		expect(told(plan, server)).toEqual([]);
	});

	test('an endpoint may be named by its AnyDesk ID', () => {
		const plan = {...withServers, endpoints: [{name: '412345678', build: 'servers'}]};

		expect(told(plan, looked('srv-1', till))).toEqual([
			'narrower: our namespace (@acme) -> srv-1: password+2FA -> accept: the planned way is not there',
		]);
	});

	test('an endpoint of which the plan does not tell the build is said', () => {
		expect(told(withServers, looked('srv-1', till))).toEqual([
			'not-planned: our namespace (@acme) -> srv-1: undefined -> accept: the plan does not tell which build srv-1 runs',
		]);
	});
});
