import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {artifactsOf} from '../../src/artifacts/all.ts';
import {homeOffice, remoteSupport} from './plans.ts';

const folder = (name: string): string => `${import.meta.dirname}/golden/${name}`;

describe.each([
	['remote-support', remoteSupport],
	['home-office', homeOffice],
])('%s', (name, plan) => {
	const artifacts = artifactsOf(plan);

	test.each(artifacts)('$path', async ({path, text}) => {
		await expect(text).toMatchFileSnapshot(`${folder(name)}/${path}`);
	});

	test('nothing else lies in the folder', () => {
		const files = readdirSync(folder(name), {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => `${entry.parentPath}/${entry.name}`.slice(folder(name).length + 1).replaceAll('\\', '/'));

		expect(files.sort()).toEqual(artifacts.map(({path}) => path).sort());
	});
});
