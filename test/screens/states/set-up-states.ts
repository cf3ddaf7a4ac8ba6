import type {Report} from '../../../src/domain/report.ts';
import {type AppState, firstState} from '../../../src/state/app-state.ts';
import {telling, typing} from '../typist.ts';
import {
	answered,
	asked,
	begunDraft,
	deskWith,
	endpoints,
	guideDraft,
	lookedUp,
	type Spelling,
} from './desk.ts';

/** Invented: 20 bytes. */
export const inventedSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export type States = Readonly<Record<string, AppState>>;

/** Every question of the set-up, and what can be open on top of it. */
export const questionStates = (say: Spelling, report: Report): States => {
	const begun = deskWith(begunDraft, report);
	const desk = deskWith(guideDraft(say), report);
	const named = deskWith({...guideDraft(say), endpoints: endpoints(say)}, report);
	const at = (name: string) => asked(desk, name);
	const [incoming, outgoing, profile] = [say('incoming'), say('outgoing'), say('Secure Profile')];

	return {
		welcome: telling(firstState, {type: 'set-up-opened'}),
		'question-name': asked(begun, 'organization-name'),
		'question-name-typed': typing(asked(begun, 'organization-name'), 'Acme Support GmbH'),
		'question-name-missing': typing(asked(begun, 'organization-name'), 'enter'),
		'question-licence': at('licence'),
		'question-sign-in': at('sign-in'),
		'question-connection-policy': typing(at('connection-policy'), 'down'),
		'question-owner': asked(begun, 'owner-login'),
		'question-owner-wrong': typing(asked(begun, 'owner-login'), 'olga', 'enter'),
		'question-owner-name': at('owner-name'),
		'question-rights': at('permission-sets'),
		'question-rights-wider': typing(at('permission-sets'), 'down', 'down', 'right', 'right', 'G', 'up'),
		'question-rights-note': typing(at('permission-sets'), 'jjjjj'),
		'question-rights-form': typing(at('permission-sets'), 'e'),
		'question-rights-none': typing(at('permission-sets'), 'd'),
		'question-roles': at('roles'),
		'question-roles-form': typing(at('roles'), 'e', 'down'),
		'question-groups': at('groups'),
		'question-groups-form': typing(at('groups'), 'a'),
		'question-users': at('users'),
		'question-users-removed': typing(at('users'), 'down', 'd'),
		'question-users-form': typing(at('users'), 'a'),
		'question-users-form-wrong': typing(at('users'), 'a', 'anna', 'enter'),
		'question-users-form-end': typing(at('users'), 'j', 'e', 'end'),
		'question-builds': at('builds'),
		'question-builds-form': typing(at('builds'), 'a', 'down', 'right'),
		'question-profiles': lookedUp(desk, `profiles:${incoming}`),
		'question-permissions': at(`permissions:${incoming}:${profile}`),
		'question-permissions-end': typing(at(`permissions:${incoming}:${profile}`), 'G'),
		'question-settings': at(`settings:${incoming}`),
		'question-settings-end': typing(at(`settings:${outgoing}`), 'end'),
		'question-namespace': asked(begun, 'namespace'),
		'question-namespace-wrong': typing(asked(begun, 'namespace'), 'acme inc'),
		'question-acl': at(`acl:${incoming}`),
		'question-acl-try': typing(at(`acl:${incoming}`), 't', 'eve@acme'),
		'question-acl-form': typing(at(`acl:${incoming}`), 'a', 'backspace'),
		'question-acl-form-wrong': typing(at(`acl:${incoming}`), 'a', 'backspace', 'enter'),
		'question-acl-missing': typing(asked(begun, 'acl:incoming'), 'enter'),
		'question-aliases': at(`aliases:${outgoing}`),
		'question-unattended': at(`unattended:${incoming}:${profile}`),
		'question-unattended-yes': typing(at(`unattended:${incoming}:${profile}`), 'down'),
		'question-unattended-explained': typing(at(`unattended:${incoming}:${profile}`), '?'),
		'question-endpoints': lookedUp(desk, 'endpoints'),
		'question-endpoints-named': lookedUp(named, 'endpoints'),
		'question-endpoints-form': typing(lookedUp(desk, 'endpoints'), 'a', say('till-7').slice(0, 6), 'down'),
		'question-versions': lookedUp(desk, 'versions'),
		'question-limits-wrong': typing(lookedUp(desk, 'limits'), 'down', 'soon'),
		'help-on-a-question': typing(at('licence'), '?'),
	};
};

/** Enrolments, and the end of the set-up. */
export const endStates = (say: Spelling, report: Report): States => {
	const desk = answered(deskWith(guideDraft(say), report));
	const factor = asked(desk, 'second-factor');
	const pasting = typing(factor, 'down', 'e');
	const picture = typing(pasting, inventedSecret, 'enter');
	const review = telling({...firstState, desk}, {type: 'set-up-opened'});
	const broken = deskWith(
		{...guideDraft(say), builds: {}, groups: [{name: say('Desk'), roles: [say('none')]}]},
		report,
	);

	return {
		'question-second-factor': factor,
		'question-second-factor-vouched': typing(factor, 'down', 's'),
		'enrolment-pasting': pasting,
		'enrolment-pasted': typing(pasting, inventedSecret),
		'enrolment-wrong-secret': typing(pasting, 'JBSW0', 'enter'),
		'enrolment-picture': picture,
		'enrolment-wrong-code': typing(picture, '12345', 'enter'),
		'enrolment-key-hidden': typing(picture, 'k', '1'),
		review,
		'review-rehearsing': telling(
			{...firstState, desk: {...desk, setup: {...desk.setup, rehearsed: []}}},
			{type: 'set-up-opened'},
		),
		'review-written': telling(
			review,
			{type: 'writing-asked'},
			{type: 'files-written', count: 15, folder: say('./acme-anydesk')},
		),
		'review-writing': telling(review, {type: 'writing-asked'}),
		'review-refused': telling(
			review,
			{type: 'writing-asked'},
			{type: 'files-refused', complaint: say('cannot be written: denied')},
		),
		'review-edited': telling(
			review,
			{type: 'writing-asked'},
			{
				type: 'files-edited',
				edited: ['portal-checklist.md', 'organization.yaml', 'README.md'].map(say),
			},
		),
		'review-beside': telling(
			review,
			{type: 'writing-asked', forEdited: 'beside'},
			{
				type: 'files-written',
				count: 13,
				folder: say('./acme-anydesk'),
				kept: ['portal-checklist.md', 'organization.yaml'].map(say),
			},
		),
		'review-beside-edited': telling(
			review,
			{type: 'writing-asked', forEdited: 'beside'},
			{type: 'files-edited', edited: [say('portal-checklist.md.new')], forEdited: 'beside'},
		),
		'review-to-mend': telling({...firstState, desk: answered(broken)}, {type: 'set-up-opened'}),
		'review-mend-first': telling(
			{...firstState, desk: answered(broken)},
			{type: 'set-up-opened'},
			{type: 'writing-asked'},
		),
		file: typing(review, 'v'),
		'file-page': typing(review, 'v', 'n', 'j'),
		'out-folder': telling(review, {type: 'path-asked', of: 'out-folder'}),
		answers: telling(review, {type: 'answers-opened'}),
		'answers-end': typing(telling(review, {type: 'answers-opened'}), 'G'),
		'plan-file-refused': telling(
			typing(telling(firstState, {type: 'path-asked', of: 'plan-file'}), './plan.yaml', 'enter'),
			{
				type: 'path-refused',
				complaints: Array.from({length: 30}, (_, line) =>
					say(`plan.yaml:${line + 1}: there is no key "usres"`),
				),
			},
		),
		'people-file': typing(typing(asked(desk, 'users'), 'i'), './people.csv', 'enter'),
	};
};
