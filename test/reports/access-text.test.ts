import {describe, expect, test} from 'vitest';
import type {AccessMap} from '../../src/domain/access/access-map.ts';
import {driftBetween} from '../../src/domain/access/drift.ts';
import {filterAccess} from '../../src/domain/access/filter-access.ts';
import {accessFromEvidence} from '../../src/domain/access/from-evidence.ts';
import {accessFromPlan} from '../../src/domain/access/from-plan.ts';
import {unknown} from '../../src/domain/facts.ts';
import {type AccessTextOptions, printAccess} from '../../src/reports/access-text.ts';
import {profile, record} from '../checks/client-samples.ts';
import {entries, laptop, looked, remoteSupport, till} from '../domain/access/samples.ts';

const acme = {namespace: 'acme'};

/** Tills as planned, an office that reaches servers, and servers that let strangers in. */
const mixed = accessFromEvidence(
	[
		looked('till-1', till),
		looked('till-2', {...till, anydeskId: '412345679'}),
		looked('office-1', {...till, canStart: true, alias: 'office-1@acme', anydeskId: '312345671'}),
		looked('office-2', {...till, canStart: true, alias: 'office-2@acme', anydeskId: '312345672'}),
		looked('srv-1', {
			...till,
			anydeskId: '212345678',
			aclEntries: entries('*@acme', '*@ad', '111222333'),
			passwords: [record('_full_access')],
			profiles: [profile('_full_access', {on: ['input', 'file_manager', 'vpn']})],
		}),
		looked('kiosk', {...till, aclEnabled: unknown('etc/anydesk/system.conf may not be read by this user')}),
		looked('anna-laptop', laptop),
	],
	acme,
);

const many = accessFromEvidence(
	[
		...Array.from({length: 8}, (_, index) =>
			looked(`branch-${index}-till`, {...till, aclEntries: entries('*@acme', `11122233${index}`)}),
		),
		looked('anna-laptop', laptop),
	],
	acme,
);

const texts: Readonly<Record<string, readonly [map: AccessMap, options: AccessTextOptions]>> = {
	plan: [accessFromPlan(remoteSupport), {}],
	'plan-reasons': [accessFromPlan(remoteSupport), {reasons: true}],
	mixed: [mixed, {}],
	'mixed-reasons': [filterAccess(mixed, {to: 'srv-1'}), {reasons: true}],
	'mixed-drift': [
		filterAccess(mixed, {from: 'p*'}),
		{drift: driftBetween(accessFromPlan(remoteSupport), mixed).filter(({from}) => from.startsWith('p'))},
	],
	narrow: [mixed, {width: 40}],
	many: [many, {}],
	nothing: [accessFromEvidence([]), {notLookedAt: [{name: '/mnt/disk', reason: '/mnt/disk does not exist'}]}],
};

describe('the map as text', () => {
	test.each(Object.entries(texts))('%s', async (name, [map, options]) => {
		const text = printAccess(map, options);

		await expect(text).toMatchFileSnapshot(`golden/access-${name}.txt`);
	});

	test.each(Object.entries(texts))('%s is ASCII, and no line is too long', (_, [map, options]) => {
		const lines = printAccess(map, options).split('\n');

		expect(lines.filter(line => line.length > (options.width ?? 80))).toEqual([]);
		expect(lines.filter(line => !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
	});

	test('what could not be looked at is never called safe', () => {
		expect(printAccess(accessFromEvidence([]))).toBe(
			'Nothing was looked at: no endpoint is there to be reached.\n',
		);
	});

	test('no drift is said', () => {
		expect(printAccess(accessFromPlan(remoteSupport), {drift: []})).toContain('No difference from the plan.');
	});
});
