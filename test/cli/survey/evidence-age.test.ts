import {describe, expect, test} from 'vitest';
import type {Report} from '../../../src/domain/report.ts';
import {openHome} from '../open-home.ts';
import {endpointFiles} from '../samples.ts';

/** Evidence of one endpoint as if it had been collected at this moment; the run is on 22 November 2026. */
const judged = async (collectedAt: string, format = 'json') => {
	const home = openHome(endpointFiles(['ad.security.acl_enabled=true']));
	const {out} = await home.run('collect root:till-7 --output -');

	return home.run(`check - --format ${format}`, {
		stdin: JSON.stringify({...JSON.parse(out), collectedAt}),
	});
};

describe('evidence that was collected before', () => {
	test.each([
		['today', '2026-11-22T08:00:00Z', '2026-11-22'],
		['on the last day that counts', '2026-08-24T08:00:00Z', '2026-08-24'],
		['a day ahead, in another time zone', '2026-11-23T01:00:00Z', '2026-11-23'],
	])('is judged, with its day: %s', async (_when, collectedAt, day) => {
		const {targets, findings}: Report = JSON.parse((await judged(collectedAt)).out);

		expect(targets).toMatchObject([{name: 'till-7', reached: true, collectedOn: day}]);
		expect(findings.length).toBeGreaterThan(20);
	});

	test.each([
		[
			'too long ago',
			'2026-08-23T08:00:00Z',
			'its evidence was collected on 2026-08-23, more than 90 days ago: collect it again',
		],
		['in the future', '2099-01-01T00:00:00Z', 'its evidence is dated 2099-01-01, which lies in the future'],
		['never', '', 'its evidence does not tell when it was collected'],
		['on no day', '2026-02-30T00:00:00Z', 'its evidence does not tell when it was collected'],
	])('is not judged: %s', async (_when, collectedAt, reason) => {
		const {out, code} = await judged(collectedAt);
		const {targets, findings}: Report = JSON.parse(out);

		expect({code, targets, findings}).toEqual({
			code: 3,
			targets: [{name: 'till-7', kind: 'endpoint', reached: false, reason}],
			findings: [],
		});
	});

	test.each([
		['text', 'till-7 (standard client 8.0.2, linux, collected on 2026-11-20)'],
		['markdown', '| till-7 | standard client 8.0.2, linux, collected on 2026-11-20 | yes |'],
	])('is told with its day in %s', async (format, line) => {
		expect((await judged('2026-11-20T08:00:00Z', format)).out).toContain(line);
	});
});
