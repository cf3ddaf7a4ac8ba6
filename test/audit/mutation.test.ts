import {describe, expect, test} from 'vitest';
import {catalogue} from '../../src/checks/catalogue.ts';
import {endpointNamed} from '../fixtures/endpoints.ts';
import {acmePlan} from '../fixtures/fixture.ts';
import {pairOfBuilds} from '../fixtures/organizations/pair.ts';
import {changed} from '../fixtures/tree.ts';
import {judgeFixture, judgeOrganization} from './judge.ts';
import {type Change, type Mutation, mutations} from './mutations.ts';

const isBuild = (fixture: string): boolean => fixture.startsWith('[');

const findingsAfter = async (fixture: string, {files, organization, plan}: Change) => {
	const pair = organization === undefined ? pairOfBuilds : changed(pairOfBuilds, organization);
	if (isBuild(fixture)) return judgeOrganization(pair, {...acmePlan, ...plan});

	const given = endpointNamed(fixture);

	return judgeFixture({
		...given,
		...(files !== undefined && {tree: changed(given.tree, files)}),
		...(given.organization !== undefined && {organization: pair}),
		plan: {...given.plan, ...plan},
	});
};

const outcomeOf = async ([check, fixture]: Mutation, change: Change) => {
	const findings = await findingsAfter(fixture, change);
	const target = isBuild(fixture) ? fixture.slice(1, -1) : findings[0]?.target;

	return findings.find(finding => finding.check === check && finding.target === target)?.outcome;
};

const titleOf = ([check, fixture, from, words, , to]: Mutation): string =>
	`${check} of ${fixture}: ${words} (${from} to ${to})`;

describe('the smallest change turns a verdict', () => {
	test.each(mutations.map(mutation => [titleOf(mutation), mutation] as const))('%s', async (_, mutation) => {
		const [, , from, , change, to] = mutation;

		expect(await outcomeOf(mutation, {})).toBe(from);
		expect(await outcomeOf(mutation, change)).toBe(to);
	});

	test('of every check that looks at endpoints or builds', () => {
		const turned = new Set(mutations.map(([check]) => check));
		const decidedByWordsAlone = ['NET-5'];
		const owed = catalogue.filter(
			({id, targets}) => targets[0] !== 'organization' && !decidedByWordsAlone.includes(id),
		);

		expect(owed.map(({id}) => id).filter(id => !turned.has(id))).toEqual([]);
	});
});
