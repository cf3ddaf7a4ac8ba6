import {describe, expect, test} from 'vitest';
import type {Report} from '../../../src/domain/report.ts';
import {openHome} from '../open-home.ts';
import {incomingText, organizationFile} from '../samples.ts';

/** Written where somebody stands in the folder, and where somebody stands above it. */
const files = {'out/acme.yaml': organizationFile(), 'out/incoming.txt': incomingText};

const judged = async (...targets: readonly string[]): Promise<Report> =>
	JSON.parse((await openHome(files).run(['check', ...targets, '--format', 'json'])).out);

describe('a file is called by its own name', () => {
	test.each([
		['org:out/acme.yaml', 'acme.yaml'],
		['org:./out/../out/acme.yaml', 'acme.yaml'],
		['build:out/incoming.txt', 'incoming.txt'],
		['org:out/gone.yaml', 'gone.yaml'],
	])(
		'%s is %s, so that words and earlier runs are about it from wherever it is named',
		async (target, name) => {
			expect((await judged(target)).targets[0]?.name).toBe(name);
		},
	);

	test('its evidence says where it was', async () => {
		const {findings} = await judged('org:out/acme.yaml');

		expect(findings.flatMap(({evidence}) => evidence.map(({place}) => place))).toContain('out/acme.yaml');
	});
});
