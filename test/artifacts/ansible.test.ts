import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parse, parseDocument} from 'yaml';
import {ansibleFiles} from '../../src/artifacts/ansible.ts';
import {printInventory} from '../../src/artifacts/ansible-inventory.ts';
import type {Plan} from '../../src/domain/plan/shape.ts';
import {emptyPlan, remoteSupport} from './plans.ts';
import {hostileNames, randomPlan} from './random-plan.ts';

const withEndpoints = (...names: readonly string[]): Plan => ({
	...emptyPlan,
	endpoints: names.map(name => ({name})),
});

const hostsOf = (plan: Plan | undefined): readonly string[] => {
	const {anydesk_endpoints: group}: {anydesk_endpoints: {hosts: object}} = parse(printInventory(plan));

	return Object.keys(group.hosts);
};

const textOf = (path: string, plan?: Plan): string =>
	ansibleFiles(plan).find(file => file.path.endsWith(path))?.text ?? '';

describe('the inventory', () => {
	test.each<[string, readonly string[], readonly string[]]>([
		[
			'host names are hosts',
			['till-7', 'Till_8', 'a.example.com', '10.0.0.7'],
			['till-7', 'Till_8', 'a.example.com', '10.0.0.7'],
		],
		['an AnyDesk ID is none', ['123456789', '1234567890'], []],
		['nor is an alias', ['anna@acme'], []],
		['nor a name with a blank', ['till 7'], []],
		['nor a range, which Ansible would unfold', ['till-[1:9]', 'till-7:22', 'a,b'], []],
		['nor a pattern or an option', ['*', '!till-7', '-till', '~till'], []],
		['nor a name that Ansible keeps for itself', ['all', 'ungrouped', 'Localhost', 'anydesk_endpoints'], []],
		[
			'a name that YAML would take for something else stays a name',
			['no', '1e3', '0x10'],
			['no', '1e3', '0x10'],
		],
	])('%s', (_, names, hosts) => {
		expect(hostsOf(withEndpoints(...names))).toEqual(hosts);
	});

	test('has no hosts without a plan, and says how to write one', () => {
		expect(hostsOf(undefined)).toEqual([]);
		expect(printInventory(undefined)).toContain('#       ansible_host: till-7.example.com');
	});

	test('names what can be no host, so that nobody believes it to be looked at', () => {
		expect(printInventory(withEndpoints('till-7', '123456789', 'till 8'))).toContain(
			'Put in how they are reached:\n#     123456789\n#     till 8\n',
		);
	});

	test('is YAML whatever the plan, and every endpoint stands in it, as a host or as a note', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					randomPlan,
					fc
						.array(fc.oneof(fc.constantFrom(...hostileNames), fc.string()))
						.map(names => withEndpoints(...names)),
				),
				plan => {
					const text = printInventory(plan);
					const {errors} = parseDocument(text);
					const notes = text.split('\n').filter(line => line.startsWith('#     ')).length - 3;

					expect(errors).toEqual([]);
					expect(hostsOf(plan).every(host => plan.endpoints?.some(({name}) => name === host))).toBe(true);
					expect(hostsOf(plan).length + notes).toBe(new Set(plan.endpoints?.map(({name}) => name)).size);
				},
			),
		);
	});
});

describe('the collection', () => {
	test('is the same each time', () => {
		expect(ansibleFiles(structuredClone(remoteSupport))).toEqual(ansibleFiles(remoteSupport));
	});

	test('holds no key: it is made when it runs', () => {
		for (const {text} of ansibleFiles(remoteSupport)) {
			expect(text).not.toMatch(/collection_key='?[0-9a-f]/);
			expect(text.match(/\b[0-9a-f]{64}\b/g) ?? []).toHaveLength(text.startsWith('#!/bin/sh') ? 1 : 0);
		}
	});

	test('logs no key: the task that makes it is silent, and no task has it as an argument', () => {
		const tasks: readonly Record<string, unknown>[] = parse(textOf('tasks/main.yml'));

		expect(
			tasks.map(task => [Object.hasOwn(task, 'ansible.builtin.set_fact'), task['no_log'] === true]),
		).toEqual([
			[true, true],
			[false, false],
		]);
		expect(JSON.stringify(tasks[1])).not.toContain('collection_key');
	});

	test.each(['collect.yml', 'inventory.yml', 'tasks/main.yml', 'defaults/main.yml'])('%s is YAML', path => {
		expect(parseDocument(textOf(path, remoteSupport)).errors).toEqual([]);
	});

	test('tries what the organisation is called against passwords', () => {
		expect(textOf('collect.sh', remoteSupport)).toMatch(/^acme123$/m);
		expect(textOf('collect.sh', remoteSupport)).toMatch(/^Acme Support GmbH2025$/m);
		expect(textOf('collect.sh')).not.toMatch(/acme/i);
	});
});
