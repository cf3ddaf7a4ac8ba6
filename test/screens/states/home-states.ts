import type {Report} from '../../../src/domain/report.ts';
import {type AppState, firstState} from '../../../src/state/app-state.ts';
import {newRun, type Run} from '../../../src/state/run.ts';
import {newSetup} from '../../../src/state/setup/setup.ts';
import {aFinding, aReport, exampleFindings, exampleTargets} from '../fake-audit.ts';
import {telling, typing} from '../typist.ts';
import {answered, atHome, begunDraft, deskWith, guideDraft, runs, type Spelling} from './desk.ts';
import type {States} from './set-up-states.ts';

/** Findings of every standing, with everything in them that comes from elsewhere. */
export const findings = (say: Spelling) =>
	exampleFindings.map(finding => ({
		...finding,
		target: say(finding.target),
		because: say(finding.because),
		evidence: finding.evidence.map(({origin, ...line}) => ({
			...line,
			place: say(line.place),
			found: say(line.found ?? ''),
			origin,
		})),
	}));

const reportOf = (say: Spelling): Report => {
	const report = aReport(
		findings(say),
		exampleTargets.map(target => ({...target, name: say(target.name), client: say('custom client 8.0.2')})),
	);

	return {...report, run: {...report.run, plan: say('Acme')}};
};

const own = {kind: 'own', targets: ['local']} as const;

/** A check of one's own that has ended. */
const ended = (say: Spelling): Run => ({
	...newRun(own),
	targets: reportOf(say).targets.map(report => ({name: report.name, report})),
	findings: reportOf(say).findings,
	progress: 'ended',
	report: reportOf(say),
});

/** Two targets more, which couldn't be reached. */
const withLost = (say: Spelling, run: Run): Run => ({
	...run,
	targets: [
		...run.targets,
		...['till-8', 'anna-laptop'].map(name => ({
			name: say(name),
			report: {name: say(name), kind: 'unknown', reached: false, reason: say('it does not exist')} as const,
		})),
	],
});

const wordsDue = (say: Spelling) => ({
	attestations: [
		{check: 'LGN-1', target: '*', holds: true, by: say('Olga Owner'), on: '2026-09-01', until: '2026-12-02'},
	],
	waivers: [
		{
			check: 'NET-1',
			target: say('till-*'),
			owner: say('Olga Owner'),
			reason: say('no relay'),
			until: '2026-11-20',
		},
	],
});

/** The first page, in every situation. */
export const homeStates = (say: Spelling, report: Report): States => {
	const empty = telling(firstState, {type: 'welcomed', by: 'checking'});
	const desk = {...answered(deskWith(guideDraft(say), report)), isWritten: true};
	const last = ended(say);

	return {
		home: empty,
		'home-unfinished': atHome(
			deskWith({...begunDraft, organization: {...begunDraft.organization, name: say('Acme')}}, report),
		),
		'home-unchecked': atHome(desk),
		'home-with-runs': atHome({...desk, runs: runs(say), words: wordsDue(say)}),
		'home-after-a-check': atHome({...desk, last, runs: runs(say)}),
		'home-target-lost': atHome({...desk, last: withLost(say, last), runs: runs(say)}),
		'home-kept-with-lost': atHome({...desk, runs: runs(say).map(run => ({...run, unreached: 2}))}),
		'home-watching': atHome({...desk, last, watch: {since: '09:12:00', told: [], latest: 0}}),
		'home-watching-told': atHome({
			...desk,
			last,
			watch: {
				since: '09:12:00',
				told: [
					say('09:14:00 UNA-3 passed, now failed (critical) on till-7: a short list of passwords opens it'),
					say(
						'09:14:00 ACL-1 failed, now passed on till-7: the list is on (etc/anydesk/system.conf changed)',
					),
					say('09:14:00 ACL-2 still passed on till-7: entries of the list that are on: 1'),
				],
				latest: 3,
			},
		}),
		'home-without-its-plan': atHome({
			...desk,
			setup: newSetup({...guideDraft(say), roles: []}),
			last: {...last, report: aReport(last.findings, exampleTargets)},
		}),
		'home-after-the-example': atHome({...desk, last: {...last, target: {kind: 'example'}}}),
		'home-nothing-found': atHome({
			...desk,
			last: {...newRun(own), progress: 'ended', report: aReport([], [])},
		}),
		'home-nothing-kept': atHome({
			...desk,
			runs: runs(say).map(run => ({...run, summary: {...run.summary, pass: 0, fail: 0, undecided: 0}})),
		}),
		'home-complaint': telling(
			{...empty, shown: {screen: 'checking', run: newRun(own), focused: undefined}},
			{type: 'audit-broke', complaint: say('The check could not be done: the target is gone')},
		),
		'home-unsaved': telling(atHome({...desk, runs: runs(say)}), {
			type: 'saved',
			complaint: say('Not saved: the disk is full'),
		}),
	};
};

/** Kept runs, and words on findings. */
export const wordStates = (say: Spelling, report: Report): States => {
	const desk = {
		...answered(deskWith(guideDraft(say), report)),
		isWritten: true,
		runs: runs(say),
		last: ended(say),
	};
	const list = telling(atHome(desk), {type: 'findings-reopened'});
	const kept = telling(atHome(desk), {type: 'runs-opened'});
	const [failed, undecided] = ['UNA-3', 'BLD-7'].map(check => opened(list, check));
	const waiving = telling(failed ?? list, {type: 'word-begun', kind: 'waiver', today: '2026-11-26'});
	const vouching = telling(undecided ?? list, {type: 'word-begun', kind: 'attestation', today: '2026-11-26'});

	return {
		'finding-of-ones-own': failed ?? list,
		'word-waiver': waiving,
		'word-waiver-missing': typing(waiving, 'enter'),
		'word-attestation': vouching,
		'finding-waived': typing(waiving, say('replaced in May').slice(0, 15), 'end', 'enter'),
		'report-file': typing(list, 'x'),
		'report-written': telling(typing(list, 'x', 'enter'), {
			type: 'report-written',
			path: say('deskwarden-report.md'),
		}),
		runs: kept,
		'runs-marked': typing(kept, ' ', 'down'),
		'runs-complaint': telling(kept, {
			type: 'path-refused',
			complaints: [say('The run cannot be read: it is gone.')],
		}),
		'run-of-the-past': telling(kept, {type: 'run-read', report: reportOf(say)}),
		page: telling(kept, {
			type: 'page-told',
			title: 'What has changed',
			text: Array.from({length: 40}, (_, line) => say(`Fixed  ACL-${line} on till-7`)).join('\n'),
		}),
	};
};

const opened = (list: AppState, check: string): AppState => {
	if (list.shown.screen !== 'findings') throw new Error('no list of findings is open');

	const finding = list.shown.run.findings.find(one => one.check === check) ?? aFinding();

	return telling(list, {type: 'finding-opened', finding});
};
