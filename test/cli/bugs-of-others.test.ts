import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/checks/catalogue.ts';
import {print} from '../../src/cli/print-report.ts';
import {selectChecks} from '../../src/cli/select-checks.ts';
import type {Finding} from '../../src/domain/finding.ts';
import {severities} from '../../src/domain/outcome.ts';
import type {Report} from '../../src/domain/report.ts';
import {count, defaultGate, emptyCounts, exitCodeFor} from '../../src/domain/summary.ts';
import {withBuiltProgram} from './built.ts';
import {checksWithDefect, reportOf} from './defects.ts';
import {asOrdinaryUser, ordinaryUser} from './ordinary-user.ts';
import {attestation, endpointFiles, organizationFile, passwordRecord, waiver, wordsFile} from './samples.ts';
import {deskwarden, noon, openFolder, openWorld} from './world.ts';

const {deskwardenProcess} = withBuiltProgram();
const formats = ['text', 'json', 'ndjson', 'markdown'] as const;
const off = endpointFiles(['ad.security.acl_enabled=false']);
const aclOnly = ['--only', 'ACL-1', '--part', 'receiver'];
const firstLine = (text: string): string =>
	text.split('\n').find(line => line !== '' && !line.startsWith('#')) ?? '';

describe('bug of others 1: a run that judged nothing looks like a clean one', () => {
	const bare = {'bare/etc/hostname': 'bare\n'};

	test.each([
		['no AnyDesk is there', ['check', 'root:bare'], bare],
		['no check applies', ['check', 'root:till-7', '--only', 'MFA-4'], endpointFiles()],
		[
			'every check is left out',
			['check', 'root:till-7', '--only', 'ACL-1', '--skip', 'ACL'],
			endpointFiles(),
		],
	])('when %s, the first line says so, and the end is 3', async (_title, line, files) => {
		for (const format of ['text', 'markdown']) {
			const {code, out} = await deskwarden([...line, '--format', format], {files});

			expect(firstLine(out)).toMatch(/^Nothing was checked: /);
			expect(code).toBe(3);
		}
	});
});

describe('bug of others 2: a failure of a severity that nobody thought of does not count', () => {
	test('each check has a severity that has an exit code of its own', () => {
		const codes = severities.map(severity => {
			const counts = emptyCounts();
			count(counts, {outcome: 'fail', severity} as Finding, 'low');

			return exitCodeFor(counts, [], defaultGate, false);
		});

		expect(codes).toEqual([14, 13, 12, 11]);
		expect(catalogue.filter(({severity}) => !severities.includes(severity))).toEqual([]);
	});

	test.each(['none', 'hgih', '', 'Low'])('"%s" is no severity to fail on', async severity => {
		expect((await deskwarden(['check', 'example', '--fail-on', severity])).code).toBe(2);
	});
});

describe('bug of others 3: a misspelt key is ignored', () => {
	test('in a words file it ends with 2, with its line and what was meant', async () => {
		const {code, err} = await deskwarden(['check', 'example', '--words', 'words.yaml'], {
			files: {'words.yaml': wordsFile(['waiver:', waiver('ACL-1')])},
		});

		expect(err).toBe('words.yaml:2:1: there is no key "waiver" here: did you mean "waivers"?\n');
		expect(code).toBe(2);
	});

	test('in an organisation file nothing is judged', async () => {
		const {code, out} = await deskwarden(['check', 'org:acme.yaml'], {
			files: {'acme.yaml': organizationFile().replace('twoFactor: true', 'twoFacter: true')},
		});

		expect(out.replaceAll(/\s+/g, ' ')).toContain(
			'acme.yaml:7:47: there is no key "twoFacter" here: did you mean "twoFactor"?',
		);
		expect(code).toBe(3);
	});
});

describe.skipIf(ordinaryUser.trouble)(
	asOrdinaryUser('bug of others 5: what may not be read counts as fine'),
	() => {
		const judge = async (argv: readonly string[], mode: number, settings: readonly string[] = []) => {
			const folder = openFolder(endpointFiles(settings, {mode}));
			const ended = await deskwardenProcess(['check', 'root:till-7', ...argv, '--format', 'json'], {
				cwd: folder,
				by: ordinaryUser.by,
			});

			return {...ended, report: JSON.parse(ended.out) as Report};
		};
		const outcomes = ({findings}: Report): readonly string[] => [
			...new Set(findings.map(({outcome}) => outcome)),
		];

		test('it is undecided, with the reason, and the end is 3', async () => {
			const {code, report, err} = await judge(['--only', 'ACL,NET-2,UNA-1', '--part', 'receiver'], 0o600);

			expect(outcomes(report)).toEqual(['undecided']);
			for (const {because} of report.findings) expect(because).toContain('may not be read by this user');
			expect({code, err}).toEqual({code: 3, err: ''});
		});

		test('no pass of the whole catalogue rests on it', async () => {
			const hidden = (await judge(['--part', 'receiver'], 0o600)).report;
			const resting = hidden.findings.filter(
				({outcome, evidence}) =>
					outcome === 'pass' && evidence.some(({place, key}) => place.endsWith('.conf') && key !== undefined),
			);

			expect(resting).toEqual([]);
			expect(hidden.summary.coverage).toBeLessThan(0.5);
		});

		test('what can be seen all the same still fails', async () => {
			const {code, report} = await judge(['--only', 'HST-2,ACL-1', '--part', 'receiver'], 0o622);

			expect(report.findings.map(({check, outcome}) => [check, outcome])).toEqual([
				['ACL-1', 'undecided'],
				['HST-2', 'fail'],
			]);
			expect(code).toBe(13);
		});

		test('a folder that may not be entered is a target that was not reached', async () => {
			const folder = openFolder();
			mkdirSync(join(folder, 'locked'), {mode: 0o700});
			const {code, out} = await deskwardenProcess(['check', 'root:locked'], {
				cwd: folder,
				by: ordinaryUser.by,
			});

			expect(out).toContain('not looked at: locked may not be read by this user');
			expect(code).toBe(3);
		});

		test.each([
			['evidence.json', ['evidence.json'], 3],
			['evidence in a folder', ['folder'], 3],
			['a build', ['build:build.txt'], 3],
			['an organisation file', ['org:acme.yaml'], 3],
			['a words file', ['example', '--words', 'words.yaml'], 2],
			['an earlier run', ['example', '--baseline', 'run.json'], 2],
		])('%s that may not be read ends a run with a sentence', async (_title, argv, code) => {
			const folder = openFolder({
				'evidence.json': '{}',
				'run.json': '{}',
				'build.txt': 'ad.ui.lang=en\n',
				'acme.yaml': organizationFile(),
				'words.yaml': wordsFile([]),
			});
			mkdirSync(join(folder, 'folder'), {mode: 0o700});
			const ended = await deskwardenProcess(['check', ...argv], {cwd: folder, by: ordinaryUser.by});

			expect(ended.out + ended.err).toContain('may not be read by this user');
			expect(ended.code).toBe(code);
		});
	},
);

describe('bug of others 6: a waiver ends on the wrong day', () => {
	const files = {...off, 'words.yaml': wordsFile(['waivers:', waiver('ACL-1', {until: '2026-11-22'})])};
	const endAt = async (now: Date) =>
		(await deskwarden(['check', 'root:till-7', ...aclOnly, '--words', 'words.yaml'], {files, now})).code;

	test("it is live until the end of its day in the reader's time zone", async () => {
		expect(await endAt(new Date(2026, 10, 22, 0, 0))).toBe(0);
		expect(await endAt(new Date(2026, 10, 22, 23, 59))).toBe(0);
		expect(await endAt(new Date(2026, 10, 23, 0, 0))).toBe(13);
	});

	test('or in the zone that was written', async () => {
		const written = wordsFile(['waivers:', waiver('ACL-1', {until: '2026-11-22T12:00:00+09:00'})]);
		const end = async (now: string) =>
			(
				await deskwarden(['check', 'root:till-7', ...aclOnly, '--words', 'words.yaml'], {
					files: {...files, 'words.yaml': written},
					now: new Date(now),
				})
			).code;

		expect(await end('2026-11-22T14:59:00Z')).toBe(0);
		expect(await end('2026-11-22T15:00:00Z')).toBe(13);
	});

	test('a day of no calendar excuses nothing', async () => {
		const {code, err} = await deskwarden(['check', 'root:till-7', '--words', 'words.yaml'], {
			files: {...off, 'words.yaml': wordsFile(['waivers:', waiver('ACL-1', {until: '2026-13-45'})])},
		});

		expect(err).toContain('until should be a day of the calendar');
		expect(code).toBe(2);
	});
});

describe('bug of others 7: everything waived fails all the same, or says nothing', () => {
	test.each(formats)(
		'as %s it ends with 0, and the report tells each failure and its waiver',
		async format => {
			const {code, out} = await deskwarden(
				['check', 'root:till-7', ...aclOnly, '--words', 'words.yaml', '--format', format],
				{files: {...off, 'words.yaml': wordsFile(['waivers:', waiver('ACL-1')])}},
			);

			expect(code).toBe(0);
			expect(out).toContain('accepted for now');
			expect(out).toContain('Olga Owner');
			if (format === 'text' || format === 'markdown') {
				expect(firstLine(out)).toBe('Conforms as far as was asked, but for 1 accepted risk.');
			} else {
				expect(out).toMatch(/"fail":1,"undecided":0,"notApplicable":0,"waived":1/);
				expect(out).toContain('"outcome":"fail"');
			}
		},
	);
});

describe('bug of others 8: a wrong option has the code of a finding', () => {
	const wrong = [
		['check', 'example', '--colour'],
		['check', 'example', '--format'],
		['check', 'example', '--format', 'xml'],
		['check', 'example', '--only', 'NOPE-1'],
		['check', 'example', '--min-coverage', 'all'],
		['check', 'example', '--level', 'high'],
		['check', '/nowhere'],
		['check', 'example', '--words', '/nowhere'],
		['check', 'example', '--baseline', '/nowhere'],
		['runs', 'show'],
		['runs', 'show', '/nowhere'],
		['runs', 'show', 'a.json', '--format', 'xml'],
		['runs', 'diff', 'a.json'],
		['runs', 'dif'],
		['check', 'example', '--output', 'report'],
		['explain'],
		['explain', 'ACL-1', 'ACL-2'],
		['checks', 'ACL'],
		['help', 'nothing'],
		['completion'],
		['audit'],
		['--ascii', '--nothing'],
	];

	test.each(wrong.map(line => [line.join(' '), line] as const))('%s', async (_title, line) => {
		const {code, out, err} = await deskwarden(line);

		expect({code, out}).toEqual({code: 2, out: ''});
		expect(err).not.toBe('');
	});
});

describe.skipIf(ordinaryUser.trouble)(
	asOrdinaryUser('bug of others 9: help needs rights, a terminal, a configuration, a network'),
	() => {
		test.each([
			['--help', 'Usage: deskwarden'],
			['--version', '.'],
			['explain ACL-1', 'ACL-1  '],
			['checks', 'ORG-1'],
			['help', 'Usage: deskwarden'],
			['help exit-codes', 'incomplete'],
			['completion bash', '# bash completion'],
			['check example --only ACL', 'Does not conform'],
			['demo', 'What next'],
			['', 'What next'],
		])('deskwarden %s', async (line, expected) => {
			const folder = openFolder();
			mkdirSync(join(folder, 'locked'), {mode: 0o700});
			const ended = await deskwardenProcess(line === '' ? [] : line.split(' '), {
				cwd: join(folder, 'locked'),
				by: ordinaryUser.withoutNetwork(),
				env: {PATH: process.env['PATH'] ?? ''},
			});

			expect(ended.out).toContain(expected);
			expect(ended).toMatchObject({code: line.startsWith('check ') ? 13 : 0, err: ''});
		});
	},
);

describe('bug of others 10: escape sequences in pipes and files', () => {
	const pushy = {
		FORCE_COLOR: '3',
		CLICOLOR_FORCE: '1',
		TERM: 'xterm-256color',
		COLORTERM: 'truecolor',
		LANG: 'C.UTF-8',
	};

	test.each([
		...formats.map(format => `check example --format ${format}`),
		'--help',
		'explain ACL-1',
		'checks',
		'help exit-codes',
		'check example --colour',
		'',
	])('deskwarden %s prints none, whatever the environment asks for', async line => {
		const {out, err} = await deskwardenProcess(line === '' ? [] : line.split(' '), {env: pushy});

		expect(out + err).not.toBe('');
		expect(out + err).not.toMatch(/[^\n\x20-\u007e\u00a0-\uffff]/);
	});

	test('files hold none', async () => {
		const folder = openFolder();
		const names = ['report.txt', 'report.json', 'report.ndjson', 'report.md'];

		await deskwardenProcess(['check', 'example', ...names.flatMap(name => ['--output', name])], {
			cwd: folder,
			env: pushy,
		});

		expect(readdirSync(folder).sort()).toEqual([...names].sort());
		for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).not.toContain('\u001b');
	});
});

describe('bug of others 14: a check that breaks fakes a pass', () => {
	const breaks = async () => {
		const {world} = openWorld({files: endpointFiles(['ad.security.acl_enabled=true'])});

		return reportOf(world, ['root:till-7'], checksWithDefect(['ACL-1', 'NET-2'], ['ACL-1']));
	};

	test('its finding is undecided, the others are judged, and the end is 1', async () => {
		const {findings, summary, defects} = await breaks();

		expect(findings.map(({check, outcome}) => [check, outcome])).toEqual([
			['ACL-1', 'undecided'],
			['NET-2', 'fail'],
		]);
		expect(defects).toEqual(['ACL-1 on till-7: RangeError']);
		expect(summary.exitCode).toBe(1);
	});

	test.each(formats)(
		'as %s the report tells that it cannot be trusted, and quotes no error',
		async format => {
			const printed = print(await breaks(), format);

			expect(printed).toMatch(/can't be trusted|"defects":\["ACL-1 on till-7: RangeError"\]/);
			expect(printed).not.toContain('may quote a secret');
		},
	);

	test('neither a waiver nor --exit-zero outranks it', async () => {
		const {world} = openWorld({files: off});
		const report = await reportOf(world, ['root:till-7'], checksWithDefect(['ACL-1'], ['ACL-1']), {
			gate: {failOn: 'critical', minCoverage: 0, isExitZero: true},
		});

		expect(report.summary.exitCode).toBe(1);
	});
});

describe('bug of others 16: each format counts otherwise', () => {
	const files = {
		...endpointFiles(passwordRecord),
		'acme.yaml': organizationFile(),
		'words.yaml': wordsFile(['attestations:', attestation('MFA-4'), 'waivers:', waiver('MFA-1')]),
	};
	const line = [
		'check',
		'root:till-7',
		'org:acme.yaml',
		'root:gone',
		'--part',
		'receiver',
		'--words',
		'words.yaml',
	];

	test('four formats of one run agree', async () => {
		const printed = async (format: string) => deskwarden([...line, '--format', format], {files});
		const [text, json, ndjson, markdown] = await Promise.all(formats.map(printed));
		const report = JSON.parse(json?.out ?? '') as Report;
		const {pass, fail, undecided, notApplicable, waived, coverage} = report.summary;
		const count = (outcome: Finding['outcome']) =>
			report.findings.filter(finding => finding.outcome === outcome).length;

		expect([count('pass'), count('fail'), count('undecided'), count('not-applicable')]).toEqual([
			pass,
			fail,
			undecided,
			notApplicable,
		]);
		expect(waived).toBe(1);

		const sentence =
			`Decided ${Math.floor(coverage * 100)} % of ${pass + fail + undecided} applicable checks: ` +
			`${pass} passed, ${fail} failed, ${undecided} undecided.`;
		expect(text?.out).toContain(sentence);
		expect(markdown?.out).toContain(sentence);
		const attested = report.findings.filter(
			({outcome, attestation}) => outcome === 'pass' && attestation !== undefined,
		).length;
		expect(attested).toBe(1);
		expect(text?.out).toContain(`Passed ${pass - attested}: `);
		expect(text?.out).toContain(
			`Passed by a person's word ${attested}: MFA-4 (Olga Owner, until 2026-12-31)`,
		);
		expect(text?.out).toContain(`Not applicable ${notApplicable}: `);
		expect(text?.out.match(/^(?:CRITICAL|HIGH|MEDIUM|LOW) /gm)).toHaveLength(fail);

		const rows = (title: string): number =>
			(markdown?.out.split(`## ${title}\n\n`)[1]?.split('\n\n')[0]?.split('\n').length ?? 2) - 2;
		expect(rows('Passed')).toBe(pass - attested);
		expect(rows("Passed by a person's word")).toBe(attested);
		expect(rows('Not applicable')).toBe(notApplicable);
		expect(rows('Undecided')).toBe(undecided);
		expect(rows('Accepted risks')).toBe(waived);
		expect(rows('Targets')).toBe(report.targets.length);
		expect(markdown?.out.match(/^### /gm)).toHaveLength(fail - waived);

		const events = (ndjson?.out ?? '')
			.trim()
			.split('\n')
			.map(event => JSON.parse(event));
		const of = (event: string) => events.filter(found => found.event === event);
		expect(of('finding')).toHaveLength(report.findings.length);
		expect(of('target')).toHaveLength(report.targets.length);
		expect(of('summary')).toEqual([expect.objectContaining(report.summary)]);
		expect([text?.code, json?.code, ndjson?.code, markdown?.code]).toEqual(
			Array(4).fill(report.summary.exitCode),
		);
	});
});

describe('bug of others 17: a new title looks like a new finding', () => {
	test('what a finding is is its check and its target', async () => {
		const {world} = openWorld({files: off});
		const checks = selectChecks({level: 'hardened', only: ['ACL', 'NET']});
		const renamed = checks.map(check => ({...check, title: `${check.title}, as we call it now`}));
		const identities = ({findings}: Report) =>
			findings.map(({check, target, outcome}) => [check, target, outcome]);

		const [before, after] = [
			await reportOf(world, ['root:till-7'], checks),
			await reportOf(world, ['root:till-7'], renamed),
		];
		expect(identities(after)).toEqual(identities(before));

		const keys = before.findings.map(({check, target}) => `${check} ${target}`);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('two endpoints of one name are two targets', async () => {
		const {out} = await deskwarden(['check', 'root:till-7', 'root:till-7', ...aclOnly, '--format', 'json'], {
			files: off,
		});

		expect((JSON.parse(out) as Report).findings.map(({target}) => target)).toEqual(['till-7', 'till-7 #2']);
	});
});

describe('bug of others 18: what is left out breaks the document', () => {
	test.each([
		[['--skip', 'ORG,MFA,BLD,PRF,UNA,LGN,NET,VER,LOG,LIC,HST']],
		[['--skip', 'ACL-1', '--skip', 'ACL-6']],
		[['--only', 'ACL-2']],
		[['--only', 'ACL', '--skip', 'ACL']],
		[['--only', 'MFA', '--level', 'guide']],
	])('check example %j', async argv => {
		const {out} = await deskwarden(['check', 'example', ...argv, '--format', 'json']);
		const {out: lines} = await deskwarden(['check', 'example', ...argv, '--format', 'ndjson']);
		const {findings, targets, summary} = JSON.parse(out) as Report;

		expect(targets).toHaveLength(6);
		expect(
			lines
				.trim()
				.split('\n')
				.map(line => JSON.parse(line).event),
		).toEqual(expect.arrayContaining(['run', 'target', 'summary']));
		expect(findings).toHaveLength(summary.pass + summary.fail + summary.undecided + summary.notApplicable);
	});
});

describe('bug of others 19: the language of an endpoint changes the verdict', () => {
	const peers = ['anna@acme', 'ben@acme'];
	const windows = (user: string, name: string) => ({
		'pc/Windows/win.ini': '',
		'pc/ProgramData/AnyDesk/system.conf': `\ufeffad.anynet.id=123456789\r\nad.license.name=${name}\r\nad.security.acl_enabled=true\r\n`,
		'pc/ProgramData/AnyDesk/service.conf': 'ad.anynet.pkey=example\r\n',
		'pc/ProgramData/AnyDesk/connection_trace.txt': Buffer.from(
			`\ufeff${peers.map(peer => `Incoming    2026-11-09, 10:02    User    ${peer}    612345678\r\n`).join('')}`,
			'utf16le',
		),
		[`pc/Users/${user}/AppData/Roaming/AnyDesk/user.conf`]: `ad.privacy.name=${name}\r\nad.ui.lang=xx\r\n`,
	});
	const verdicts = async (user: string, name: string) => {
		const {out} = await deskwarden(['check', 'root:pc', '--namespace', 'acme', '--format', 'json'], {
			files: windows(user, name),
		});

		return (JSON.parse(out) as Report).findings.map(({check, outcome}) => `${check} ${outcome}`);
	};

	test.each([
		['German', 'Jürgen Groß', 'Größe über ẞ'],
		['Turkish', 'İsmail Iğdır', 'ILICA ığüşöç İİ'],
		['Japanese', '山田 太郎', 'ソーシャル表示'],
		['Hindi', 'क्षत्रिय', 'नमस्ते'],
		['Arabic', 'محمد', 'مرحبا'],
	])('%s names', async (_language, user, name) => {
		expect(await verdicts(user, name)).toEqual(await verdicts('anna', 'standard'));
	});

	test.each(['de_DE.UTF-8', 'tr_TR.UTF-8', 'ja_JP.eucJP', 'C'])('our own locale %s', async locale => {
		const env = {LANG: locale, LC_ALL: locale, LANGUAGE: locale};
		const line = ['check', 'example', '--format', 'json'];
		const findings = async (given: Readonly<Record<string, string>>) =>
			(JSON.parse((await deskwardenProcess(line, {env: given})).out) as Report).findings;

		expect(await findings(env)).toEqual(await findings({}));
	});
});

describe('bug of others 23: nobody hears of a waiver that excuses nothing', () => {
	test.each(formats)('as %s it is told', async format => {
		const {out, code} = await deskwarden(
			['check', 'root:till-7', ...aclOnly, '--words', 'words.yaml', '--format', format],
			{
				files: {
					...endpointFiles(['ad.security.acl_enabled=true']),
					'words.yaml': wordsFile(['waivers:', waiver('ACL-1', {target: 'till-*'})]),
				},
				now: noon,
			},
		);

		expect(out).toMatch(
			/Unused: the waiver ACL-1 for till-\* matched nothing|\| waiver \| ACL-1 \| till-\\\* \| unused \||"kind":"waiver","check":"ACL-1","target":"till-\*","until":"2026-12-31","state":"unused"/,
		);
		expect(code).toBe(0);
	});
});
