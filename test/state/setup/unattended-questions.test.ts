import {expect, test} from 'vitest';
import type {Draft} from '../../../src/domain/plan/draft.ts';
import type {PlannedBuild} from '../../../src/domain/plan/shape.ts';
import {forms} from '../../../src/state/setup/forms.ts';
import {unattendedQuestions} from '../../../src/state/setup/questions/unattended-questions.ts';

const build: PlannedBuild = {
	direction: 'incoming-only',
	profiles: [{name: 'P', unattended: {reason: 'monitored', secondFactor: true}}],
};
const draft: Draft = {builds: {incoming: build, plain: {direction: 'incoming-only'}}};

test('the question says that its answer holds for every machine of the build, and what to do for a single one', () => {
	const [question] = unattendedQuestions(draft, 'incoming', build);
	const {body, explain = []} = question ?? {};

	expect(explain.join(' ')).toMatch(
		/every machine with incoming\..*single one, .* make a build for it alone/,
	);
	expect(body?.kind === 'choice' && body.options.map(({about}) => about)).toEqual([
		expect.not.stringContaining('every machine'),
		expect.stringMatching(/^For every machine with incoming;.* a build of its own/),
		expect.stringMatching(/^For every machine with incoming;.* a build of its own/),
	]);
});

test.each([
	[{name: 'SRV01', build: 'incoming', monitored: true}, 'incoming · monitored'],
	[{name: 'PC01', build: 'incoming', monitored: false}, 'incoming · not monitored: no password there'],
	[{name: 'PC02', build: 'plain', monitored: false}, 'plain · not monitored'],
	[{name: 'PC03', build: 'incoming'}, 'incoming'],
])('the list of machines tells %o', (endpoint, told) => {
	expect(forms.endpoint.tell(endpoint, draft, '')).toBe(told);
});
