import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {ConfEvidence, EndpointEvidence} from '../../src/domain/evidence.ts';
import {openPlace} from '../../src/probes/place.ts';
import {endpointNamed, endpoints} from '../fixtures/endpoints.ts';
import {treePlace, writeTree} from '../fixtures/tree-place.ts';
import {buildsOf, evidenceOf, judgeEndpoint, planOf, tellAs} from './judge.ts';
import {accessTold} from './told/access.ts';
import {brokenTold} from './told/broken.ts';
import {linuxTold} from './told/linux.ts';
import {othersTold} from './told/others.ts';

const told = {...linuxTold, ...brokenTold, ...accessTold, ...othersTold};

let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'deskwarden-fixtures-'));
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

/** Writes the fixture to the disk and opens it there. */
const openFixture = async (name: string) => {
	const {tree, folder = 'endpoint'} = endpointNamed(name);
	const path = join(mkdtempSync(join(root, 'fixture-')), folder);

	mkdirSync(path);
	writeTree(path, tree);

	return openPlace(path);
};

describe('what is found on each endpoint', () => {
	test.each(Object.entries(told))('%s', async (name, lines) => {
		const {plan, organization} = endpointNamed(name);
		const findings = await judgeEndpoint(await openFixture(name), planOf(plan), await buildsOf(organization));

		expect(lines.map(line => tellAs(line, findings))).toEqual(lines);
	});

	test('something is told of each fixture', () => {
		expect(Object.keys(endpoints).filter(name => !(name in told))).toEqual([]);
	});
});

/** What depends on the disk that a tree was written to. */
const withoutDisk = ({leftovers = [], ...endpoint}: EndpointEvidence) => ({
	...endpoint,
	installations: endpoint.installations.map(({files, ...installation}) => ({
		...installation,
		files: files.map(fileWithoutDisk),
	})),
	leftovers: leftovers.map(({files = [], ...leftover}) => ({
		...leftover,
		files: files.map(fileWithoutDisk),
	})),
});

const fileWithoutDisk = ({owner: _owner, modifiedAt: _modifiedAt, size: _size, ...file}: ConfEvidence) =>
	file.status === 'link' ? {...file, mode: undefined} : file;

test('a tree without a disk is read as one on a disk', async () => {
	for (const [name, {tree, folder = 'endpoint', plan}] of Object.entries(endpoints)) {
		const onDisk = await evidenceOf(await openFixture(name), planOf(plan));
		const inMemory = await evidenceOf(treePlace(folder, tree), planOf(plan));

		expect(withoutDisk(inMemory), name).toEqual(withoutDisk(onDisk));
	}
});
