import type {Draft} from '../../../domain/plan/draft.ts';
import {guideReceiver, guideStarter} from '../../../domain/plan/guide-case.ts';
import type {PlannedBuild} from '../../../domain/plan/shape.ts';
import {type Form, form, type Row} from '../form.ts';
import {entry, judgeKey} from '../text-answers.ts';
import {commonRows, type NamedBuild, profileRows, receiverRows, starterRows} from './build-rows.ts';

const namedBuilds = ({builds = {}}: Draft): readonly NamedBuild[] =>
	Object.entries(builds).map(([name, build]) => ({...build, name}));

const withBuilds = (draft: Draft, named: readonly NamedBuild[]): Draft => ({
	...draft,
	builds: Object.fromEntries(named.map(({name, ...build}) => [name, build])),
});

const directions = {
	'incoming-only': 'only receives',
	'outgoing-only': 'only starts connections',
	bidirectional: 'does both',
} as const satisfies Record<PlannedBuild['direction'], string>;

const isDirection = (text: string): text is PlannedBuild['direction'] => Object.hasOwn(directions, text);

/** What belongs to the other direction alone would make no sense here. */
const turned = ({name, reason, ...build}: NamedBuild, direction: PlannedBuild['direction']): NamedBuild => {
	const {acl, profiles, requests, savedLogins, addToNamespace, forcedLogin, ...rest} = build;
	const receives = direction !== 'outgoing-only';
	const starts = direction !== 'incoming-only';
	const own = receives ? guideReceiver : guideStarter;

	return {
		name,
		...rest,
		direction,
		addressBook: rest.addressBook ?? starts,
		...(receives && {
			...(acl !== undefined && {acl}),
			profiles: profiles ?? [...(own.profiles ?? [])],
			...(requests !== undefined && {requests}),
			...(savedLogins !== undefined && {savedLogins}),
		}),
		...(starts && {addToNamespace: addToNamespace ?? true, forcedLogin: forcedLogin ?? true}),
		...(reason !== undefined && {reason}),
	};
};

const directionRow = (build: NamedBuild): Row<NamedBuild> => ({
	kind: 'choice',
	label: 'This client',
	about:
		'People who are supported get one that only receives, people who support one that only starts connections (G-BLD-3, G-BLD-4).',
	value: build.direction,
	options: Object.entries(directions).map(([value, name]) => ({value, name})),
	set: value => (isDirection(value) && value !== build.direction ? turned(build, value) : build),
});

const reasonRow = (build: NamedBuild): Row<NamedBuild> => ({
	kind: 'text',
	label: 'Because',
	about:
		build.direction === 'bidirectional'
			? 'Why one client has to do both. It stands in the documents.'
			: 'What this client is for, if you want to say it. It stands in the documents.',
	value: build.reason ?? '',
	set: text => {
		const {reason: _reason, ...rest} = build;

		return {...rest, ...entry('reason', text)};
	},
});

const settingRows = (build: NamedBuild): readonly Row<NamedBuild>[] => [
	...commonRows(build),
	...(build.direction === 'incoming-only' ? [] : starterRows(build)),
	...(build.direction === 'outgoing-only' ? [] : receiverRows(build)),
	...profileRows(build),
];

const complain = (build: NamedBuild, others: readonly NamedBuild[]): string | undefined => {
	if (build.direction === 'bidirectional' && build.reason === undefined) {
		return 'A client that does both needs its reason: write why, or make two builds.';
	}

	return judgeKey(
		build.name,
		others.map(({name}) => name),
		'build',
	);
};

const tell = ({direction, reason}: NamedBuild): string =>
	`${directions[direction]}${reason === undefined ? '' : `: ${reason}`}`;

const renamed = ({endpoints, ...draft}: Draft, before: string, after: string | undefined): Draft =>
	endpoints === undefined
		? draft
		: {
				...draft,
				endpoints: endpoints.map(({build, ...rest}) => ({
					...rest,
					...(build === before ? after !== undefined && {build: after} : build !== undefined && {build}),
				})),
			};

/** The custom clients: which there are, and what each is for. */
export const buildForm: Form = form<NamedBuild>({
	what: 'build',
	itemsOf: namedBuilds,
	withItems: (draft, _scope, builds) => withBuilds(draft, builds),
	fresh: () => ({name: '', ...guideReceiver}),
	rowsOf: build => [
		{
			kind: 'text',
			label: 'Name',
			about: 'How the files are called that belong to it.',
			value: build.name,
			set: name => ({...build, name}),
		},
		directionRow(build),
		reasonRow(build),
	],
	nameOf: ({name}) => name,
	tell,
	complain,
	renamed,
});

/** All settings of one build, on one page. */
export const buildSettingsForm: Form = form<NamedBuild>({
	what: 'settings',
	itemsOf: (draft, scope) => namedBuilds(draft).filter(({name}) => name === scope),
	withItems: (draft, scope, [item]) =>
		withBuilds(
			draft,
			namedBuilds(draft).map(build => (build.name === scope && item !== undefined ? item : build)),
		),
	fresh: (_draft, scope) => ({name: scope, ...guideReceiver}),
	rowsOf: settingRows,
	nameOf: ({name}) => name,
	tell,
	complain: () => undefined,
});
