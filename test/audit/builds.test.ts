import {describe, expect, test} from 'vitest';
import {builds, buildTexts} from '../fixtures/builds.ts';
import {acmePlan} from '../fixtures/fixture.ts';
import {judgeBuildText, judgeOrganization, tellAs} from './judge.ts';
import {buildRightsTold} from './told/build-rights.ts';
import {buildShapesTold} from './told/build-shapes.ts';
import {buildTextsTold} from './told/build-texts.ts';

const buildsTold = {...buildShapesTold, ...buildRightsTold};

const find = <Value>(all: Readonly<Record<string, Value>>, name: string): Value => {
	const found = all[name];
	if (found === undefined) throw new Error(`there is no fixture "${name}"`);

	return found;
};

const unplanned = {...acmePlan, isUnattendedPlanned: false};

describe('what is found in a build with its form', () => {
	test.each(Object.entries(buildsTold))('%s', async (name, lines) => {
		const findings = await judgeOrganization(find(builds, name), unplanned);

		expect(lines.map(line => tellAs(line, findings))).toEqual(lines);
	});

	test.each([
		['settings locked but for Security', '[incoming (build)] BLD-5 pass', true],
		['settings locked but for Security', '[incoming (build)] BLD-5 undecided', undefined],
		['a password that is preset', '[incoming (build)] UNA-1 pass', true],
		['a password that is preset', '[incoming (build)] UNA-1 undecided', undefined],
		['requests that are never shown', '[incoming (build)] UNA-6 pass', true],
		['requests that are never shown', '[incoming (build)] UNA-6 undecided', undefined],
	])('%s: %s where unattended access is planned: %s', async (name, line, isPlanned) => {
		const plan = isPlanned === undefined ? acmePlan : {...acmePlan, isUnattendedPlanned: isPlanned};

		expect(tellAs(line, await judgeOrganization(find(builds, name), plan))).toBe(line);
	});

	test('something is told of each build', () => {
		expect(Object.keys(builds).filter(name => !(name in buildsTold))).toEqual([]);
	});
});

describe('what is found in the text of a build alone', () => {
	test.each(Object.entries(buildTextsTold))('%s', async (name, lines) => {
		const findings = await judgeBuildText(find(buildTexts, name), acmePlan);

		expect(lines.map(line => tellAs(line, findings))).toEqual(lines);
	});

	test('something is told of each text', () => {
		expect(Object.keys(buildTexts).filter(name => !(name in buildTextsTold))).toEqual([]);
	});
});
