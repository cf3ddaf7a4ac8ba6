import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {version} from '../../src/cli/version.ts';
import {printJson} from '../../src/reports/json.ts';
import {finding, report} from '../domain/runs/samples.ts';
import {withBuiltProgram} from './built.ts';
import {
	attestation,
	bareText,
	endpointFiles,
	incomingText,
	organizationFile,
	passwordRecord,
	waiver,
	wordsFile,
} from './samples.ts';
import {printTranscript} from './transcript.ts';
import {deskwarden, type Files} from './world.ts';

type Row = {
	readonly line: readonly string[];
	readonly code: number;
	readonly files?: Files;
	/** How many lines of standard output are kept. */
	readonly lines?: number;
};

const aclOnly = ['--only', 'ACL-1', '--namespace', 'acme', '--part', 'receiver'];
const good = endpointFiles(['ad.security.acl_enabled=true', 'ad.security.acl_list=*@acme:true']);
const guarded = endpointFiles([
	'ad.security.acl_enabled=true',
	'ad.security.acl_list=*@acme:true',
	...passwordRecord,
]);
const judged = ['check', 'root:till-7', '--only', 'ACL-1,MFA-4', '--part', 'receiver'];
const bad = endpointFiles(['ad.security.acl_enabled=false']);

const help: Readonly<Record<string, Row>> = {
	help: {line: ['--help'], code: 0},
	version: {line: ['--version'], code: 0},
	'help-exit-codes': {line: ['help', 'exit-codes'], code: 0},
	'help-check': {line: ['help', 'check'], code: 0},
	'help-of-nothing': {line: ['help', 'chekc'], code: 2},
	checks: {line: ['checks'], code: 0, lines: 6},
	explain: {line: ['explain', 'ACL-1'], code: 0},
	'explain-small-letters': {line: ['explain', 'acl-1'], code: 0, lines: 1},
	'explain-unknown': {line: ['explain', 'ACX-1'], code: 2},
	'explain-reserved': {line: ['explain', 'ACL-5'], code: 2},
	'explain-retired': {line: ['explain', 'MFA-3'], code: 2},
	'explain-area': {line: ['explain', 'ACL'], code: 2},
	'command-misspelt': {line: ['chekc', 'example', '--format', 'json'], code: 2},
	'no-terminal': {line: [], code: 0, lines: 12},
	demo: {line: ['demo'], code: 0},
};

const wrongLines: Readonly<Record<string, Row>> = {
	'option-unknown': {line: ['check', 'example', '--colour'], code: 2},
	'option-misspelt': {line: ['check', 'example', '--formt', 'json'], code: 2},
	'format-unknown': {line: ['check', 'example', '--format', 'xml'], code: 2},
	'namespace-wrong': {line: ['check', 'example', '--namespace', '@acme'], code: 2},
	'percent-wrong': {line: ['check', 'example', '--min-coverage', '120'], code: 2},
	'part-unknown': {line: ['check', 'example', '--part', 'reciever'], code: 2},
	'only-unknown': {line: ['check', 'example', '--only', 'ACK-1'], code: 2},
	'only-reserved': {line: ['check', 'example', '--only', 'FLT-1'], code: 2},
	'only-retired': {line: ['check', 'example', '--skip', 'LOG-4'], code: 2},
	'target-unknown': {line: ['check', 'till-7'], code: 2},
	'target-without-scheme': {line: ['check', 'incoming.txt'], code: 2, files: {'incoming.txt': incomingText}},
	'target-organization-without-scheme': {
		line: ['check', 'acme.yaml'],
		code: 2,
		files: {'acme.yaml': organizationFile()},
	},
	'target-folder-without-scheme': {line: ['check', 'till-7'], code: 2, files: good},
	'target-of-a-later-version': {line: ['check', 'ssh:till-7'], code: 2},
	'target-without-path': {line: ['check', 'build:'], code: 2},
	'output-of-no-format': {line: ['check', 'example', '--output', 'report.pdf'], code: 2},
	'output-named-twice': {
		line: ['check', 'example', '--output', 'report.json', '--output', './report.json'],
		code: 2,
	},
	'output-over-what-is-read': {
		line: ['check', 'org:acme.json', '--output', 'acme.json'],
		code: 2,
		files: {'acme.json': '{}'},
	},
};

const builds: Readonly<Record<string, Row>> = {
	'build-bare-list': {
		line: ['check', 'build:bare.txt', '--namespace', 'acme', '--part', 'receiver', '--only', 'ACL,BLD-11'],
		code: 13,
		files: {'bare.txt': bareText},
	},
	'build-with-blocks': {
		line: ['check', 'build:incoming.txt', '--namespace', 'acme', '--only', 'ACL,BLD-10,BLD-11'],
		code: 0,
		files: {'incoming.txt': incomingText},
	},
	'build-missing': {line: ['check', 'build:incoming.txt'], code: 3},
	'build-empty': {line: ['check', 'build:notes.txt'], code: 3, files: {'notes.txt': '# nothing yet\n'}},
};

const organizations: Readonly<Record<string, Row>> = {
	'organization-with-a-day': {
		line: ['check', 'org:acme.yaml', '--only', 'MFA-1,MFA-2'],
		code: 13,
		files: {'acme.yaml': organizationFile()},
	},
	'organization-without-a-day': {
		line: ['check', 'org:acme.yaml'],
		code: 3,
		files: {'acme.yaml': organizationFile('')},
	},
	'organization-misspelt-key': {
		line: ['check', 'org:acme.yaml'],
		code: 3,
		files: {'acme.yaml': organizationFile().replace('licence:', 'lisence:')},
	},
};

const endpoints: Readonly<Record<string, Row>> = {
	'root-missing': {line: ['check', 'root:/nowhere/at-all'], code: 3},
	'root-is-a-file': {line: ['check', 'root:till-7'], code: 3, files: {'till-7': 'text'}},
	'no-anydesk': {
		line: ['check', 'root:bare'],
		code: 3,
		files: {'bare/etc/hostname': 'bare\n', 'bare/home/anna/.profile': ''},
	},
	conforms: {line: ['check', 'root:till-7', ...aclOnly], code: 0, files: good},
	fails: {line: ['check', 'root:till-7', ...aclOnly], code: 13, files: bad},
	'fails-of-low-severity': {
		line: ['check', 'root:till-7', '--only', 'ACL-1,HST-3'],
		code: 11,
		files: endpointFiles(['ad.security.acl_enabled=true', 'no key and no value']),
	},
	'fails-of-medium-severity': {
		line: ['check', 'root:till-7', '--only', 'ACL-2', '--part', 'receiver'],
		code: 12,
		files: endpointFiles(['ad.security.acl_enabled=true', 'ad.security.acl_list=']),
	},
	'fails-of-critical-severity': {
		line: ['check', 'org:acme.yaml', '--only', 'MFA-2'],
		code: 14,
		files: {'acme.yaml': organizationFile().replace('twoFactor: true', 'twoFactor: false')},
	},
	'two-targets-one-missing': {
		line: ['check', 'root:till-7', 'root:till-8', ...aclOnly],
		code: 3,
		files: good,
	},
	'undecided-counts': {
		line: judged,
		code: 3,
		files: guarded,
	},
};

const options: Readonly<Record<string, Row>> = {
	'level-guide': {line: ['check', 'example', '--level', 'guide'], code: 13, lines: 3},
	only: {line: ['check', 'example', '--only', 'ACL'], code: 13, lines: 3},
	skip: {line: ['check', 'example', '--skip', 'ACL,MFA-2', '--skip', 'HST'], code: 14, lines: 3},
	'fail-on': {line: ['check', 'root:till-7', ...aclOnly, '--fail-on', 'critical'], code: 0, files: bad},
	'min-coverage': {
		line: [...judged, '--min-coverage', '50'],
		code: 0,
		files: guarded,
	},
	'exit-zero': {line: ['check', 'root:till-7', ...aclOnly, '--exit-zero'], code: 0, files: bad},
	'exit-zero-does-not-excuse-blindness': {
		line: ['check', 'root:till-8', '--exit-zero'],
		code: 3,
	},
	'output-impossible': {
		line: ['check', 'root:till-7', ...aclOnly, '--output', 'till-7/etc/hostname/report.json'],
		code: 73,
		files: good,
	},
};

const withWords = (words: readonly string[], files: Files = guarded): Files => ({
	...files,
	'words.yaml': wordsFile(words),
});

const words: Readonly<Record<string, Row>> = {
	'words-decide': {
		line: [...judged, '--words', 'words.yaml'],
		code: 0,
		files: withWords(['attestations:', attestation('MFA-4')]),
	},
	'words-deny': {
		line: [...judged, '--words', 'words.yaml'],
		code: 13,
		files: withWords(['attestations:', attestation('MFA-4', {holds: false})]),
	},
	'words-expired': {
		line: [...judged, '--words', 'words.yaml'],
		code: 3,
		files: withWords(['attestations:', attestation('MFA-4', {until: '2026-11-21'})]),
	},
	'words-unused': {
		line: [...judged, '--words', 'words.yaml'],
		code: 3,
		files: withWords(['waivers:', waiver('ACL-1', {target: 'till-8'})]),
	},
	'words-contradicted': {
		line: ['check', 'org:acme.yaml', '--only', 'MFA-2', '--words', 'words.yaml'],
		code: 0,
		files: withWords(['attestations:', attestation('MFA-2', {holds: false})], {
			'acme.yaml': organizationFile(),
		}),
	},
	'words-run-out-soon': {
		line: [...judged, '--words', 'words.yaml'],
		code: 0,
		files: withWords(['attestations:', attestation('MFA-4', {until: '2026-11-25'})]),
	},
	'words-misspelt-key': {
		line: [...judged, '--words', 'words.yaml'],
		code: 2,
		files: withWords(['waivers:', waiver('ACL-1').replace('owner:', 'ownr:')]),
	},
	'words-unknown-check': {
		line: [...judged, '--words', 'words.yaml'],
		code: 2,
		files: withWords(['waivers:', waiver('ACK-1')]),
	},
	'words-of-no-calendar': {
		line: [...judged, '--words', 'words.yaml'],
		code: 2,
		files: withWords(['waivers:', waiver('ACL-1', {until: '2026-13-45'})]),
	},
	'words-missing': {line: [...judged, '--words', 'words.yaml'], code: 2, files: good},
	'everything-waived': {
		line: ['check', 'root:till-7', ...aclOnly, '--words', 'words.yaml'],
		code: 0,
		files: withWords(['waivers:', waiver('ACL-1', {target: 'till-*'})], bad),
	},
};

const planText = readFileSync(join(import.meta.dirname, '../../examples/remote-support.yaml'), 'utf8');
const withPlan = (text = planText): Files => ({'plan.yaml': text});
const badPlan = planText.replace('signIn: portal', 'signin: portal').replace("acl: ['*@acme']", "acl: ['*']");

const setup: Readonly<Record<string, Row>> = {
	'plan-validate': {line: ['plan', 'validate', '--plan', 'plan.yaml'], code: 0, files: withPlan()},
	'plan-validate-wrong': {
		line: ['plan', 'validate', '--plan', 'plan.yaml'],
		code: 2,
		files: withPlan(badPlan),
	},
	'plan-missing': {line: ['plan', 'show', '--plan', 'plan.yaml'], code: 2},
	'setup-without-folder': {line: ['setup', '--from', 'plan.yaml'], code: 0, files: withPlan(), lines: 8},
	'setup-into-folder': {
		line: ['setup', '--from', 'plan.yaml', '--out', 'acme'],
		code: 0,
		files: withPlan(),
		lines: 3,
	},
	'setup-over-foreign-files': {
		line: ['setup', '--from', 'plan.yaml', '--out', 'acme'],
		code: 2,
		files: {...withPlan(), 'acme/README.md': 'notes of our own\n'},
	},
	'artifacts-written': {
		line: ['artifacts', '--plan', 'plan.yaml', '--out', 'acme'],
		code: 0,
		files: withPlan(),
	},
	'check-plan': {line: ['check', 'plan', '--plan', 'plan.yaml'], code: 11, files: withPlan()},
	'check-plan-without-plan': {line: ['check', 'plan'], code: 2},
	'check-example-and-more': {line: ['check', 'example', 'root:till-7'], code: 2},
	'check-plan-and-more': {
		line: ['check', 'plan', 'example', '--plan', 'plan.yaml'],
		code: 2,
		files: withPlan(),
	},
	'check-plan-twice-said': {
		line: ['check', 'example', '--plan', 'plan.yaml', '--namespace', 'acme'],
		code: 2,
		files: withPlan(),
	},
	'check-example-by-plan': {
		line: ['check', 'example', '--plan', 'plan.yaml'],
		code: 14,
		files: withPlan(),
		lines: 60,
	},
	'access-by-plan': {line: ['access', '--plan', 'plan.yaml', '--reasons'], code: 0, files: withPlan()},
	'access-drift': {
		line: ['access', 'example', '--plan', 'plan.yaml', '--to', 'srv-*'],
		code: 0,
		files: withPlan(),
	},
};

/** A run of last week: the list was on, and nobody could tell of the second factor. */
const monday = printJson(
	report(
		[
			finding('pass', {because: 'the list is on'}),
			finding('undecided', {
				check: 'MFA-4',
				title: 'Unattended access asks for a second factor',
				because: 'no file tells whether unattended access asks for a second factor',
			}),
			finding('fail', {target: 'till-8', because: 'the list is off: every client may ask for a session'}),
		],
		{id: '2026-11-16T09-00-00Z-0c1d', startedAt: '2026-11-16T09:00:00Z', version},
	),
);
const tuesday = printJson(
	report([finding('fail', {because: 'the list is off: every client may ask for a session'})], {
		id: '2026-11-17T09-00-00Z-5e6f',
		startedAt: '2026-11-17T09:00:00Z',
		version,
	}),
);
const rehearsal = monday.replace('"partial":false', '"rehearsal":true,"partial":false');

const runs: Readonly<Record<string, Row>> = {
	'help-runs': {line: ['help', 'runs'], code: 0},
	'runs-show': {line: ['runs', 'show', 'monday.json'], code: 0, files: {'monday.json': monday}},
	'runs-show-missing': {line: ['runs', 'show', 'monday.json'], code: 2},
	'runs-show-newer': {
		line: ['runs', 'show', 'monday.json'],
		code: 2,
		files: {'monday.json': monday.replace('report@1', 'report@2')},
	},
	'runs-diff': {
		line: ['runs', 'diff', 'monday.json', 'tuesday.json'],
		code: 0,
		files: {'monday.json': monday, 'tuesday.json': tuesday},
	},
	'runs-diff-rehearsal': {
		line: ['runs', 'diff', 'monday.json', 'tuesday.json'],
		code: 2,
		files: {'monday.json': rehearsal, 'tuesday.json': tuesday},
	},
	'baseline-fails-now': {
		line: [...judged, '--baseline', 'monday.json'],
		code: 13,
		files: {...bad, 'monday.json': monday},
	},
	'baseline-and-words': {
		line: [...judged, '--baseline', 'monday.json', '--words', 'words.yaml'],
		code: 0,
		files: {...withWords(['attestations:', attestation('MFA-4')]), 'monday.json': monday},
	},
	'baseline-of-an-interrupted-run': {
		line: [...judged, '--baseline', 'monday.json'],
		code: 13,
		files: {...bad, 'monday.json': monday.replace('"partial":false', '"partial":true')},
	},
	'baseline-rehearsal': {
		line: [...judged, '--baseline', 'monday.json'],
		code: 2,
		files: {...bad, 'monday.json': rehearsal},
	},
	'baseline-of-a-rehearsal': {
		line: ['check', 'plan', '--plan', 'plan.yaml', '--baseline', 'monday.json'],
		code: 2,
		files: {...withPlan(), 'monday.json': monday},
	},
	'baseline-missing': {line: [...judged, '--baseline', 'monday.json'], code: 2, files: bad},
	'baseline-no-report': {
		line: [...judged, '--baseline', 'monday.json'],
		code: 2,
		files: {...bad, 'monday.json': 'Conforms: all checks passed.\n'},
	},
	'baseline-to-be-written-over': {
		line: [...judged, '--baseline', 'monday.json', '--output', 'monday.json'],
		code: 2,
		files: {...bad, 'monday.json': monday},
	},
};

const tables = {
	'help and the catalogue': help,
	'wrong command lines': wrongLines,
	builds,
	organisations: organizations,
	endpoints,
	'the set-up': setup,
	'options of a run': options,
	words,
	'earlier runs': runs,
};

describe.each(Object.entries(tables))('%s', (_title, rows) => {
	test.each(Object.entries(rows))('%s', async (name, {line, code, files = {}, lines}) => {
		const ended = await deskwarden(line, {files});
		const transcript = printTranscript(line, ended, {
			...(lines !== undefined && {lines}),
			placeholders: {[ended.folder]: '<folder>'},
		});

		await expect(transcript).toMatchFileSnapshot(`./transcripts/${name}.txt`);
		expect(ended.code).toBe(code);
	});
});

describe('as a process of its own', () => {
	const {deskwardenProcess} = withBuiltProgram();

	test.each(['bash', 'zsh', 'fish'])('completion for %s', async shell => {
		const line = ['completion', shell];
		const ended = await deskwardenProcess(line);
		const transcript = printTranscript(line, {...ended, out: ended.out.split('\n', 3).join('\n') + '\n'});

		await expect(transcript).toMatchFileSnapshot(`./transcripts/completion-${shell}.txt`);
		expect(ended.code).toBe(0);
	});

	test.each<[string, readonly string[], number]>([
		['help', ['--help'], 0],
		['command-misspelt', ['chekc', 'example', '--format', 'json'], 2],
		['root-missing', ['check', 'root:/nowhere/at-all'], 3],
		['only', ['check', 'example', '--only', 'ACL'], 13],
		['level-guide', ['check', 'example', '--level', 'guide'], 13],
		['no-terminal', [], 0],
		['demo', ['demo'], 0],
	])('the same for %s as in this process', async (_name, line, code) => {
		const here = await deskwarden(line);
		const there = await deskwardenProcess(line);

		expect(there).toMatchObject({code, err: here.err, out: here.out});
	});
});

describe('the tour', () => {
	test('is worth reading: short, narrow, and it needs no other signs than ASCII', async () => {
		const {out, err, code} = await deskwarden(['demo']);
		const lines = out.split('\n');

		expect({code, err}).toEqual({code: 0, err: ''});
		expect(lines.length).toBeLessThanOrEqual(130);
		expect(lines.filter(line => line.length > 80 || !/^[\x20-\x7e]*$/.test(line))).toEqual([]);
	});

	test.each([
		['SIGINT', 130],
		['SIGTERM', 143],
	])('ends with the code of an interruption at %s, and says no more', async (reason, code) => {
		const controller = new AbortController();
		const ended = await deskwarden(['demo'], {
			signal: controller.signal,
			onOut: text => {
				if (text.startsWith('2. ')) controller.abort(reason);
			},
		});

		expect(ended).toMatchObject({code, err: ''});
		expect(ended.out).not.toContain('3. The rehearsal');
	});

	test('is what the program prints without a terminal', async () => {
		expect(await deskwarden([])).toMatchObject({code: 0, out: (await deskwarden(['demo'])).out});
	});
});
