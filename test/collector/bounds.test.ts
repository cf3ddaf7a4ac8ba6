import {closeSync, ftruncateSync, mkdirSync, openSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {collectorScript} from '../../src/domain/collector/script.ts';
import {evidenceBounds} from '../../src/domain/evidence-bounds.ts';
import {type TempTree, tempTree} from '../probes/temp-tree.ts';
import {comparable, evidenceIn, probed, runCollector} from './run-collector.ts';
import {client, filesOf} from './samples.ts';

const kibi = 1024;
const mebi = kibi * kibi;
const long = (text: string, length: number): string =>
	text.repeat(Math.ceil(length / text.length)).slice(0, length);

describe('an endpoint beyond all measure', {timeout: 120_000}, () => {
	test.each<[string, TempTree]>([
		['a line of a megabyte', client(`ad.security.acl_list=${long('x', mebi - 21)}\nad.x=1`)],
		['a line that is longer by one', client(`ad.security.acl_list=${long('x', mebi - 20)}\nad.x=1`)],
		[
			'a line whose bytes are more than its characters',
			client(`ad.security.acl_list=${long('é', mebi - 30)}\n`),
		],
		[
			'a line of blanks',
			client(`ad.security.acl_list=${long(' \u00a0\t', 300 * kibi)}x${long('\u3000', 200 * kibi)}\n`),
		],
		[
			'bytes that are no text',
			client(Buffer.concat([Buffer.from('ad.security.acl_list='), Buffer.alloc(50 * kibi, 0xff)])),
		],
		['one defect more than is told', client(`${long('x\n', 2 * 1001)}ad.x=1\n`)],
		['one line more than is read', client(`${long('\n', evidenceBounds.confLines)}ad.x=1\n`)],
		['as many lines as are read', client(`${long('\n', evidenceBounds.confLines - 1)}ad.x=1\n`)],
		['a list of many entries', client(`ad.anynet.auth_tokens=${long('1:a; ;;', 400 * kibi)}\n`)],
		[
			'a session of 10,000 characters',
			client('', {
				'etc/anydesk/connection_trace.txt': `Incoming  2026-11-09, 10:02  User  ${long('a', 9_966)}\n`,
			}),
		],
		[
			'a longer one',
			client('', {
				'etc/anydesk/connection_trace.txt': `Incoming  2026-11-09, 10:02  User  ${long('a', 9_967)}\n`,
			}),
		],
		[
			'a trace without ends of lines',
			client('', {'var/log/anydesk.trace': long('x - * Version 8.0.2 (', 3 * mebi)}),
		],
		[
			'more banners than are kept',
			client('', {
				'var/log/anydesk.trace': long(
					' info 2026-11-02 07:00:00.102 x - * Version 8.0.2 (release/linux)\n',
					6 * kibi,
				),
			}),
		],
	])('%s', async (_, tree) => {
		const root = tempTree(tree);

		expect(comparable(evidenceIn(await runCollector(root)))).toEqual(comparable(await probed(root)));
	});

	test('files that are larger than is read are not opened', async () => {
		const root = tempTree(client('', {'etc/anydesk/connection_trace.txt': ''}));
		for (const [path, size] of [
			['etc/anydesk/system.conf', evidenceBounds.conf + 1],
			['etc/anydesk/connection_trace.txt', evidenceBounds.connectionTrace + 1],
		] as const) {
			const file = openSync(join(root, path), 'r+');
			ftruncateSync(file, size);
			closeSync(file);
		}
		const found = evidenceIn(await runCollector(root));

		expect(comparable(found)).toEqual(comparable(await probed(root)));
		expect(filesOf(found)[0]?.status).toBe('too-large');
	});

	test('many large files are read up to a bound for all of them', async () => {
		const root = tempTree(
			client(
				'',
				Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(name => [`home/${name}/.anydesk/user.conf`, ''])),
			),
		);
		for (const name of ['a', 'b', 'c', 'd', 'e']) {
			const file = openSync(join(root, `home/${name}/.anydesk/user.conf`), 'r+');
			ftruncateSync(file, evidenceBounds.conf);
			closeSync(file);
		}

		expect(
			filesOf(evidenceIn(await runCollector(root)))
				.map(({status}) => status)
				.slice(2),
		).toEqual(['read', 'read', 'read', 'too-large', 'too-large']);
	});

	test.each([
		['files', 'files_left=5000', 'files_left=2', 'home/rita/.anydesk/user.conf'],
		['names in folders', 'names_left=200000', 'names_left=4', 'home/rita/.anydesk'],
	])('more %s than one endpoint is worth', async (_, usual, few, place) => {
		const root = tempTree(client('ad.x=1\n', {'home/rita/.anydesk/user.conf': 'ad.x=1\n'}));
		const script = collectorScript({collector: 'deskwarden test', words: []});
		const found = evidenceIn(await runCollector(root, {script: script.replace(usual, few)}));
		const {blindSpots = []} = found;

		expect(script).toContain(`\t${usual}\n`);
		expect([...filesOf(found), ...blindSpots]).toContainEqual(
			expect.objectContaining({path: place, status: 'too-large'}),
		);
	});

	test('more names than are read, in the homes and in a folder of AnyDesk', async () => {
		const root = tempTree(client(''));
		for (let index = 0; index <= evidenceBounds.names; index++)
			mkdirSync(join(root, `home/u${index}`), {recursive: true});
		mkdirSync(join(root, 'root/.anydesk'), {recursive: true});
		for (let index = 0; index <= evidenceBounds.names; index++)
			writeFileSync(join(root, `root/.anydesk/${index}`), '');
		const found = evidenceIn(await runCollector(root));

		expect(comparable(found)).toEqual(comparable(await probed(root)));
		expect(found.blindSpots).toContainEqual({path: 'home', status: 'too-large'});
	});

	test.each([
		['in 1970', 1],
		['on a leap day', 951_826_800],
		['in 2038', 2_147_483_648],
		['in the last year that is told', 253_402_300_799],
		['and in the first that is not', 253_402_300_800],
	])('a time %s', async (_, seconds) => {
		// Not every file system takes each of them.
		const root = tempTree(client('ad.x=1\n'));
		utimesSync(join(root, 'etc/anydesk/system.conf'), seconds, seconds);

		expect(comparable(evidenceIn(await runCollector(root)))).toEqual(comparable(await probed(root)));
	});
});
