import {accessFromPlan} from '../../../src/domain/access/from-plan.ts';
import type {Draft} from '../../../src/domain/plan/draft.ts';
import {guideCase} from '../../../src/domain/plan/guide-case.ts';
import type {AppEvent} from '../../../src/state/app-events.ts';
import {type AppState, firstState} from '../../../src/state/app-state.ts';
import {nextState} from '../../../src/state/next-state.ts';
import type {AccessFound} from '../../../src/state/services.ts';
import {newSetup} from '../../../src/state/setup/setup.ts';
import {aFinding, aReport, eventsOf, exampleFindings, exampleTargets} from '../fake-audit.ts';
import {keptRooms} from './kept-rooms.ts';
import {readExample} from './read-example.ts';

const after = (state: AppState, ...events: readonly AppEvent[]): AppState => events.reduce(nextState, state);

const withDraft = (draft: Draft): AppState => ({
	...firstState,
	desk: {...firstState.desk, setup: newSetup(draft)},
});

const plan = readExample();
const planned = withDraft(plan);
const welcome: AppState = {...firstState, shown: {screen: 'welcome', focused: 0}};

const asked = (name: string, ...events: readonly AppEvent[]): AppState =>
	after(planned, {type: 'question-opened', name}, ...events);

const askedIn = (draft: Draft, name: string, ...events: readonly AppEvent[]): AppState =>
	after(withDraft(draft), {type: 'question-opened', name}, ...events);

/** After a plan file was read, nothing is asked any more. */
const read = (draft: Draft): AppState =>
	after(
		planned,
		{type: 'path-asked', of: 'plan-file'},
		{type: 'path-named', path: 'plan.yaml'},
		{type: 'plan-read', draft, text: ''},
	);

const checked = (events: ReturnType<typeof eventsOf>): AppState =>
	after(planned, {type: 'target-chosen', target: {kind: 'example'}}, {type: 'audit-told', events});

const crowd: Draft = {
	...plan,
	users: Array.from({length: 45}, (_, index) => ({login: `person-${index + 1}@example.com`})),
};

const manyFindings = Array.from({length: 45}, (_, index) =>
	aFinding({check: `PRF-${index + 1}`, severity: 'low'}),
);

const [endpoint] = exampleTargets;
const rehearsal = aReport(exampleFindings, [
	{name: 'anna-laptop', kind: 'organization', reached: true},
	...(endpoint === undefined ? [] : [endpoint]),
]);

const map = accessFromPlan(plan);
const asItIs: AccessFound = {
	map: {
		...map,
		from: 'evidence',
		findings: [{kind: 'strangers', from: ['strangers by ID'], to: ['incoming'], because: 'the list is off'}],
	},
	drift: [
		{
			kind: 'wider',
			from: 'strangers by ID',
			to: 'incoming',
			planned: 'no',
			found: 'accept',
			because: 'nobody planned it',
		},
	],
	notLookedAt: [{name: 'till-9', reason: 'it could not be reached'}],
};

const access = after(planned, {type: 'access-asked', from: 'plan'});
const looked = after(planned, {type: 'access-asked', from: 'targets'}, {type: 'access-found', found: asItIs});

/** Every room and every sort of question, each as somebody may find it. */
export const rooms = {
	welcome,
	home: firstState,
	'home-after-a-check': after(checked(eventsOf(exampleFindings)), {type: 'went-back'}),
	'home-after-a-defect': after(
		planned,
		{type: 'target-chosen', target: {kind: 'example'}},
		{type: 'audit-broke', complaint: 'The check could not be done: the plan is broken'},
	),
	folder: after(planned, {type: 'path-asked', of: 'folder'}),
	'plan-file-refused': after(
		welcome,
		{type: 'path-asked', of: 'plan-file'},
		{type: 'text-given', text: 'plan.yaml'},
		{type: 'path-refused', complaints: ['plan.yaml does not exist']},
	),
	'people-file-being-read': after(
		asked('users'),
		{type: 'path-asked', of: 'people-file'},
		{type: 'text-given', text: 'people.csv'},
		{type: 'path-named', path: 'people.csv'},
	),
	'out-folder': after(read(plan), {type: 'path-asked', of: 'out-folder'}),
	choice: asked('licence'),
	words: askedIn(guideCase, 'organization-name'),
	'words-optional': asked('namespace'),
	'words-wrong': asked('namespace', {type: 'text-given', text: 'no@name'}, {type: 'went-on'}),
	list: asked('users'),
	'list-long': askedIn(crowd, 'users'),
	'list-empty': askedIn({...guideCase, groups: []}, 'groups'),
	'list-after-a-removal': asked('users', {type: 'focus-moved', by: 3}, {type: 'entry-removed'}),
	'list-that-is-needed': askedIn(guideCase, 'acl:incoming', {type: 'went-on'}),
	patterns: asked('acl:incoming'),
	'patterns-tried': asked('acl:incoming', {type: 'trying-began'}, {type: 'text-given', text: 'eve@acme'}),
	'new-user-login': asked('users', {type: 'entry-added'}),
	'new-user-name': asked('users', {type: 'entry-added'}, {type: 'focus-moved', by: 1}),
	'new-user-rows': asked('users', {type: 'entry-added'}, {type: 'focus-moved', by: 2}),
	'new-user-without-login': asked(
		'users',
		{type: 'entry-added'},
		{type: 'focus-moved', by: 2},
		{type: 'went-on'},
	),
	'user-to-edit': asked('users', {type: 'focus-moved', by: 1}, {type: 'entry-opened'}),
	'pattern-to-edit': asked('acl:incoming', {type: 'entry-opened'}),
	'machine-to-edit': askedIn({...plan, endpoints: [{name: 'till-7', build: 'incoming'}]}, 'endpoints', {
		type: 'entry-opened',
	}),
	settings: asked('settings:incoming'),
	'settings-wrong': asked('versions', {type: 'text-given', text: '9'}),
	rights: asked('permission-sets'),
	'rights-without-a-set': askedIn({...guideCase, permissionSets: []}, 'permission-sets'),
	'rights-copied': asked('permission-sets', {type: 'preset-copied', role: 'admin'}),
	'rights-of-two-sets': askedIn(
		{
			...plan,
			permissionSets: [...(plan.permissionSets ?? []), {name: 'Devices', sections: {clients: 'view'}}],
		},
		'permission-sets',
	),
	'rights-to-name': asked('permission-sets', {type: 'entry-opened'}),
	permissions: asked('permissions:incoming:Secure Profile'),
	'second-factor': asked('second-factor'),
	answers: after(planned, {type: 'answers-opened'}),
	'review-being-rehearsed': read(plan),
	review: after(read(plan), {type: 'rehearsed', draft: plan, report: rehearsal}),
	'review-broken': read({...plan, users: [{login: 'x@example.com', groups: ['Nobody']}]}),
	'review-writing': after(read(plan), {type: 'writing-asked'}),
	'review-written': after(
		read(plan),
		{type: 'rehearsed', draft: plan, report: rehearsal},
		{type: 'files-written', count: 2, folder: './acme-anydesk'},
	),
	'review-edited': after(
		read(plan),
		{type: 'rehearsed', draft: plan, report: rehearsal},
		{type: 'files-edited', edited: ['portal-checklist.md', 'organization.yaml', 'README.md']},
	),
	'file-for-the-generator': after(read(plan), {type: 'file-opened', at: 0}),
	'file-of-text': after(read(plan), {type: 'file-opened', at: 1}),
	access,
	'access-reasons': after(access, {type: 'access-turned', to: 'reasons'}),
	'access-as-it-is': looked,
	'access-drift': after(looked, {type: 'access-turned', to: 'drift'}),
	'access-being-looked-at': after(planned, {type: 'access-asked', from: 'targets'}),
	'access-refused': after(
		planned,
		{type: 'access-asked', from: 'targets'},
		{type: 'path-refused', complaints: ['nothing could be looked at']},
	),
	checking: checked(eventsOf(exampleFindings).slice(0, -2)),
	'checking-stopping': after(checked(eventsOf(exampleFindings).slice(0, -2)), {type: 'stop-asked'}),
	findings: checked(eventsOf(exampleFindings)),
	'findings-many': checked(eventsOf(manyFindings)),
	'findings-all-good': checked(eventsOf(exampleFindings.filter(({outcome}) => outcome === 'pass'))),
	'findings-none': checked(
		eventsOf([], [{name: 'desk-1', kind: 'unknown', reached: false, reason: 'no AnyDesk was found'}]),
	),
	'findings-filtered': after(
		checked(eventsOf(exampleFindings)),
		{type: 'filter-opened'},
		{type: 'text-given', text: 'till-7'},
		{type: 'filter-set'},
	),
	finding: after(checked(eventsOf(exampleFindings)), {type: 'finding-opened', finding: aFinding()}),
	'help-over-a-list': after(asked('users'), {type: 'help-asked'}),
	'not-saved': after(asked('licence'), {
		type: 'saved',
		complaint: 'The disk is full: the answer is not kept.',
	}),
	'report-file': after(checked(eventsOf(exampleFindings)), {type: 'export-asked'}),
	...keptRooms,
	left: after(planned, {type: 'left', exitCode: 0}),
} as const satisfies Readonly<Record<string, AppState>>;

export type RoomName = keyof typeof rooms;
export const roomNames = Object.keys(rooms) as readonly RoomName[];
