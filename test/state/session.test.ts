import {describe, expect, test, vi} from 'vitest';
import type {AuditEvent, RunAudit} from '../../src/state/audit-events.ts';
import type {Kept} from '../../src/state/saved.ts';
import type {Services} from '../../src/state/services.ts';
import {openSession, type Session} from '../../src/state/session.ts';
import {aFinding, endlessAudit, eventsOf, exampleFindings, fakeAudit} from '../screens/fake-audit.ts';
import {fakeServices} from '../screens/fake-services.ts';

const open = (audit: RunAudit, pace?: number) =>
	openSession({services: fakeServices({audit}), ...(pace !== undefined && {pace})});

const example = {type: 'target-chosen', target: {kind: 'example'}} as const;

test('an audit is told to its end', async () => {
	const session = open(fakeAudit());

	session.tell(example);
	await vi.waitFor(() =>
		expect(session.state()).toMatchObject({shown: {screen: 'findings', run: {progress: 'ended'}}}),
	);
});

test('many findings are told in few batches', async () => {
	const many = Array.from({length: 5000}, (_, index) => aFinding({check: `ACL-${index}`}));
	const session = open(fakeAudit(many));
	const listener = vi.fn();

	session.subscribe(listener);
	session.tell(example);
	await vi.waitFor(() =>
		expect(session.state()).toMatchObject({shown: {screen: 'findings', run: {progress: 'ended'}}}),
	);
	expect(listener.mock.calls.length).toBeLessThan(30);
});

const listening = (): {readonly audit: RunAudit; readonly signals: readonly AbortSignal[]} => {
	const signals: AbortSignal[] = [];

	return {
		signals,
		audit: (target, signal, yardstick) => {
			signals.push(signal);

			return endlessAudit(target, signal, yardstick);
		},
	};
};

test.for(['stop-asked', 'went-back'] as const)(
	'after %s the audit is stopped, and keeps what it judged',
	async type => {
		const {audit, signals} = listening();
		const session = open(audit, 1);

		session.tell(example);
		await vi.waitFor(() =>
			expect(session.state()).toMatchObject({shown: {run: {findings: exampleFindings}}}),
		);
		session.tell({type});
		expect(signals[0]?.aborted).toBe(true);
		await vi.waitFor(() => expect(JSON.stringify(session.state())).toContain('"progress":"stopped"'));
		expect(JSON.stringify(session.state())).toContain('UNA-3');
	},
);

test('leaving stops the audit; looking at a finding does not', async () => {
	const {audit, signals} = listening();
	const session = open(audit, 1);

	session.tell(example);
	await vi.waitFor(() => expect(session.state()).toMatchObject({shown: {run: {findings: exampleFindings}}}));
	session.tell({type: 'finding-opened', finding: aFinding()});
	session.tell({type: 'help-asked'});
	expect(signals[0]?.aborted).toBe(false);
	session.tell({type: 'left', exitCode: 0});
	expect(signals[0]?.aborted).toBe(true);
});

test('an audit that does not heed its signal is not heard any more', async () => {
	const gate = Promise.withResolvers<void>();
	const late = async function* (): AsyncGenerator<AuditEvent> {
		await gate.promise;
		yield* eventsOf(exampleFindings);
	};
	const session = open(late, 1);

	session.tell(example);
	session.tell({type: 'went-back'});

	const home = session.state();

	gate.resolve();
	await new Promise(resolve => setTimeout(resolve, 20));
	expect(session.state()).toBe(home);
});

test('what breaks is told in a sentence', async () => {
	const session = open(() => {
		throw new Error('the plan is broken');
	});

	session.tell(example);
	await vi.waitFor(() =>
		expect(session.state()).toMatchObject({
			shown: {complaint: 'The check could not be done: the plan is broken'},
		}),
	);
});

test('where watching breaks it ends with a sentence, and nothing else does', async () => {
	const session = openSession({
		services: fakeServices({
			audit: fakeAudit(),
			async *watch() {
				yield await Promise.reject<readonly string[]>(new Error('There is no target "gone.json".'));
			},
		}),
	});

	session.tell({type: 'target-chosen', target: {kind: 'own', targets: ['local']}});
	await vi.waitFor(() => expect(session.state()).toMatchObject({shown: {run: {progress: 'ended'}}}));
	session.tell({type: 'watch-turned', now: new Date('2026-11-26T09:12:00Z')});
	await vi.waitFor(() =>
		expect(session.state()).toMatchObject({
			desk: {watch: undefined},
			shown: {screen: 'findings', told: 'It is watched no more: There is no target "gone.json".'},
		}),
	);
});

describe('what others have changed in the workspace', () => {
	const waiver = {check: 'ACL-1', target: '*', owner: 'Ben', reason: 'lab', until: '2027-01-01'};
	const own = {type: 'target-chosen', target: {kind: 'own', targets: ['local']}} as const;
	const kept = (count: number): Kept => ({
		words: {attestations: [], waivers: Array.from({length: count}, () => waiver)},
		signers: [{login: 'Olga Owner', enrolledOn: '2026-11-20', recoveryLeft: 10}],
		isSealed: true,
		runs: [],
	});

	/** A workspace to which somebody adds a waiver before each look at it; how many each audit was given. */
	const openShared = (over: Partial<Services> = {}) => {
		const given: number[] = [];
		let count = 0;
		const session = openSession({
			services: fakeServices({
				audit: (target, signal, yardstick) => {
					given.push(yardstick.words.waivers.length);

					return fakeAudit()(target, signal, yardstick);
				},
				readKept: async take => {
					count += 1;
					take(kept(count));

					return undefined;
				},
				...over,
			}),
		});

		return {session, given};
	};

	const ended = async ({state, tell}: Session) => {
		tell(own);
		await vi.waitFor(() => expect(state()).toMatchObject({shown: {run: {progress: 'ended'}}}));
	};

	test('counts when a check begins, and lies on the desk without being saved again', async () => {
		const save = vi.fn(async () => undefined);
		const {session, given} = openShared({save});
		await ended(session);
		await ended(session);

		expect(given).toEqual([1, 2]);
		expect(session.state().desk).toMatchObject({...kept(2)});
		expect(save).not.toHaveBeenCalled();
	});

	test('counts whenever a watched target is judged again', async () => {
		const {session, given} = openShared({
			async *watch() {
				yield ['one'];
				yield ['two'];
			},
		});
		await ended(session);
		session.tell({type: 'watch-turned', now: new Date('2026-11-26T09:12:00Z')});
		await vi.waitFor(() => expect(given).toHaveLength(3));

		expect(given).toEqual([1, 3, 4]);
	});

	test('is told where it can not be read, and the check goes on', async () => {
		const {session} = openShared({
			readKept: async () => 'What others have changed cannot be read: it is gone',
		});
		await ended(session);

		expect(session.state().desk.unsaved).toBe('What others have changed cannot be read: it is gone');
	});

	test('lies on the desk after each save', async () => {
		const {session} = openShared({
			save: async (_saved, take) => {
				take(kept(7));

				return undefined;
			},
		});
		session.tell({type: 'path-asked', of: 'targets'});
		session.tell({type: 'text-given', text: 'root:/mnt'});
		session.tell({type: 'path-named', path: 'root:/mnt'});
		await session.settled();
		await vi.waitFor(() => expect(session.state().desk.words.waivers).toHaveLength(7));
	});
});

test('a run that could not be kept is told like what is not saved', async () => {
	const unsaved = 'The run is not kept: no space is left';
	const session = open(async function* (target, signal, yardstick) {
		for await (const event of fakeAudit()(target, signal, yardstick)) {
			if (event.type === 'audit-ended') yield {type: 'run-saved', runs: [], unsaved};
			yield event;
		}
	});

	session.tell(example);
	await vi.waitFor(() => expect(session.state()).toMatchObject({shown: {run: {progress: 'ended'}}}));
	expect(session.state().desk.unsaved).toBe(unsaved);
});
