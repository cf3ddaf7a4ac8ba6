import {extname, resolve} from 'node:path';
import type {EndpointEvidence} from '../../domain/evidence.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {exitCodes} from '../../domain/summary.ts';
import {newCollection, readEndpoint} from '../survey/read-endpoint.ts';
import {sourcesOf} from '../survey/sources.ts';
import {parseTarget, type Target} from '../targets.ts';
import {UsageError, type World} from '../world.ts';

export type CollectOptions = {readonly output: string; readonly plan?: string};

/**
 * Reads endpoints without judging them, and writes their evidence: to a file, or to standard output. All of them share the
 * key of one collection. Returns 3 where one of them can't be had; throws a UsageError before anything is looked at.
 */
export const collect = async (
	world: World,
	given: readonly string[],
	{output, plan}: CollectOptions,
): Promise<number> => {
	const targets = (given.length === 0 ? ['local'] : given).map(text => parseEndpoint(text, world));
	const format = formatOf(output, targets);
	const collection = newCollection(plan === undefined ? [] : await wordsOf(plan, world), world);
	const found: EndpointEvidence[] = [];
	let lost = 0;

	for (const target of targets) {
		for (const source of await sourcesOf(target, {}, world)) {
			if (source.type !== 'endpoint') continue;

			const read = await readEndpoint(source, collection, world);

			if ('ok' in read) found.push(read.ok);
			else {
				lost++;
				world.err(`${toPlainText(source.name, 110)} was not collected: ${toPlainText(read.reason, 300)}.\n`);
			}
		}
	}

	if (found.length > 0) await write(output, print(found, format), found, world);

	return lost > 0 ? exitCodes.incomplete : exitCodes.conformant;
};

const parseEndpoint = (text: string, world: World): Target => {
	const target = parseTarget(text, world);
	if (target.kind === 'local' || target.kind === 'root' || target.kind === 'example') return target;

	throw new UsageError(
		`"${toPlainText(text, 100)}" is no endpoint: collect reads local, root:DIR and example.`,
	);
};

/** What an organisation is called may be part of a password. YAML is loaded where a plan is given. */
const wordsOf = async (path: string, world: World): Promise<readonly string[]> => {
	const {readPlan} = await import('../read-plan.ts');
	const {organization, namespace} = await readPlan(path, world);

	return [organization.name, namespace].filter(word => word !== undefined);
};

type Format = 'json' | 'ndjson';

const formatOf = (output: string, targets: readonly Target[]): Format => {
	if (output === '-') return 'ndjson';

	const ending = extname(output).toLowerCase();
	const isOne = targets.length === 1 && targets[0]?.kind !== 'example';

	if (ending === '.ndjson') return 'ndjson';
	if (ending === '.json' && isOne) return 'json';

	throw new UsageError(
		ending === '.json'
			? `"${toPlainText(output, 100)}" holds one endpoint alone: several take a line each in a file that ends with .ndjson.`
			: `"${toPlainText(output, 100)}" tells no format: evidence is .ndjson, or .json for one endpoint; - is standard output.`,
	);
};

const print = (found: readonly EndpointEvidence[], format: Format): string =>
	found
		.map(endpoint => `${JSON.stringify(endpoint, undefined, format === 'json' ? '\t' : undefined)}\n`)
		.join('');

const write = async (
	output: string,
	text: string,
	found: readonly EndpointEvidence[],
	world: World,
): Promise<void> => {
	if (output === '-') {
		world.out(text);
		return;
	}

	const {writeOutput} = await import('../write-output.ts');
	await writeOutput(resolve(world.cwd, output), text);

	const names = found.map(({endpoint, installations}) => `${endpoint} (${clients(installations.length)})`);
	world.out(`Written to ${toPlainText(output, 200)}: ${names.join(', ')}.\n`);
};

const clients = (count: number): string => (count === 1 ? '1 client' : `${count} clients`);
