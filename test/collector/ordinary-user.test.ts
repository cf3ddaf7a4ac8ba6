import {chmodSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {EndpointEvidence} from '../../src/domain/evidence.ts';
import {withBuiltProgram} from '../cli/built.ts';
import {asOrdinaryUser, ordinaryUser} from '../cli/ordinary-user.ts';
import {tempTree} from '../probes/temp-tree.ts';
import {comparable, evidenceIn, runCollector} from './run-collector.ts';
import {client, filesOf} from './samples.ts';

/** Evidence without what the key of a collection and the collector's own name make of it. */
const unkeyed = (evidence: EndpointEvidence): unknown =>
	JSON.parse(
		JSON.stringify(comparable(evidence), (key, value) =>
			['collection', 'collector', 'fingerprint'].includes(key) ? undefined : value,
		),
	);

describe.skipIf(ordinaryUser.trouble !== undefined)(asOrdinaryUser('an ordinary user'), () => {
	const {deskwardenProcess} = withBuiltProgram();

	test('gets a status for whatever is closed, and no silence', async () => {
		const root = tempTree(
			client('ad.x=1\n', {
				'etc/anydesk/connection_trace.txt': 'x',
				'etc/anydesk_ad_5be69332/system.conf': 'ad.x=1\n',
				'home/rita/.anydesk/user.conf': 'ad.x=1\n',
				'home/mika/.anydesk/user.conf': 'ad.x=1\n',
				'home/open/.anydesk/user.conf': 'ad.x=1\n',
				'home/seen/.anydesk/user.conf': 'ad.x=1\n',
				'var/log/anydesk.trace': 'x',
			}),
		);
		for (const [path, mode] of [
			['etc/anydesk/system.conf', 0o600],
			['etc/anydesk/connection_trace.txt', 0o600],
			['etc/anydesk_ad_5be69332', 0o700],
			['home/rita', 0o700],
			['home/mika', 0o711],
			['home/seen', 0o744],
			['var/log', 0o700],
		] as const) {
			chmodSync(join(root, path), mode);
		}
		const found = evidenceIn(await runCollector(root, {by: ordinaryUser.by}));
		const {out} = await deskwardenProcess(['collect', `root:${root}`, '--output', '-'], {
			by: ordinaryUser.by,
		});

		expect(unkeyed(found)).toEqual(unkeyed(JSON.parse(out)));

		expect(filesOf(found).map(({path, status}) => `${path}: ${status}`)).toMatchInlineSnapshot(`
			[
			  "etc/anydesk/system.conf: not-permitted",
			  "etc/anydesk/service.conf: read",
			  "home/mika/.anydesk/user.conf: read",
			  "home/open/.anydesk/user.conf: read",
			  "home/rita/.anydesk/user.conf: not-permitted",
			  "home/seen/.anydesk/user.conf: not-permitted",
			  "etc/anydesk_ad_5be69332/system.conf: not-permitted",
			  "etc/anydesk_ad_5be69332/service.conf: not-permitted",
			  "etc/anydesk_ad_5be69332/user.conf: not-permitted",
			  "home/mika/.anydesk/user.conf: read",
			  "home/rita/.anydesk/user.conf: not-permitted",
			  "home/seen/.anydesk/user.conf: not-permitted",
			]
		`);
		expect(found.blindSpots).toMatchInlineSnapshot(`
			[
			  {
			    "path": "home/mika/.anydesk",
			    "status": "not-permitted",
			  },
			  {
			    "path": "home/rita/.anydesk",
			    "status": "not-permitted",
			  },
			  {
			    "path": "home/seen/.anydesk",
			    "status": "not-permitted",
			  },
			]
		`);
	});
});
