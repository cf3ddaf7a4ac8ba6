import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';
import {collectionHead, collectorScript} from '../../src/domain/collector/script.ts';
import type {EndpointEvidence} from '../../src/domain/evidence.ts';
import {readEvidence} from '../../src/domain/evidence-schema.ts';
import type {Collection} from '../../src/probes/conf-file.ts';
import {collectEndpoint} from '../../src/probes/endpoint.ts';
import {openPlace} from '../../src/probes/place.ts';

/** A shell with the tools that it is to find, and the packages that hold them. */
export type Surroundings = {
	readonly name: string;
	readonly shell: readonly string[];
	/** By what name a tool is called, and the program that it is. */
	readonly tools?: Readonly<Record<string, string>>;
	readonly packages: readonly string[];
};

const busybox = Object.fromEntries(
	['awk', 'dd', 'fold', 'od', 'tr', 'uname', 'date', 'ls', 'stat', 'sha256sum', 'sh'].map(tool => [
		tool,
		'busybox',
	]),
);

/** Where the collector has to give the same: the shells and awks of Linux distributions and of macOS. */
export const surroundings: readonly Surroundings[] = [
	{name: 'dash and mawk', shell: ['dash'], tools: {awk: 'mawk'}, packages: ['dash', 'mawk']},
	{
		name: 'bash --posix and gawk',
		shell: ['bash', '--posix'],
		tools: {awk: 'gawk'},
		packages: ['bash', 'gawk'],
	},
	{name: 'busybox', shell: ['busybox', 'sh'], tools: busybox, packages: ['busybox']},
	{
		name: 'dash and the awk of macOS',
		shell: ['dash'],
		tools: {awk: 'original-awk'},
		packages: ['dash', 'original-awk'],
	},
];

/** Where a program is, or undefined. */
export const find = (program: string): string | undefined => {
	const {status, stdout} = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program], {encoding: 'utf8'});

	return status === 0 ? stdout.trim() : undefined;
};

/** The packages that would have to be installed first. */
export const missingFor = ({shell: [program = ''], tools = {}, packages}: Surroundings): readonly string[] =>
	[program, ...Object.values(tools)].every(name => find(name) !== undefined) ? [] : packages;

/** A title that says why its tests are skipped, where they are. */
export const titleOf = (given: Surroundings): string => {
	const missing = missingFor(given);

	return missing.length === 0 ? given.name : `${given.name} (skipped: install ${missing.join(' and ')})`;
};

export const collection: Collection = {
	id: 'k1',
	key: Buffer.alloc(32, 7),
	words: ['Acme Support GmbH', 'acme'],
};

const {words} = collection;
const script = collectorScript({collector: 'deskwarden test', words});
const plain: Surroundings = {name: 'sh', shell: ['sh'], packages: []};

export type CollectorRun = {
	readonly in?: Surroundings;
	/** A command that starts the shell, `setpriv` for example. */
	readonly by?: readonly string[];
	/** False: without the key of a collection. */
	readonly isKeyed?: boolean;
	readonly env?: Readonly<Record<string, string>>;
	/** The tools that are there, and no others. */
	readonly only?: readonly string[];
	/** The folder of tools. */
	readonly path?: string;
	readonly script?: string;
	readonly onStart?: (pid: number) => void;
};

export type Collected = {readonly code: number; readonly out: string; readonly err: string};

/** The collector's text, with a search path of its own in place of the usual one. */
const textFor = (path: string | undefined, isKeyed: boolean, text: string): string =>
	(isKeyed ? collectionHead(collection.id, collection.key) : '') +
	(path === undefined ? text : text.replace(/^PATH=.*$/m, `PATH=${path}`));

/** Runs the collector on a folder, with its text on standard input. */
export const runCollector = (root: string, run: CollectorRun = {}): Promise<Collected> => {
	const {in: given = plain, by = [], isKeyed = true, env = {}, only, onStart} = run;
	const path =
		run.path ??
		(only === undefined ? pathOf(given) : toolFolder(Object.fromEntries(only.map(name => [name, name]))));
	const [program = '', ...argv] = [...by, ...given.shell, '-s', '--', root];
	const child = spawn(program, argv, {cwd: '/', env: {PATH: process.env['PATH'] ?? '', ...env}});
	const out: Buffer[] = [];
	const err: Buffer[] = [];

	child.stdin.on('error', () => {});
	child.stdin.end(textFor(path, isKeyed, run.script ?? script));
	child.stdout.on('data', (piece: Buffer) => out.push(piece));
	child.stderr.on('data', (piece: Buffer) => err.push(piece));
	if (child.pid !== undefined) onStart?.(child.pid);

	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code =>
			resolve({code: code ?? 1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString()}),
		);
	});
};

const folders: string[] = [];

afterAll(() => {
	for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true});
});

const toolFolder = (tools: Readonly<Record<string, string>>): string => {
	const folder = mkdtempSync(join(tmpdir(), 'deskwarden-tools-'));
	folders.push(folder);
	mkdirSync(folder, {recursive: true});
	for (const [name, program] of Object.entries(tools))
		symlinkSync(find(program) ?? program, join(folder, name));

	return folder;
};

const pathOf = ({tools}: Surroundings): string | undefined =>
	tools === undefined ? undefined : `${toolFolder(tools)}:/usr/bin:/bin`;

/** What the collector printed, as evidence: one line of ASCII that our own reader takes. Throws where it isn't. */
export const evidenceIn = ({out, err, code}: Collected): EndpointEvidence => {
	if (code !== 0) throw new Error(`the collector ended with ${code}: ${err}`);
	if (!/^[ -~]+\n$/.test(out)) throw new Error(`this is no line of ASCII: ${out.slice(0, 500)}`);

	const read = readEvidence(JSON.parse(out));
	if ('reason' in read) throw new Error(`${read.reason}: ${out.slice(0, 500)}`);

	return read.ok;
};

/** The same endpoint through our own probes. */
export const probed = async (root: string): Promise<EndpointEvidence> =>
	collectEndpoint({
		place: await openPlace(root),
		folder: root,
		collection,
		collector: 'deskwarden test',
		now: new Date('2026-11-22T09:00:00Z'),
	});

/**
 * Evidence as it is compared. The moment of the collection is no property of the endpoint; the order of names beyond the
 * first planes of Unicode isn't the same everywhere.
 */
export const comparable = ({collectedAt: _, ...evidence}: EndpointEvidence): unknown => {
	const byPath = (one: {readonly path: string}, other: {readonly path: string}): number =>
		one.path < other.path ? -1 : 1;

	return {
		...evidence,
		installations: evidence.installations
			.map(({files, traces, ...rest}) => ({
				...rest,
				files: files.toSorted(byPath),
				traces: traces.toSorted(byPath),
			}))
			.toSorted((one, other) => (one.folder < other.folder ? -1 : 1)),
		...(evidence.leftovers !== undefined && {leftovers: evidence.leftovers.toSorted(byPath)}),
		...(evidence.blindSpots !== undefined && {
			blindSpots: evidence.blindSpots.toSorted(byPath),
		}),
	};
};
