import {expect, test, vi} from 'vitest';
import type {AuditEvent, RunAudit} from '../../src/state/audit-events.ts';
import {openSession} from '../../src/state/session.ts';
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
