import {describe, expect, test} from 'vitest';
import type {Draft, planOf} from '../../../src/domain/plan/draft.ts';
import type {Report} from '../../../src/domain/report.ts';
import {firstState} from '../../../src/state/app-state.ts';
import type {Saved} from '../../../src/state/saved.ts';
import {aFinding, aReport, endlessAudit} from '../fake-audit.ts';
import {openText} from './open-text.ts';
import {readExample} from './read-example.ts';
import {rooms} from './rooms.ts';

const welcome = rooms.welcome;

test('the first text says how to answer; then comes the first page', async () => {
	const terminal = openText({first: welcome});

	await terminal.asks('Your choice (1 to 4, enter takes 1):');
	expect(terminal.text()).toMatch(/^This is deskwarden as plain text/);
	expect(terminal.text()).toContain('"leave" or ctrl-d ends');
});

describe('a set-up', () => {
	test('a complaint is told, and the question asked again', async () => {
		const terminal = openText({first: welcome});

		await terminal.type('1', '', 'x'.repeat(501));
		await terminal.asks('Your answer:');
		expect(terminal.news()).toBe('That is longer than 500 characters.\nYour answer: ');
	});

	test('what is new is told, and nothing twice', async () => {
		const terminal = openText({first: rooms.permissions});

		await terminal.type('14');
		await terminal.asks('Your permissions (14 switches one, enter goes on, ? tells all):');
		expect(terminal.news().match(/^\d+\..*/gm)).toEqual([
			'14. Create TCP Tunnels: off. Guide on, least off, vendor off.',
		]);
	});

	test('whoever types something hears something', async () => {
		const terminal = openText({first: rooms.list});

		await terminal.type('first');
		await terminal.shows('Nothing changed.');
	});

	test('a list is told anew after a page inside it, without its reasons', async () => {
		const terminal = openText({first: rooms.list});

		await terminal.type('e 2');
		await terminal.shows('User: anna@example.com.');
		await terminal.type('2 Anna Agentin', '');
		await terminal.shows('2. anna@example.com: Anna Agentin, Service desk, starts connections.');
		expect(terminal.news()).not.toContain('Who else works with AnyDesk?');
	});

	test('a long list is told in parts', async () => {
		const terminal = openText({first: rooms['list-long']});

		await terminal.type('more');
		await terminal.shows('21 to 40 of 45.');
		expect(terminal.news().match(/^\d+\. /gm)).toHaveLength(20);
		await terminal.type('more');
		await terminal.shows('26 to 45 of 45.');
		// Those before were told already.
		expect(terminal.news().match(/^\d+\. /gm)).toEqual(['41. ', '42. ', '43. ', '44. ', '45. ']);
		await terminal.type('more');
		await terminal.shows('That was all.');
		await terminal.type('d 45');
		await terminal.shows('Removed: person-45@example.com. u brings it back.');
	});

	test('a new entry is asked for its words, and can be left', async () => {
		const terminal = openText({first: rooms.list});

		await terminal.type('a', 'dora@example.com', 'Dora Desk', '3 no', '/back');
		await terminal.shows('4. cora@example.com');
		expect(terminal.news()).not.toContain('dora');
	});

	test('people are imported by naming the file', async () => {
		const terminal = openText({
			first: rooms.list,
			services: {readPeople: async path => ({ok: [{login: `${path}@example.com`}]})},
		});

		await terminal.type('i eve');
		await terminal.shows('5. eve@example.com: no role.');
	});

	test('a file that cannot be read is told, and the path asked again', async () => {
		const terminal = openText({first: welcome});

		await terminal.type('3', 'plan.yaml');
		await terminal.asks('Path (enter takes what stands there):');
		expect(terminal.news()).toContain('plan.yaml does not exist');
		await terminal.type('/back');
		await terminal.asks('Your choice (1 to 4, enter takes 1):');
	});
});

/** A rehearsal with one failure more for each permission that is granted. */
const rehearse = (plan: ReturnType<typeof planOf>): Report => {
	const {builds = {}} = plan;
	const granted = Object.values(builds).flatMap(({profiles = []}) =>
		profiles.flatMap(({permissions = []}) => permissions),
	);

	return aReport(
		granted.map(check => aFinding({check})),
		[],
	);
};

describe('consequences', () => {
	test('are told after an answer that changed them, before what comes next', async () => {
		const terminal = openText({
			first: rooms.permissions,
			services: {rehearse: async plan => rehearse(plan)},
		});

		await terminal.type('14');
		await terminal.shows(
			'Rehearsal: guide 0 passed, 8 failed (the worst is audio high); hardened 0\npassed; 0 undecided.\n14. ',
		);
		await terminal.type('15');
		await terminal.asks('Your permissions (14 switches one, enter goes on, ? tells all):');
		expect(terminal.news()).toMatch(/^Rehearsal: guide 0 passed, 7 failed.*\n.*undecided\.\n15\. /);
		await terminal.type('? 3');
		await terminal.asks('Your permissions (14 switches one, enter goes on, ? tells all):');
		expect(terminal.news()).not.toContain('Rehearsal');
	});

	test('that take long are not waited for, and come with the next answer', async () => {
		const waiting: (() => void)[] = [];
		const terminal = openText({
			first: rooms.permissions,
			services: {
				rehearse: plan => new Promise(resolve => waiting.push(() => resolve(rehearse(plan)))),
			},
		});

		await expect.poll(() => waiting.length).toBe(1);
		await terminal.type('14');
		waiting[0]?.();
		await expect.poll(() => waiting.length).toBe(2);
		expect(terminal.news()).toBe('');
		terminal.pass(1000);
		await terminal.shows('14. Create TCP Tunnels: off');
		expect(terminal.news()).not.toContain('Rehearsal');
		waiting[1]?.();
		await new Promise(resolve => setImmediate(resolve));
		expect(terminal.news()).not.toContain('Rehearsal');
		await terminal.type('');
		await terminal.shows('Rehearsal: guide 0 passed, 8 failed');
	});

	test('a line that is typed meanwhile is heard behind the page that it answers', async () => {
		const terminal = openText({
			first: rooms.choice,
			services: {rehearse: () => new Promise(() => {})},
		});

		await terminal.type('2');
		terminal.call('w');
		await terminal.shows('Set-up');
		expect(terminal.text()).toContain('Plan and set-up, acme.');
	});
});

describe('a check', () => {
	test('is told as it happens, and stopped by a word', async () => {
		const terminal = openText({services: {audit: endlessAudit}});

		await terminal.type('1');
		await terminal.shows('anna-laptop: begun.');
		expect(terminal.news()).toContain(
			'Failed, critical: UNA-3 on till-7: the unattended password is on the list of\nknown ones.',
		);
		terminal.call('stop');
		await terminal.shows('Stopped before its end');
		await terminal.asks('Findings (a number opens one, f WORDS filters, ? tells all):');
	});

	test('ctrl-c stops it, and leaves when it comes again', async () => {
		const terminal = openText({
			services: {
				audit: async function* () {
					yield {type: 'target-started', name: 'till-7'};
					await new Promise(() => {});
				},
			},
		});

		await terminal.type('1');
		await terminal.shows('till-7: begun.');
		terminal.process.emit('SIGINT');
		await terminal.shows('Stopping.');
		terminal.process.emit('SIGINT');
		expect(await terminal.ended).toBe(130);
	});

	test('a sign of life is told while it lasts, and no longer', async () => {
		const terminal = openText({services: {audit: endlessAudit}});

		await terminal.type('1');
		await terminal.shows('anna-laptop: begun.');
		terminal.pass(10_000);
		expect(terminal.news()).toContain('Still checking: 6 judged, 2 failed so far.\n');
		terminal.call('stop');
		await terminal.asks('Findings (a number opens one, f WORDS filters, ? tells all):');
		expect(terminal.clocks()).toBe(0);
	});

	test('from the findings into one, on to the next, and back', async () => {
		const terminal = openText();

		await terminal.type('3', '2');
		await terminal.shows('Finding 2 of 6. Failed, high: ACL-1 on till-7.');
		await terminal.type('n');
		await terminal.shows('Finding 3 of 6. Undecided: BLD-7 on anna-laptop.');
		await terminal.type('back', 'more');
		await terminal.shows('6. Not applicable: VER-1 on anna-laptop');
		await terminal.type('f anna pass');
		await terminal.shows('With the words "anna pass": 1 of 6.');
		await terminal.type('all', 'back');
		await terminal.shows('Home.');
		await terminal.type('back');
		await terminal.shows('This is the first page. "leave" ends.');
	});

	test('of nothing says so first', async () => {
		const terminal = openText();

		await terminal.type('1');
		await terminal.shows('Nothing was checked.\nNot reached: desk-1: no AnyDesk was found');
	});
});

describe('who reaches whom', () => {
	test('is looked at, and a reason told', async () => {
		const {shown} = rooms['access-as-it-is'];
		if (shown.screen !== 'access' || shown.found === undefined) throw new Error('there is no map');

		const {found} = shown;
		const terminal = openText({first: rooms.access, services: {access: async () => ({ok: found})}});

		await terminal.type('r');
		await terminal.shows('Who reaches whom, as it is, acme.');
		await terminal.type('1');
		await terminal.shows('It takes: an alias in acme');
		await terminal.type('back', 'd');
		await terminal.shows('Wider: strangers by ID on incoming: accept, planned is no (nobody planned it).');
	});
});

test.for<readonly [what: string, room: 'list' | 'access' | 'review', line: string, sign: string]>([
	['a file', 'list', 'i people.csv', 'It is still being read.'],
	['the targets', 'access', 'r', 'Still looking at local.'],
	['writing', 'review', '1', 'The files are still being written.'],
])('%s that takes long gives a sign of life', async ([, room, line, sign]) => {
	const never = () => new Promise<never>(() => {});
	const terminal = openText({first: rooms[room], services: {readPeople: never, access: never, write: never}});

	await terminal.type(line);
	await expect.poll(terminal.clocks).toBe(1);
	terminal.pass(10_000);
	terminal.pass(10_000);
	expect(terminal.news().match(new RegExp(sign, 'g'))).toHaveLength(2);
});

describe('leaving', () => {
	test.for([
		['SIGINT', 130],
		['SIGTERM', 143],
		['SIGHUP', 129],
	] as const)('%s ends with %i', async ([signal, code]) => {
		const terminal = openText();

		await terminal.asks('Your choice (1 to 4, enter takes 1):');
		terminal.process.emit(signal);
		expect(await terminal.ended).toBe(code);
		expect(terminal.clocks()).toBe(0);
	});

	test('leave and ctrl-d end with 0, on a line of their own', async () => {
		const one = openText();
		const other = openText();

		await one.type('leave');
		expect(await one.ended).toBe(0);
		expect(one.news()).toBe('Left. What was answered is kept.\n');

		await other.asks('Your choice (1 to 4, enter takes 1):');
		other.stdin.end();
		expect(await other.ended).toBe(0);
		expect(other.text()).toMatch(/takes 1\): \nLeft\. What was answered is kept\.\n$/);
	});

	test('a terminal that is gone ends with 129', async () => {
		const terminal = openText();

		await terminal.asks('Your choice (1 to 4, enter takes 1):');
		terminal.stdout.emit('error', new Error('EIO'));
		expect(await terminal.ended).toBe(129);
	});

	test('an answer is saved before the end is told', async () => {
		const saved: Saved[] = [];
		const gate = Promise.withResolvers<undefined>();
		const terminal = openText({
			first: rooms.words,
			services: {
				save: now => {
					saved.push(now);

					return gate.promise;
				},
			},
		});

		await terminal.type('Acme Support GmbH', 'leave');
		await new Promise(resolve => setImmediate(resolve));
		expect(terminal.news()).toBe('');
		gate.resolve(undefined);
		expect(await terminal.ended).toBe(0);
		expect(saved.at(-1)?.draft.organization?.name).toBe('Acme Support GmbH');
	});

	test('what cannot be saved is told where one is', async () => {
		const terminal = openText({
			first: rooms.words,
			services: {save: async () => 'The disk is full: the answer is not kept.'},
		});

		await terminal.type('Acme Support GmbH');
		await terminal.shows('The disk is full: the answer is not kept.');
	});

	test('a defect is thrown, and nothing goes on', async () => {
		const terminal = openText();
		const defect = new Error('a defect of ours');

		await terminal.asks('Your choice (1 to 4, enter takes 1):');
		terminal.process.emit('uncaughtException', defect);
		await expect(terminal.ended).rejects.toBe(defect);
		expect(terminal.clocks()).toBe(0);
	});
});

test('after it was stopped and continued, it asks again', async () => {
	const terminal = openText();

	await terminal.asks('Your choice (1 to 4, enter takes 1):');
	terminal.process.emit('SIGCONT');
	expect(terminal.text()).toMatch(/(?:Your choice \(1 to 4, enter takes 1\): \n?){2}$/);
});

test('foreign text stays text, in lines that fit', async () => {
	const evil = '\u001B[2J\u001B]52;c;aGk=\u0007\u009B31m\u202E日本語'.repeat(30);
	const draft: Draft = {...readExample(), namespace: 'acme', users: [{login: 'x@example.com', name: evil}]};
	const first = {...firstState, desk: {...firstState.desk, setup: {...firstState.desk.setup, draft}}};
	const terminal = openText({first, columns: 40, glyphSet: 'ascii'});

	await terminal.type('4');
	await terminal.asks('Which one (a number opens it, w goes to\nreview and write)?');
	await terminal.type('10');
	await terminal.shows('x@example.com');
	expect(terminal.text()).toMatch(/^[\x20-\x7E\n]*$/);
	expect(
		Math.max(
			...terminal
				.text()
				.split('\n')
				.map(line => line.length),
		),
	).toBeLessThanOrEqual(40);
});
