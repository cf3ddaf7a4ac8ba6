import {insteadOfGroups, isInGroups, withoutGaps} from '../../../domain/anydesk/addresses.ts';
import {defaultFloors, parseVersion, platforms, printVersion} from '../../../domain/anydesk/versions.ts';
import {buildsOf, limitsOf} from '../../../domain/plan/complete.ts';
import {type Draft, planOf} from '../../../domain/plan/draft.ts';
import type {Plan, PlannedEndpoint} from '../../../domain/plan/shape.ts';
import {needsWatch} from '../../../domain/plan/watched.ts';
import {type ChoiceRow, type Form, form} from '../form.ts';
import {judgeName} from '../text-answers.ts';

const oneOf = (
	label: string,
	about: string,
	value: string | undefined,
	names: readonly string[],
	set: (value: string | undefined) => PlannedEndpoint,
): ChoiceRow<PlannedEndpoint> => ({
	kind: 'choice',
	label,
	about,
	value: value ?? '',
	options: [{value: '', name: 'not said'}, ...names.map(name => ({value: name, name}))],
	set: given => set(given === '' ? undefined : given),
});

/** Machines that are known by name; all others are judged by their build. */
export const endpointForm: Form = form<PlannedEndpoint>({
	what: 'machine',
	itemsOf: ({endpoints = []}) => endpoints,
	withItems: ({endpoints: _endpoints, ...draft}, _scope, endpoints) =>
		endpoints.length === 0 ? draft : {...draft, endpoints: [...endpoints]},
	fresh: ({builds = {}}) => ({
		name: '',
		...(Object.keys(builds)[0] !== undefined && {build: Object.keys(builds)[0]}),
	}),
	rowsOf: (item, {builds = {}, users = []}) => [
		{
			kind: 'text',
			label: 'Name',
			about: 'The host name of the machine, or its AnyDesk ID.',
			value: item.name,
			set: name => ({...item, name}),
			tidy: withoutGaps,
		},
		oneOf('Build', 'The client that runs on it.', item.build, Object.keys(builds), build => {
			const {build: _build, ...rest} = item;

			return {...rest, ...(build !== undefined && {build})};
		}),
		oneOf(
			'Person',
			'Whose machine it is.',
			item.user,
			users.map(({login}) => login),
			user => {
				const {user: _user, ...rest} = item;

				return {...rest, ...(user !== undefined && {user})};
			},
		),
		{
			kind: 'choice',
			label: 'Monitored',
			about:
				'Whether somebody watches it. Unattended access has its place only there, or in a home office (G-UNA-1).',
			value: item.monitored === undefined ? '' : String(item.monitored),
			options: [
				{value: '', name: 'not said'},
				{value: 'true', name: 'yes'},
				{value: 'false', name: 'no'},
			],
			set: value => {
				const {monitored: _monitored, ...rest} = item;

				return {...rest, ...(value !== '' && {monitored: value === 'true'})};
			},
		},
	],
	nameOf: ({name}) => name,
	tell: ({build, user, monitored}, draft) =>
		[
			build ?? 'any build',
			...(user === undefined ? [] : [user]),
			...(monitored === true ? ['monitored'] : []),
			...(monitored === false
				? [isForWatched(build, draft) ? 'not monitored: no password there' : 'not monitored']
				: []),
		].join(' · '),
	complain: ({name}, others) =>
		isInGroups(name)
			? `That is no host name, and ${insteadOfGroups(name)}.`
			: judgeName(
					name,
					others.map(other => other.name),
					'machine',
				),
});

const isForWatched = (build: string | undefined, draft: Draft): boolean =>
	buildsOf(planOf(draft)).some(one => one.name === build && needsWatch(one));

type Versions = NonNullable<Plan['versions']>;

const platformNames = {windows: 'Windows', macos: 'macOS', linux: 'Linux'} as const;

/** The lowest versions that are allowed; without a word of the plan those without a known remote vulnerability. */
export const versionsForm: Form = form<Versions>({
	what: 'versions',
	itemsOf: ({versions = {}}) => [versions],
	withItems: ({versions: _versions, ...draft}, _scope, [versions = {}]) =>
		Object.keys(versions).length === 0 ? draft : {...draft, versions},
	fresh: () => ({}),
	rowsOf: versions =>
		platforms.map(platform => ({
			kind: 'text',
			label: platformNames[platform],
			about: `At least this version. Empty: ${printVersion(defaultFloors[platform])}, the first one without a known remote vulnerability.`,
			value: versions[platform] ?? '',
			set: text => {
				const {[platform]: _version, ...rest} = versions;

				return text === '' ? rest : {...rest, [platform]: text};
			},
		})),
	nameOf: () => 'versions',
	tell: () => '',
	complain: versions => {
		const wrong = platforms.find(platform => {
			const text = versions[platform];

			return (
				text !== undefined && (parseVersion(text) === undefined || !/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(text))
			);
		});

		return wrong === undefined ? undefined : `${platformNames[wrong]}: write a version as 9.0.6, or nothing.`;
	},
});

type Limits = NonNullable<Plan['limits']>;

const limitRows = [
	[
		'dormantDays',
		'Dormant after days',
		'Accounts without a sign-in for so long are looked at (PCI DSS 8.2.6: 90).',
	],
	[
		'attestationDays',
		'A word counts for days',
		'What only a person can see is looked at anew after so long.',
	],
	['staleClientDays', 'Stale after days', 'Clients without a session for so long are taken off the licence.'],
	['refusedRequests', 'Refused requests', 'More refused requests than this are looked at.'],
] as const satisfies readonly (readonly [keyof Limits, string, string])[];

/** After how long something is looked at again. */
export const limitsForm: Form = form<Readonly<Record<string, string>>>({
	what: 'limits',
	itemsOf: ({limits = {}}) => [
		Object.fromEntries(Object.entries(limits).map(([key, value]) => [key, String(value)])),
	],
	withItems: ({limits: _limits, ...draft}, _scope, [limits = {}]) => {
		const given = Object.entries(limits).filter(([, text]) => text !== '');

		return given.length === 0
			? draft
			: {...draft, limits: Object.fromEntries(given.map(([key, text]) => [key, Number(text)]))};
	},
	fresh: () => ({}),
	rowsOf: (item, draft) =>
		limitRows.map(([key, label, about]) => ({
			kind: 'text',
			label,
			about: `${about} Empty: ${limitsOf({...planOf(draft), limits: {}})[key]}.`,
			value: item[key] ?? '',
			set: text => ({...item, [key]: text}),
		})),
	nameOf: () => 'limits',
	tell: () => '',
	complain: item => {
		const wrong = limitRows.find(([key]) => !/^(?:[1-9]\d{0,3}|10000)?$/.test(item[key] ?? ''));

		return wrong === undefined ? undefined : `${wrong[1]}: write a whole number from 1 to 10000, or nothing.`;
	},
});
