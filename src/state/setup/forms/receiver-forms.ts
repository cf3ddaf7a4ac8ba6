import {withoutGaps} from '../../../domain/anydesk/addresses.ts';
import {secureProfile} from '../../../domain/anydesk/permissions.ts';
import type {Draft} from '../../../domain/plan/draft.ts';
import type {PlannedBuild} from '../../../domain/plan/shape.ts';
import {type Form, form} from '../form.ts';
import {judgePattern, whereIdsAre} from '../patterns.ts';
import {judgeName} from '../text-answers.ts';

type Profile = NonNullable<PlannedBuild['profiles']>[number];

/** The draft with something changed in one of its builds; as it was where there is no such build. */
export const withBuild = (
	draft: Draft,
	name: string,
	change: (build: PlannedBuild) => PlannedBuild,
): Draft => {
	const build = draft.builds?.[name];

	return build === undefined ? draft : {...draft, builds: {...draft.builds, [name]: change(build)}};
};

/** The permission profiles of a build: one for each level of access (G-PRF-2). */
export const profileForm: Form = form<Profile>({
	what: 'profile',
	itemsOf: ({builds = {}}, scope) => builds[scope]?.profiles ?? [],
	withItems: (draft, scope, profiles) =>
		withBuild(draft, scope, build => ({...build, profiles: [...profiles]})),
	fresh: () => ({name: '', permissions: [...secureProfile], editable: false, unattended: 'none'}),
	rowsOf: profile => [
		{
			kind: 'text',
			label: 'Name',
			about: 'What this level of access is for. What it allows is asked next.',
			value: profile.name,
			set: name => ({...profile, name}),
		},
		{
			kind: 'toggle',
			label: 'Users can edit it',
			about: 'Leave it off: users could widen a profile that they can edit (G-USE-1).',
			isOn: profile.editable === true,
			set: editable => ({...profile, editable}),
		},
	],
	nameOf: ({name}) => name,
	tell: ({permissions = [], unattended}) =>
		[
			`${permissions.length} of 17 permissions`,
			...(unattended === undefined || unattended === 'none' ? [] : ['with a password']),
		].join(' · '),
	complain: ({name}, others) =>
		judgeName(
			name,
			others.map(other => other.name),
			'profile',
		),
});

type Pattern = {readonly pattern: string};

/** What the pattern would do, judged while it is typed. */
const aboutPattern = (pattern: string, draft: Draft): string => {
	const {namespace} = draft;
	const typed = withoutGaps(pattern.trim());
	if (typed !== '') {
		const {isRight, says, note} = judgePattern(typed, draft);
		if (!isRight) return `Not like this: ${says}.`;

		return note ?? `${typed} ${says}.`;
	}

	return namespace === undefined
		? `The ID of a client. ${whereIdsAre}`
		: `An alias, an ID, or a pattern: * stands for any run of characters, ? for one. *@${namespace} admits everybody in your namespace, and nobody else.`;
};

/** The access control list of a build: who may ask for a session at all (G-ACL-1). */
export const patternForm: Form = form<Pattern>({
	what: 'pattern',
	itemsOf: ({builds = {}}, scope) => (builds[scope]?.acl ?? []).map(pattern => ({pattern})),
	withItems: (draft, scope, patterns) =>
		withBuild(draft, scope, build => ({...build, acl: patterns.map(({pattern}) => pattern)})),
	fresh: ({namespace}) => ({pattern: namespace === undefined ? '' : `*@${namespace}`}),
	rowsOf: (item, draft) => [
		{
			kind: 'text',
			label: 'Pattern',
			about: aboutPattern(item.pattern, draft),
			value: item.pattern,
			set: pattern => ({pattern}),
			tidy: withoutGaps,
		},
	],
	nameOf: ({pattern}) => pattern,
	tell: ({pattern}, draft) => judgePattern(pattern, draft).says,
	complain: ({pattern}, others, draft) => {
		if (pattern === '') return 'A pattern needs some text.';
		if (others.some(other => other.pattern === pattern)) return 'That pattern stands in the list already.';

		const {isRight, says} = judgePattern(pattern, draft);

		return isRight ? undefined : `It can't be kept: ${says}.`;
	},
});
