import fc from 'fast-check';
import {expect, test} from 'vitest';
import {memoryPlace} from '../../src/probes/memory-place.ts';
import {openPlace, type Place} from '../../src/probes/place.ts';
import {tempTree} from './temp-tree.ts';

const step = fc.constantFrom(
	'etc',
	'home',
	'anna',
	'.anydesk',
	'a.conf',
	'__proto__',
	'constructor',
	'Größe',
);
const path = fc.array(step, {minLength: 1, maxLength: 3}).map(steps => steps.join('/'));

/** Files of which none lies below another. */
const tree = fc
	.dictionary(path, fc.string({unit: 'grapheme', maxLength: 30}), {maxKeys: 6, noNullPrototype: true})
	.map(files =>
		Object.fromEntries(
			Object.entries(files).filter(
				([name]) => !Object.keys(files).some(other => other.startsWith(`${name}/`)),
			),
		),
	);

const look = async (place: Place, at: string) => {
	const file = await place.read(at, 20);
	const streamed = await place.stream(at);
	let text = '';

	if (streamed.status === 'read') for await (const chunk of streamed.chunks) text += chunk;

	return {
		list: await place.list(at),
		read: file.status,
		bytes: file.status === 'read' ? Buffer.from(file.bytes).toString('hex') : undefined,
		size: file.status === 'read' ? file.facts.size : undefined,
		stream: streamed.status,
		text,
	};
};

test('a place in memory is read as the same tree on the disk', async () => {
	await fc.assert(
		fc.asyncProperty(tree, fc.array(path), async (files, others) => {
			const onDisk = await openPlace(tempTree(files));
			const inMemory = memoryPlace(
				'till-7',
				Object.fromEntries(Object.entries(files).map(([name, text]) => [name, {text, mode: '0600'}])),
				'2026-11-20T09:00:00Z',
			);

			for (const at of ['', ...Object.keys(files), ...others]) {
				expect(await look(inMemory, at)).toEqual(await look(onDisk, at));
			}
		}),
		{numRuns: 60},
	);
});
