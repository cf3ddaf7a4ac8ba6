/** The app around an audit that is measured: `many` findings at once, or some every five milliseconds as `steady`. */
import {setTimeout} from 'node:timers/promises';
import type {Finding} from '../../src/domain/finding.ts';
import {outcomes, severities} from '../../src/domain/outcome.ts';
import {openApp} from '../../src/screens/open-app.tsx';
import {firstState} from '../../src/state/app-state.ts';
import type {RunAudit} from '../../src/state/audit-events.ts';

const [, , mode = 'many'] = process.argv;
const {stdin, stdout} = process;

const findingAt = (index: number): Finding => ({
	check: `ACL-${index}`,
	target: `till-${index % 50}`,
	outcome: outcomes[index % outcomes.length] ?? 'fail',
	severity: severities[index % severities.length] ?? 'low',
	level: 'guide',
	title: 'The access control list is on',
	because: `the list is off on machine ${index}: every client may ask for a session`,
	evidence: [],
	guide: [],
});

const many = 10_000;

const audit: RunAudit = async function* (_target, signal) {
	yield {type: 'target-started', name: 'till-0'};

	for (let index = 0; index < many && !signal.aborted; index++) {
		if (mode === 'steady') await setTimeout(5);
		yield {type: 'finding-fell', finding: findingAt(index)};
	}
};

const refuse = async () => ({complaint: 'nobody signs'});
const nothing = async () => ({complaints: ['nothing is there']});

const left = openApp({
	services: {
		audit,
		rehearse: () => Promise.reject(new Error('no plan')),
		readPlan: nothing,
		readPeople: nothing,
		watch: async function* () {},
		now: () => new Date(),
		exportReport: nothing,
		readTargets: () => ({complaints: []}),
		signing: {seal: async () => undefined, prove: refuse, keep: refuse, remove: refuse},
		random: size => new Uint8Array(size),
		readRun: nothing,
		tellDrift: nothing,
		access: nothing,
		write: async () => ({count: 0, kept: []}),
		save: async () => undefined,
		readKept: async () => undefined,
	},
	known: {explain: () => undefined, filesOf: () => [], now: () => new Date()},
	first: firstState,
	stdin,
	stdout,
	glyphSet: 'unicode',
	escapeDelay: 30,
	process,
});

void left.then(code => {
	process.exitCode = code;
});
