import {beforeAll, expect, test} from 'vitest';
import {catalogue} from '../../src/checks/catalogue.ts';
import type {Finding} from '../../src/domain/finding.ts';
import {builds, buildTexts} from '../fixtures/builds.ts';
import {endpoints} from '../fixtures/endpoints.ts';
import {acmePlan} from '../fixtures/fixture.ts';
import {judgeBuildText, judgeFixture, judgeOrganization} from './judge.ts';

/** What the catalogue says can't be: which outcome a kind of target never gives, and why. */
const cannot: Readonly<Record<string, string>> = {
	'MFA-4 endpoint pass': 'no key is known: only a word decides it',
	'MFA-4 endpoint fail': 'no key is known: only a word decides it',
	'MFA-5 endpoint pass': 'no key is known: only a word decides it',
	'MFA-5 endpoint fail': 'no key is known: only a word decides it',
	'NET-5 endpoint pass': 'only a word decides it',
	'NET-5 endpoint fail': 'only a word decides it',
	'UNA-2 endpoint pass': 'different salts hide equal passwords: a file can only prove a failure',
	'LOG-2 endpoint pass': "a trace can only prove a failure: the portal's list decides",
	'BLD-3 build fail': 'a reason that is absent is not known, and an empty one is no organisation file',
	'PRF-8 build fail': 'no text tells which profile a preset password is for',
	'PRF-10 build pass': 'which place wins is not known: the preset of a build can only disagree',
	'PRF-10 build undecided': 'where no two places speak, there is nothing to disagree',
	'UNA-7 build pass': "an endpoint's own file may set it: a build can only prove a failure",
};

const shown = new Set<string>();

const show = (kind: string, findings: readonly Finding[]): void => {
	for (const {check, outcome} of findings) shown.add(`${check} ${kind} ${outcome}`);
};

beforeAll(async () => {
	for (const fixture of Object.values(endpoints)) show('endpoint', await judgeFixture(fixture));
	for (const text of Object.values(buildTexts)) show('build', await judgeBuildText(text, acmePlan));

	for (const tree of Object.values(builds)) {
		show('build', await judgeOrganization(tree, acmePlan));
		show('build', await judgeOrganization(tree, {...acmePlan, isUnattendedPlanned: false}));
	}
});

const owed = catalogue.flatMap(({id, targets}) =>
	targets
		.filter(kind => kind !== 'organization')
		.flatMap(kind => ['pass', 'fail', 'undecided'].map(outcome => `${id} ${kind} ${outcome}`)),
);

test('the fixtures show a pass, a failure and an undecided case of every check of endpoints and builds', () => {
	expect(owed.filter(outcome => !shown.has(outcome) && !(outcome in cannot))).toEqual([]);
});

test('what is said not to be is not shown', () => {
	expect(Object.keys(cannot).filter(outcome => shown.has(outcome) || !owed.includes(outcome))).toEqual([]);
});
