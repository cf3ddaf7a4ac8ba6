import {expect, test} from 'vitest';
import {buildOf, gatherBuilds} from '../../../src/cli/survey/builds.ts';
import {clientBuild} from '../../../src/domain/client/build-form.ts';

const incoming = {name: 'incoming', build: clientBuild(undefined, undefined)};
const outgoing = {name: 'outgoing', build: clientBuild(undefined, undefined)};

test.each([
	['as it is written', '5be69332'],
	['with the folder name', 'AD_5BE69332'],
	['of the MSI', '5be69332_msi'],
])('a client finds its build by the prefix %s', (_, prefix) => {
	expect(buildOf(prefix, gatherBuilds([['5be69332', incoming]]))).toBe(incoming);
	expect(buildOf('5be69332', gatherBuilds([[prefix, incoming]]))).toBe(incoming);
});

test('two builds of one prefix: nobody can say which of them a client was made of', () => {
	const builds = gatherBuilds([
		['5be69332', incoming],
		['AD_5BE69332', outgoing],
		['f45e5af2', outgoing],
	]);

	expect(buildOf('5be69332', builds)).toBeUndefined();
	expect(buildOf('f45e5af2', builds)).toBe(outgoing);
});

test('a standard client has none', () => {
	expect(buildOf(undefined, gatherBuilds([['5be69332', incoming]]))).toBeUndefined();
});
