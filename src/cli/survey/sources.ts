import {opendirSync, readdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Platform} from '../../domain/anydesk/versions.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {memoryPlace} from '../../probes/memory-place.ts';
import {openPlace, type Place} from '../../probes/place.ts';
import type {RunSettings} from '../settings.ts';
import type {Target} from '../targets.ts';
import {UsageError, type World} from '../world.ts';

/** Where evidence comes from, not read yet. */
export type EvidenceSource =
	| {
			readonly type: 'endpoint';
			readonly name: string;
			readonly open: () => Promise<Place>;
			readonly local?: Platform | 'other';
	  }
	| {
			readonly type: 'build' | 'organization';
			readonly name: string;
			readonly file: string;
			readonly open: () => Promise<Place>;
			/** The day on which it is looked at, where that isn't today: the example doesn't grow old. */
			readonly today?: string;
	  }
	| {
			readonly type: 'evidence';
			readonly name: string;
			readonly path: string | undefined;
			/** On the command line; other files were found in a folder. */
			readonly isNamed?: boolean;
	  };

const platformNames: Readonly<Record<string, Platform>> = {win32: 'windows', darwin: 'macos', linux: 'linux'};

/** The sources behind a target: one, or those of an example or a folder. */
export const sourcesOf = async (
	target: Target,
	{plan}: Pick<RunSettings, 'plan'>,
	world: World,
): Promise<readonly EvidenceSource[]> => {
	switch (target.kind) {
		case 'local':
			return [
				{
					type: 'endpoint',
					name: 'local',
					open: () => openPlace(world.platform === 'win32' ? `${world.env['SystemDrive'] ?? 'C:'}\\` : '/'),
					local: platformNames[world.platform] ?? 'other',
				},
			];
		case 'root':
			return [{type: 'endpoint', name: target.name, open: () => openRoot(target.path)}];
		case 'build':
			return [fileSource('build', target.name, target.path)];
		case 'org':
			return [fileSource('organization', target.name, target.path)];
		case 'evidence-file':
			return [{type: 'evidence', name: target.name, path: target.path, isNamed: true}];
		case 'stdin':
			return [{type: 'evidence', name: 'standard input', path: undefined}];
		case 'evidence-folder':
			return evidenceIn(target.path, target.name);
		case 'example':
			return exampleSources();
		case 'plan': {
			if (plan === undefined) throw new UsageError('The rehearsal needs a plan: add --plan FILE.');

			const {paperSources} = await import('./paper.ts');

			return paperSources(plan, world.now().toISOString().slice(0, 10));
		}
	}
};

/** Throws where it is no folder, or one whose content can't be told. */
const openRoot = async (path: string): Promise<Place> => {
	opendirSync(path).closeSync();

	return openPlace(path);
};

const fileSource = (type: 'build' | 'organization', name: string, path: string): EvidenceSource => ({
	type,
	name,
	file: basename(path),
	open: () => openPlace(dirname(path)),
});

/** Evidence files of a folder. Throws a UsageError when it holds none: it may be a root that lacks its scheme. */
const evidenceIn = (folder: string, name: string): readonly EvidenceSource[] => {
	const names = namesIn(folder);
	// Looking at it as at a file tells why.
	if (names === undefined) return [{type: 'evidence', name, path: folder}];

	const files = names.filter(file => /\.(?:json|ndjson|jsonl)(?:\.gz)?$/.test(file)).sort();

	if (files.length === 0) {
		const shown = toPlainText(name, 100);
		throw new UsageError(
			`The folder "${shown}" holds no evidence (.json, .ndjson). Did you mean root:${shown}?`,
		);
	}

	return files.map(file => ({type: 'evidence', name: join(name, file), path: join(folder, file)}));
};

/** Undefined where the folder can't be read. */
const namesIn = (folder: string): readonly string[] | undefined => {
	try {
		return readdirSync(folder);
	} catch {
		return undefined;
	}
};

const exampleSources = async (): Promise<readonly EvidenceSource[]> => {
	const {example} = await import('../../probes/example.ts');
	const organization = Object.fromEntries(
		Object.entries(example.organization).map(([path, text]) => [path, {text, mode: '0644'}]),
	);

	return [
		...Object.entries(example.endpoints).map(
			([name, files]): EvidenceSource => ({
				type: 'endpoint',
				name,
				open: async () => memoryPlace(name, files, example.writtenAt),
			}),
		),
		{
			type: 'organization',
			name: 'organization.yaml',
			file: 'organization.yaml',
			today: example.writtenAt.slice(0, 10),
			open: async () => memoryPlace('example', organization, example.writtenAt),
		},
	];
};
