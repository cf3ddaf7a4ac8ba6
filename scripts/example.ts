/** Embeds examples/acme and the plan behind it, so that `deskwarden demo` and `deskwarden check example` work anywhere. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
const root = join(examples, 'acme');

/** The plan of the tour. */
const plan = 'remote-support.yaml';

/** Files with their modes as they would lie on an endpoint; git keeps no such modes. */
type Modes = Readonly<Record<string, string>>;

const filesBelow = (folder: string): readonly string[] =>
	readdirSync(folder, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile())
		.map(entry =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/'),
		)
		.sort();

/** The text of src/probes/example-files.json. */
export const printExample = (): string => {
	const modes: Modes = JSON.parse(readFileSync(join(root, 'modes.json'), 'utf8'));
	const endpoints = readdirSync(join(root, 'endpoints')).sort();
	const read = (path: string): string => readFileSync(join(root, path), 'utf8');

	return `${JSON.stringify(
		{
			writtenAt: '2026-11-20T09:00:00Z',
			endpoints: Object.fromEntries(
				endpoints.map(name => [
					name,
					Object.fromEntries(
						filesBelow(join(root, 'endpoints', name)).map(path => [
							path,
							{text: read(`endpoints/${name}/${path}`), mode: modes[`${name}/${path}`] ?? '0600'},
						]),
					),
				]),
			),
			organization: Object.fromEntries(
				filesBelow(join(root, 'organization')).map(path => [path, read(`organization/${path}`)]),
			),
			plan: {name: `examples/${plan}`, text: readFileSync(join(examples, plan), 'utf8')},
		},
		undefined,
		'\t',
	)}\n`;
};
