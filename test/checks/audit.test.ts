import {describe, expect, test} from 'vitest';
import {audit, type Subject} from '../../src/checks/audit.ts';
import type {Check, ClientCheck} from '../../src/domain/check.ts';
import {type ClientFacts, clientFacts} from '../../src/domain/client/facts.ts';
import {type Fact, known, type Source, unknown} from '../../src/domain/facts.ts';
import {organizationFacts} from '../../src/domain/organization-facts.ts';
import {fail, pass, type Verdict} from '../../src/domain/outcome.ts';

const file: Source = {place: 'system.conf', line: 7, origin: 'explicit'};

const rule = (verdict: Verdict | Error, part?: 'receiver' | 'starter'): ClientCheck => ({
	id: 'ACL-1',
	title: 'The list is on',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint'],
	why: '',
	remedy: [],
	decide: '',
	guide: ['G-ACL-1'],
	references: [],
	...(part !== undefined && {part}),
	judge: () => {
		if (verdict instanceof Error) throw verdict;

		return verdict;
	},
});

const good = pass('the list is on', {at: [file]});
const bad = fail('the list is off', {at: [file]});

const endpointOf = (facts: Partial<ClientFacts>): Subject => ({
	name: 'till-7',
	kind: 'endpoint',
	facts: clientFacts(facts),
});
const findings = (subject: Subject, ...checks: readonly Check[]) =>
	[...audit(subject, checks)].map(({finding}) => finding);

const no = known(false);
const maybe = unknown('nobody knows', 'evidence');

describe('an audit', () => {
	test('asks for a plan where the part is not known, and keeps the places', () => {
		expect(findings(endpointOf({canStart: maybe}), rule(bad, 'starter'))).toMatchObject([
			{needs: 'plan', evidence: [file]},
		]);
	});

	test('judges by every rule for that kind of subject, in their order', () => {
		const organization: Check = {...rule(good), id: 'ORG-1', targets: ['organization'], judge: () => bad};
		const build: Check = {...rule(good), id: 'BLD-1', targets: ['build']};
		const both: Check = {...rule(bad), id: 'NET-1', targets: ['endpoint', 'build']};
		const checks = [organization, both, build, rule(good)];
		const idsOf = (subject: Subject) => findings(subject, ...checks).map(({check}) => check);

		expect(idsOf(endpointOf({}))).toEqual(['NET-1', 'ACL-1']);
		expect(idsOf({name: 'incoming', kind: 'build', facts: clientFacts({})})).toEqual(['NET-1', 'BLD-1']);
		expect(idsOf({name: 'Acme', kind: 'organization', facts: organizationFacts({})})).toEqual(['ORG-1']);
	});

	test.each<[string, Fact<boolean>]>([
		['whatever the part', no],
		['although nothing is known of the part', maybe],
	])('a rule for all parts judges %s', (_, able) => {
		expect(findings(endpointOf({canReceive: able, canStart: able}), rule(bad))).toMatchObject([
			{outcome: 'fail'},
		]);
	});

	test('tells a rule that throws, goes on, and lets nothing of it into the report', () => {
		const judged = [...audit(endpointOf({}), [rule(new TypeError('secret hunter2')), rule(good)])];

		expect(judged).toMatchObject([
			{
				finding: {outcome: 'undecided', because: 'the check failed: this is a defect of deskwarden'},
				defect: 'ACL-1 on till-7: TypeError',
			},
			{finding: {outcome: 'pass'}},
		]);
		expect(JSON.stringify(judged)).not.toContain('hunter2');
	});

	test('makes a finding of the rule and its verdict', () => {
		expect(findings(endpointOf({}), rule(good))).toEqual([
			{
				check: 'ACL-1',
				target: 'till-7',
				outcome: 'pass',
				severity: 'high',
				level: 'guide',
				title: 'The list is on',
				because: 'the list is on',
				evidence: [file],
				guide: ['G-ACL-1'],
			},
		]);
	});
});
