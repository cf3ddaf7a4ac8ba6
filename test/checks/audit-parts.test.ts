import {describe, expect, test} from 'vitest';
import {audit, type Subject} from '../../src/checks/audit.ts';
import type {Check, ClientCheck} from '../../src/domain/check.ts';
import {type ClientFacts, clientFacts} from '../../src/domain/client/facts.ts';
import {known, type Source, unknown} from '../../src/domain/facts.ts';
import {fail, notApplicable, pass, undecided, type Verdict} from '../../src/domain/outcome.ts';

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

const yes = known(true);
const no = known(false);
const maybe = unknown('nobody knows', 'evidence');
const planned = (part: 'receiver' | 'starter' | 'both') => ({part: known(part), isPartPlanned: yes});

describe("a receiver's rule", () => {
	test.each<[string, Partial<ClientFacts>, judged: Verdict, outcome: string, because: string]>([
		['a client that receives', {canReceive: yes}, bad, 'fail', 'the list is off'],
		['a client that receives, and does well', {canReceive: yes}, good, 'pass', 'the list is on'],
		[
			'a client that cannot receive',
			{canReceive: no},
			bad,
			'not-applicable',
			'this client cannot receive connections',
		],
		[
			'one that is planned to start, and can receive',
			{canReceive: yes, ...planned('starter')},
			bad,
			'fail',
			'the list is off',
		],
		[
			'one that is planned to receive, and cannot',
			{canReceive: no, ...planned('receiver')},
			bad,
			'not-applicable',
			'this client cannot receive connections',
		],
		[
			'one that is planned to receive, of which no more is known',
			{canReceive: maybe, ...planned('receiver')},
			bad,
			'fail',
			'the list is off',
		],
		[
			'one that is planned for both, of which no more is known',
			{canReceive: maybe, ...planned('both')},
			bad,
			'fail',
			'the list is off',
		],
		[
			'one that is planned to start, of which no more is known',
			{canReceive: maybe, ...planned('starter')},
			bad,
			'undecided',
			"it isn't known whether this client receives connections; if so: the list is off",
		],
		[
			'one of which nothing is known',
			{canReceive: maybe},
			bad,
			'undecided',
			"it isn't known whether this client receives connections; if so: the list is off",
		],
		['one of which nothing is known, that does well', {canReceive: maybe}, good, 'pass', 'the list is on'],
		[
			'one of which nothing is known, not even this',
			{canReceive: maybe},
			undecided('unread'),
			'undecided',
			'unread',
		],
		[
			'one of which nothing is known, to which it does not apply',
			{canReceive: maybe},
			notApplicable('no list'),
			'not-applicable',
			'no list',
		],
	])('%s', (_, facts, judged, outcome, because) => {
		expect(findings(endpointOf(facts), rule(judged, 'receiver'))).toMatchObject([{outcome, because}]);
	});
});

describe("a starter's rule", () => {
	test.each<[string, Partial<ClientFacts>, judged: Verdict, outcome: string, because: string]>([
		['a client that starts', {canStart: yes}, bad, 'fail', 'the list is off'],
		[
			'a client that cannot start',
			{canStart: no},
			bad,
			'not-applicable',
			'this client cannot start connections',
		],
		[
			'one that is planned to receive, and could start',
			{canStart: yes, ...planned('receiver')},
			bad,
			'not-applicable',
			'this client is planned to receive connections only',
		],
		[
			'one that is planned to start, and cannot',
			{canStart: no, ...planned('starter')},
			bad,
			'fail',
			'the list is off',
		],
		['one that is planned for both', {canStart: maybe, ...planned('both')}, bad, 'fail', 'the list is off'],
		[
			'one whose part is told, but not planned',
			{canStart: maybe, part: known('receiver'), isPartPlanned: no},
			bad,
			'undecided',
			"it isn't known whether this client starts connections; if so: the list is off",
		],
		[
			'one of which nothing is known',
			{canStart: maybe},
			bad,
			'undecided',
			"it isn't known whether this client starts connections; if so: the list is off",
		],
		['one of which nothing is known, that does well', {canStart: maybe}, good, 'pass', 'the list is on'],
	])('%s', (_, facts, judged, outcome, because) => {
		expect(findings(endpointOf(facts), rule(judged, 'starter'))).toMatchObject([{outcome, because}]);
	});
});
