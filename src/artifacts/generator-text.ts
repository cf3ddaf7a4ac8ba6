import {printCode} from '../domain/anydesk/print-code.ts';
import {
	categoryKey,
	type SettingName,
	type SettingValues,
	settings,
	settingsCategories,
} from '../domain/anydesk/settings.ts';
import type {CompleteBuild} from '../domain/plan/complete.ts';
import {listable, printList} from './acl-list.ts';
import type {GeneratorLine} from './generator-line.ts';
import {presetLines} from './preset-lines.ts';

/**
 * The lines of a build, all of them forced: what the plan decides isn't a user's to change. Left out is what is only
 * inferred and has a tick of its own in the form (direction, locking all settings), what has no key (forced login,
 * custom profiles), and every password, which no line can set (client.md 2.5, 3).
 */
export const generatorLines = (build: CompleteBuild): readonly GeneratorLine[] => [
	...presetLines(build),
	...(build.receives ? receiverLines(build) : []),
	...lockLines(build),
	...(build.addToNamespace
		? [
				line('addToNamespace', true, {
					does: 'the client takes an alias in the namespace by itself',
					field: 'addToNamespace',
					guide: ['G-ACL-3', 'G-USE-2'],
					confidence: 'documented',
				}),
			]
		: []),
	...commonLines(build),
];

/** What goes into the override box, and nothing else. */
export const printGeneratorText = (build: CompleteBuild): string =>
	generatorLines(build)
		.map(({key, value}) => `${key}=${value}\n`)
		.join('');

type About = Omit<GeneratorLine, 'key' | 'value'>;

const line = <Name extends SettingName>(
	name: Name,
	value: SettingValues[Name],
	about: About,
): GeneratorLine => ({key: settings[name].key, value: printCode(name, value), ...about});

const receiverLines = ({acl, requests, savedLogins}: CompleteBuild): readonly GeneratorLine[] => [
	...(acl.length === 0
		? []
		: [
				line('aclEnabled', true, {
					does: 'only listed clients may ask for a session',
					field: 'acl',
					guide: ['G-ACL-1'],
					confidence: 'package',
				}),
			]),
	...(listable(acl).length === 0
		? []
		: [
				line('aclList', printList(acl), {
					does: 'who is listed: each pattern, with its switch on',
					field: 'acl',
					guide: ['G-ACL-1', 'G-ACL-2'],
					confidence: 'package',
				}),
			]),
	line('interactiveAccess', requests, {
		does: {
			always: 'requests are always shown',
			'while-open': 'requests are shown while the AnyDesk window is open',
			never: 'requests are never shown: without a password nobody can connect',
		}[requests],
		field: 'requests',
		guide: [],
		confidence: 'package',
	}),
	line('allowLogonToken', savedLogins, {
		does: savedLogins ? 'other computers may save a login' : 'no other computer can save a login',
		field: 'savedLogins',
		guide: [],
		confidence: 'package',
	}),
];

/** All or nothing is a tick of the form; single categories have keys alone (G-LCK-3). */
const lockLines = ({lockedCategories}: CompleteBuild): readonly GeneratorLine[] =>
	lockedCategories.length === settingsCategories.length
		? []
		: settingsCategories
				.filter(category => lockedCategories.includes(category))
				.map(category => ({
					key: categoryKey(category),
					value: 'false',
					does: `the settings of the category ${category} are locked`,
					field: 'lockedCategories',
					guide: ['G-LCK-1', 'G-LCK-3'],
					confidence: 'inferred',
				}));

const commonLines = (build: CompleteBuild): readonly GeneratorLine[] => [
	line('addressBook', build.addressBook, {
		does: build.addressBook ? 'the address book is there' : 'the address book is off',
		field: 'addressBook',
		guide: ['G-ABK-1'],
		confidence: 'package',
	}),
	line('direct', build.directConnections, {
		does: build.directConnections
			? 'clients may connect without a relay between them'
			: 'every connection goes through a relay',
		field: 'directConnections',
		guide: [],
		confidence: 'package',
	}),
	line('discovery', build.discovery, {
		does: build.discovery
			? 'the client looks for others in its network'
			: 'the client stays unseen in its network',
		field: 'discovery',
		guide: [],
		confidence: 'files',
	}),
	...(['traceConnection', 'traceSession'] as const).map(name =>
		line(name, build.traces, {
			does: `the ${name === 'traceConnection' ? 'connection' : 'session'} trace is ${build.traces ? 'kept' : 'not kept'}`,
			field: 'traces',
			guide: [],
			confidence: 'package',
		}),
	),
	line('recordingAutoStart', build.recordingAutoStart, {
		does: build.recordingAutoStart ? 'recordings start by themselves' : 'no recording starts by itself',
		field: 'recordingAutoStart',
		guide: [],
		confidence: 'package',
	}),
];
