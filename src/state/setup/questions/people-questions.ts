import {type Draft, hasAnyRoles} from '../../../domain/plan/draft.ts';
import {isOwners} from '../../../domain/plan/first-account.ts';
import type {PlannedUser} from '../../../domain/plan/shape.ts';
import type {Question} from '../question.ts';
import {entry, judgeLogin, judgeText} from '../text-answers.ts';

const ownerOf = ({users = []}: Draft): PlannedUser | undefined => users.find(isOwners);

/** The draft with something else said of the owner, who stands first. */
const withOwner = (draft: Draft, change: (owner: PlannedUser) => PlannedUser): Draft => {
	const {users = [], organization} = draft;
	const owner = ownerOf(draft);
	const fresh: PlannedUser = {
		login: '',
		...(hasAnyRoles(organization?.licence) && {roles: ['owner']}),
		use: 'set-up',
	};

	return {
		...draft,
		users:
			owner === undefined
				? [change(fresh), ...users]
				: users.map(user => (user === owner ? change(user) : user)),
	};
};

export const ownerLoginQuestion = (draft: Draft): Question => {
	const owner = ownerOf(draft);

	return {
		name: 'owner-login',
		step: 'owner',
		ask: 'With which mail address was AnyDesk bought?',
		why: 'That account may do everything, so it is for the set-up alone; daily work is done by others.',
		guide: ['G-OWN-2'],
		explain: [
			'Buying or trying AnyDesk made one account, the owner. It can change everybody and everything.',
			'Keep it for the set-up: sign in with it rarely, with a second factor, and give no daily work to it. If you support others yourself, you get a second account in a moment.',
		],
		told: owner?.login ?? '',
		body: {
			kind: 'text',
			value: owner?.login ?? '',
			judge: login =>
				judgeLogin(
					login,
					(draft.users ?? []).filter(user => user !== owner).map(user => user.login),
				),
			take: login => withOwner(draft, user => ({...user, login})),
		},
	};
};

export const ownerNameQuestion = (draft: Draft): Question => {
	const owner = ownerOf(draft);

	return {
		name: 'owner-name',
		step: 'owner',
		ask: 'Who is that?',
		why: 'An account belongs to one person, so that it is known who did what.',
		guide: ['G-OWN-2'],
		explain: ['The name of the person who holds the owner account. It stands on a sheet, and nowhere else.'],
		told: owner?.name ?? '',
		body: {
			kind: 'text',
			value: owner?.name ?? '',
			ifEmpty: 'Without a name, only the login stands on the sheet.',
			judge: judgeText,
			take: text => withOwner(draft, ({name: _name, ...user}) => ({...user, ...entry('name', text)})),
		},
	};
};

export const usersQuestion = (draft: Draft): Question => {
	const {users = []} = draft;
	const starters = users.filter(({startsConnections}) => startsConnections === true);

	return {
		name: 'users',
		step: 'people',
		ask: 'Who else works with AnyDesk?',
		why: 'Each person who starts connections needs an own account, with no more rights than that takes.',
		guide: ['G-LGN-2', 'G-OWN-2', 'G-PRM-3'],
		explain: [
			'Add everybody who supports others, and everybody who looks after accounts or devices. People who are only supported need no account.',
			'A file with one line for each person can be read as well: login,name,roles,groups,startsConnections.',
		],
		told: users.length === 0 ? '' : `${users.length} in all, ${starters.length} start connections`,
		body: {
			kind: 'entries',
			form: 'user',
			scope: '',
			ifEmpty: 'Nobody yet, not even the owner.',
		},
	};
};

export const secondFactorQuestion = (draft: Draft): Question => ({
	name: 'second-factor',
	step: 'second-factor',
	ask: 'Who has enrolled a second factor in my.anydesk?',
	why: 'A password alone would open the console of all your machines.',
	guide: ['G-2FA-1', 'G-2FA-2'],
	explain: [
		'Each person enrols alone: in my.anydesk, in the own profile, under Multi-Factor Authentication. The portal shows a picture to be scanned with an authenticator app.',
		'Who sits in a session without a browser window beside it can paste the secret here: the picture is then drawn in this terminal, and a code is tried. The secret is not kept.',
		'It can be done later: what is missing is shown on the first page.',
	],
	told: (draft.users ?? []).length === 0 ? '' : 'see the list',
	body: {kind: 'second-factor'},
});
