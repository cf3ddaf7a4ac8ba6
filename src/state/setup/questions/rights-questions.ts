import type {Draft} from '../../../domain/plan/draft.ts';
import type {Question} from '../question.ts';

const named = (items: readonly {readonly name: string}[] = []): string =>
	items.map(({name}) => name).join(', ');

export const setsQuestion = (draft: Draft): Question => ({
	name: 'permission-sets',
	step: 'rights',
	ask: 'What may people do in my.anydesk?',
	why: 'Grant the minimum: whoever may change rights or clients can open a way to every machine.',
	guide: ['G-PRM-2', 'G-PRM-3'],
	explain: [
		'my.anydesk has 12 sections. A permission set says for each of them: none, view, or edit (which is view and edit).',
		"The roles that AnyDesk brings along are told as the guide has them. They can't be changed.",
		'In the table E is edit, V is view and a dot is none; DPO is the data protection officer, Acct the accountant.',
		'Everybody needs edit on Personal Profile: else no second factor can be enrolled.',
	],
	told: named(draft.permissionSets),
	body: {kind: 'rights'},
});

export const rolesQuestion = (draft: Draft): Question => ({
	name: 'roles',
	step: 'rights',
	ask: 'Which roles of your own are there?',
	why: 'A role bundles permission sets, so that rights are given to a task and not to a person.',
	guide: ['G-PRM-1', 'G-PRM-3'],
	explain: [
		'A role holds permission sets and is given to users or to groups.',
		'Owner, admin, data protection officer, accountant and user exist by themselves.',
	],
	told: named(draft.roles),
	body: {
		kind: 'entries',
		form: 'role',
		scope: '',
		ifEmpty: 'No role of your own: people hold those of AnyDesk.',
	},
});

export const groupsQuestion = (draft: Draft): Question => ({
	name: 'groups',
	step: 'rights',
	ask: 'Which groups are there?',
	why: 'Whoever joins a group gets its roles, and loses them with it: nothing is forgotten when people change.',
	guide: ['G-PRM-1'],
	explain: ['A group is a team. It holds roles, and each member has them.'],
	told: named(draft.groups),
	body: {kind: 'entries', form: 'group', scope: '', ifEmpty: 'No group: each user holds roles directly.'},
});
