import type {Finding, TargetReport} from '../../src/domain/finding.ts';
import type {Report} from '../../src/domain/report.ts';
import type {AuditEvent, CheckPage, RunAudit} from '../../src/state/audit-events.ts';
import {count} from '../../src/state/counts.ts';

export const aFinding = (over: Partial<Finding> = {}): Finding => ({
	check: 'ACL-1',
	target: 'till-7',
	outcome: 'fail',
	severity: 'high',
	level: 'guide',
	title: 'The access control list is on',
	because: 'the list is off: every client may ask for a session',
	evidence: [
		{
			place: 'etc/anydesk/system.conf',
			line: 8,
			key: 'ad.security.acl_enabled',
			found: 'false',
			wanted: 'true',
			origin: 'explicit',
		},
	],
	guide: ['G-ACL-1'],
	...over,
});

const aTarget = (name: string, over: Partial<TargetReport> = {}): TargetReport => ({
	name,
	kind: 'endpoint',
	platform: 'linux',
	client: 'custom client 8.0.2',
	reached: true,
	...over,
});

export const exampleFindings: readonly Finding[] = [
	aFinding({check: 'ACL-1', target: 'anna-laptop', outcome: 'pass', because: 'the list is on'}),
	aFinding(),
	aFinding({
		check: 'UNA-3',
		severity: 'critical',
		title: 'The unattended password is not well known',
		because: 'the unattended password is on the list of known ones',
	}),
	aFinding({
		check: 'BLD-7',
		target: 'anna-laptop',
		outcome: 'undecided',
		severity: 'medium',
		title: 'Login is forced',
		because: 'nobody said whether login is forced',
		evidence: [],
		guide: [],
		needs: 'attestation',
	}),
	aFinding({
		check: 'HST-2',
		severity: 'medium',
		title: 'The settings can be read by the service alone',
		because: 'service.conf can be read by every user (mode 0644)',
		waiver: {check: 'HST-2', target: 'till-7', owner: 'ben', reason: 'replaced in May', until: '2027-05-31'},
	}),
	aFinding({
		check: 'VER-1',
		target: 'anna-laptop',
		outcome: 'not-applicable',
		severity: 'low',
		title: 'The version gets security updates',
		because: 'the version is not known',
	}),
];

export const aReport = (
	findings: readonly Finding[],
	targets: readonly TargetReport[],
	partial = false,
): Report => {
	const {pass, fail, waived, undecided, 'not-applicable': notApplicable} = count(findings);

	return {
		schema: 'deskwarden/report@1',
		tool: {name: 'deskwarden', version: '0.1.0'},
		run: {
			id: 'r-1',
			startedAt: '2026-11-20T09:12:00Z',
			endedAt: '2026-11-20T09:12:04Z',
			level: 'hardened',
			partial,
		},
		targets,
		findings,
		notLookedAt: [],
		summary: {pass, fail: fail + waived, undecided, notApplicable, waived, coverage: 1, exitCode: 14},
	};
};

export const exampleTargets = [aTarget('till-7'), aTarget('anna-laptop', {client: 'standard client 8.1.0'})];

/** Every event of a whole audit. */
export const eventsOf = (
	findings: readonly Finding[],
	targets: readonly TargetReport[] = exampleTargets,
): readonly AuditEvent[] => [
	...targets.map(({name}) => ({type: 'target-started', name}) as const),
	...findings.map(finding => ({type: 'finding-fell', finding}) as const),
	...targets.map(target => ({type: 'target-ended', target}) as const),
	{type: 'audit-ended', report: aReport(findings, targets)},
];

/** An audit that tells these findings of the example, and finds no AnyDesk anywhere else. */
export const fakeAudit = (findings: readonly Finding[] = exampleFindings): RunAudit =>
	async function* (target) {
		if (target.kind === 'example') return yield* eventsOf(findings);

		const name = target.kind === 'folder' ? target.path : 'desk-1';

		yield* eventsOf([], [aTarget(name, {kind: 'unknown', reached: false, reason: 'no AnyDesk was found'})]);
	};

/** Tells all but the end, and waits there until it is stopped. */
export const endlessAudit: RunAudit = async function* (_target, signal) {
	yield* eventsOf(exampleFindings).slice(0, -2);
	await new Promise(resolve => signal.addEventListener('abort', resolve));
};

const aPage: CheckPage = {
	id: 'ACL-1',
	title: 'The access control list is on',
	why: 'Without a list anybody who learns the ID can ask for a session, and a tired user may accept.',
	remedy: [
		'In the generator, open the incoming build and tick Access Control List.',
		'Add the pattern of your namespace, and roll the build out.',
	],
	decide: 'Let system.conf be read, or give the build of a custom client.',
	guide: ['G-ACL-1'],
	references: [
		{name: 'AnyDesk', title: 'Settings'},
		{name: 'CIS 13.5', title: 'CIS Controls v8'},
	],
};

export const explain = (id: string): CheckPage | undefined => (id === aPage.id ? aPage : undefined);
