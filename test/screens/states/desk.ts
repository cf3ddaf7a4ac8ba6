import type {Draft} from '../../../src/domain/plan/draft.ts';
import {guideCase, guideReceiver, guideStarter} from '../../../src/domain/plan/guide-case.ts';
import type {Report} from '../../../src/domain/report.ts';
import {type AppState, firstState} from '../../../src/state/app-state.ts';
import {type Desk, emptyDesk} from '../../../src/state/desk.ts';
import {questionsOf} from '../../../src/state/setup/questions.ts';
import {newSetup, withRehearsal} from '../../../src/state/setup/setup.ts';
import type {RunEntry} from '../../../src/state/workspace/shape.ts';
import {telling} from '../typist.ts';

/** How a name is spelled: as it is, or as somebody hostile would have it. */
export type Spelling = (name: string) => string;

export const plain: Spelling = name => name;

const acting = '\u202Ee\u200Bvil\u001B]52;c;aGk=\u0007\u001B[31m\u001B[2J\u009B31m\r\n\tend';
const wide = '日本語 👍🏽 क्षत्रि 1\uFE0F\u20E3 ';

/** Text that acts on a terminal, text that is wider than it is long, and a lot of both. */
export const hostile: Spelling = name => `${name} ${acting} ${wide.repeat(12)}`;

/** The guide's use case, all of it answered. */
export const guideDraft = (say: Spelling): Draft => ({
	...guideCase,
	organization: {name: say('Acme Support GmbH'), licence: 'ultimate-cloud', signIn: 'portal'},
	namespace: say('acme'),
	permissionSets: [{...guideCase.permissionSets?.[0], name: say('IT Supporter')}],
	roles: [{name: say('IT Supporter'), permissionSets: [say('IT Supporter')]}],
	groups: [{name: say('Service desk'), roles: [say('IT Supporter')]}],
	users: [
		{login: say('owner@example.com'), name: say('Olga Owner'), roles: ['owner'], use: 'set-up'},
		...['Anna Agent', 'Ben Bridge', 'Cora Care'].map(name => ({
			login: say(`${name.split(' ', 1)[0]?.toLowerCase()}@example.com`),
			name: say(name),
			groups: [say('Service desk')],
			startsConnections: true,
		})),
	],
	builds: {
		[say('incoming')]: {
			...guideReceiver,
			profiles: (guideReceiver.profiles ?? []).map(profile => ({...profile, name: say(profile.name)})),
			acl: [say('*@acme')],
		},
		[say('outgoing')]: guideStarter,
	},
});

/** Machines that the plan knows by name. */
export const endpoints = (say: Spelling): NonNullable<Draft['endpoints']> => [
	{name: say('till-7'), build: say('incoming'), monitored: true},
	{name: say('anna-laptop'), build: say('outgoing'), user: say('anna@example.com')},
];

/** Nothing was said yet but what the guide's case brings along. */
export const begunDraft: Draft = guideCase;

const summary = {pass: 41, fail: 3, undecided: 9, notApplicable: 22, waived: 1, coverage: 0.83, exitCode: 13};

export const runs = (say: Spelling): readonly RunEntry[] =>
	[
		['18', summary],
		['19', {...summary, pass: 44, fail: 2}],
		['20', {...summary, pass: 46, fail: 2, undecided: 7, worst: 'high' as const}],
	].map(([day, numbers]) => ({
		id: `2026-11-${day}T09-12-00Z-7f3a`,
		startedAt: `2026-11-${day}T09:12:00Z`,
		endedAt: `2026-11-${day}T09:12:04Z`,
		plan: say('Acme'),
		level: 'hardened',
		partial: false,
		targets: [say('till-7'), say('anna-laptop')],
		summary: numbers as RunEntry['summary'],
	}));

/** A desk with a plan on it; `report` is its rehearsal. */
export const deskWith = (draft: Draft, report: Report, over: Partial<Desk> = {}): Desk => ({
	...emptyDesk,
	setup: withRehearsal(newSetup(draft), draft, report),
	...over,
});

const onDesk = (desk: Desk): AppState => ({...firstState, desk});

/** The set-up has come to this question. */
export const asked = (desk: Desk, name: string): AppState => {
	const questions = questionsOf(desk.setup.draft);
	const place = questions.findIndex(question => question.name === name);
	if (place === -1) throw new Error(`there is no question ${name}`);

	const answered = questions.slice(0, place).map(question => question.name);

	return telling(onDesk({...desk, setup: {...desk.setup, answered}}), {type: 'set-up-opened'});
};

/** All was answered. */
export const answered = (desk: Desk): Desk => ({
	...desk,
	setup: {...desk.setup, answered: questionsOf(desk.setup.draft).map(({name}) => name)},
});

/** A question that was opened from the list of all answers. */
export const lookedUp = (desk: Desk, name: string): AppState =>
	telling(onDesk(answered(desk)), {type: 'answers-opened'}, {type: 'question-opened', name});

export const atHome = (desk: Desk): AppState =>
	telling(onDesk(desk), {type: 'answers-opened'}, {type: 'home-asked'});
