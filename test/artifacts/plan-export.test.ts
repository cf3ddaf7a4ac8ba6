import {readdirSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {exportPlan} from '../../src/artifacts/plan-export.ts';
import {type Plan, readPlanShape} from '../../src/domain/plan/shape.ts';
import {readYamlDocument} from '../../src/probes/yaml-document.ts';
import {textOf} from '../house/source-files.ts';
import {emptyPlan, homeOffice, remoteSupport} from './plans.ts';
import {randomPlan} from './random-plan.ts';

/** As the program reads a file. */
const readBack = (text: string): Plan => {
	const document = readYamlDocument(text);
	const shaped = readPlanShape('ok' in document ? document.ok.value : undefined);

	return 'ok' in shaped ? shaped.ok : expect.fail(JSON.stringify([document, shaped]));
};

/** The same with the keys of every mapping but that of the builds, whose order is the plan's own, turned round. */
const turnedRound = (value: unknown, isBuilds = false): unknown => {
	if (Array.isArray(value)) return value.map(item => turnedRound(item));
	if (typeof value !== 'object' || value === null) return value;

	const entries = Object.entries(value).map(
		([key, inner]) => [key, turnedRound(inner, key === 'builds')] as const,
	);

	return Object.fromEntries(isBuilds ? entries : entries.toReversed());
};

describe('plan, export, plan is the identity', () => {
	const examples = readdirSync('examples').filter(name => name.endsWith('.yaml'));

	test.each(examples)('for %s', name => {
		const plan = readBack(textOf(`examples/${name}`));

		expect(readBack(exportPlan(plan))).toEqual(parse(textOf(`examples/${name}`)));
		expect(exportPlan(readBack(exportPlan(plan)))).toBe(exportPlan(plan));
	});

	test.each<[string, Plan]>([
		['the guide', remoteSupport],
		['the home office', homeOffice],
		['the least', emptyPlan],
		[
			'empty lists',
			{
				...emptyPlan,
				permissionSets: [],
				roles: [],
				groups: [],
				users: [],
				builds: {},
				endpoints: [],
				versions: {},
				limits: {},
			},
		],
	])('for %s', (_what, plan) => {
		expect(readBack(exportPlan(plan))).toEqual(plan);
	});

	test('for any plan, whatever the order of its keys', () => {
		fc.assert(
			fc.property(randomPlan, plan => {
				const text = exportPlan(readBack(JSON.stringify(plan)));

				expect(readBack(text)).toEqual(plan);
				expect(exportPlan(readBack(JSON.stringify(turnedRound(plan))))).toBe(text);
			}),
			{numRuns: 500},
		);
	});
});

test('the canonical form', () => {
	expect(exportPlan(readBack(JSON.stringify(turnedRound(homeOffice))))).toMatchInlineSnapshot(`
		"schema: "deskwarden/plan@1"

		organization:
		  name: "Example & Sons"
		  licence: advanced
		  signIn: idp

		namespace: sons

		users:
		  - {login: olga@example.net, roles: [owner]}
		  - {login: cy@example.net, name: Cy, roles: [user], startsConnections: true}

		builds:
		  home office:
		    direction: incoming-only
		    lockSettings: [interface, privacy, video, audio, connection, capture, filetransfer, recording]
		    profiles:
		      - name: At home
		        permissions: [input, user_pointer]
		        unattended: {reason: home-office, secondFactor: true}
		    acl: [cy@sons, "123456789"]
		    requests: while-open
		    directConnections: true
		    recording: {autoStart: true}
		    updates: automatic
		  support:
		    direction: bidirectional
		    reason: supporters help each other
		    profiles:
		      - name: Look
		        permissions: [user_pointer]
		    acl: ["*@sons"]
		    discovery: true

		endpoints:
		  - {name: home-1, build: home office, monitored: true}
		  - {name: cy-laptop, build: support, user: cy@example.net}

		limits: {dormantDays: 45, attestationDays: 30, staleClientDays: 60, refusedRequests: 3}
		"
	`);
});
