import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {printAll} from '../../scripts/docs.ts';
import {catalogue} from '../../src/checks/catalogue.ts';
import {filesBelow, root, textOf} from './source-files.ts';

const documents = [
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	'SECURITY.md',
	'CHANGELOG.md',
	...filesBelow('docs', /\.md$/),
];

describe('generated files', () => {
	test.each([...printAll()])('%s is current (npm run docs)', (path, text) => {
		expect(textOf(path)).toBe(text);
	});
});

type Example = {readonly command: string; readonly shown: string; readonly exitCode: number | undefined};

/** The commands of a document, each with the output that it shows. */
const examplesOf = (path: string): readonly Example[] =>
	[...textOf(path).matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block = '']) => {
		const [, ...parts] = `\n${block}`.split('\n$ ');

		return parts.flatMap((part, index) => {
			const [command = '', ...lines] = part.split('\n');
			const next = /^echo \$\?\n(\d+)/.exec(parts[index + 1] ?? '')?.[1];

			return command.startsWith('deskwarden')
				? [
						{
							command,
							shown: lines.join('\n').trimEnd(),
							exitCode: next === undefined ? undefined : Number(next),
						},
					]
				: [];
		});
	});

/** The words of a command line, as a shell parts them. */
const wordsIn = (command: string): readonly string[] =>
	[...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = '']) => quoted ?? word);

const escapePattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What is shown as a pattern: a line with `…` alone stands for any lines. */
const patternOf = (shown: string): RegExp => {
	const lines = shown
		.split('\n')
		.map(line => (line === '…' ? '(?:.*\\n)*?' : `${escapePattern(line)} *\\n`))
		.join('');

	return new RegExp(`^${lines}$`);
};

describe('README.md', () => {
	const examples = examplesOf('README.md');
	let folder = '';

	// Some of the commands write files.
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'deskwarden-readme-'));
		cpSync(join(root, 'examples'), join(folder, 'examples'), {recursive: true});
	});

	afterAll(() => rmSync(folder, {recursive: true, force: true}));

	test('has examples', () => {
		expect(examples.length).toBeGreaterThanOrEqual(6);
	});

	test.each(examples)('$command prints what is shown', ({command, shown, exitCode}) => {
		const {stdout, stderr, status} = spawnSync(
			process.execPath,
			[join(root, 'bin/deskwarden.js'), ...wordsIn(command).slice(1)],
			{cwd: folder, encoding: 'utf8', env: {...process.env, HOME: folder, XDG_STATE_HOME: ''}},
		);

		if (!patternOf(shown).test(`${stdout.trimEnd()}\n`)) expect(stdout.trimEnd()).toBe(shown);
		expect(stderr).toBe('');
		if (exitCode !== undefined) expect(status).toBe(exitCode);
	});

	test('leads from nothing to deployable files in three commands', () => {
		const [show, setup, access] = examples;

		expect([show, setup, access].map(example => example?.command.split(' ')[1])).toEqual([
			'plan',
			'setup',
			'access',
		]);
		expect(existsSync(join(folder, 'acme-anydesk/incoming.override.txt'))).toBe(true);
		expect(existsSync(join(folder, 'acme-anydesk/portal-checklist.md'))).toBe(true);
	});

	test.each(['finding', 'question-permissions', 'review'])(
		'shows the screen %s as the tests know it',
		name => {
			expect(textOf('README.md')).toContain(textOf(`test/screens/frames/${name}.txt`).trimEnd());
		},
	);

	test('counts the checks', () => {
		expect(textOf('README.md')).toContain(`by ${catalogue.length} checks`);
	});
});

describe('documents', () => {
	test.each(documents)('%s links to files that are there', path => {
		const links = [...textOf(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);

		expect(links.filter(link => !existsSync(join(root, dirname(path), link)))).toEqual([]);
	});

	test.each(documents)('%s names files that are there', path => {
		const named = [...textOf(path).matchAll(/`((?:src|test|scripts|bin|examples)\/[\w./-]+\.\w+)`/g)];

		expect(named.map(([, file = '']) => file).filter(file => !existsSync(join(root, file)))).toEqual([]);
	});

	test.each(documents)('%s is plain: no exclamation marks', path => {
		expect(textOf(path).replaceAll(/```[\s\S]*?```|`[^`]*`|!\[/g, '')).not.toContain('!');
	});
});
