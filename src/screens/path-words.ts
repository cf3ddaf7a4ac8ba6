import type {Path} from '../state/app-state.ts';

type Words = {readonly name: string; readonly ask: string; readonly about: string; readonly does: string};

/** How each path is asked for. */
export const pathWords: Readonly<Record<Path['screen'], Words>> = {
	folder: {
		name: 'Check a folder',
		ask: 'Which folder shall be checked?',
		about:
			'The root of a mounted disk or an unpacked backup, or a single AnyDesk folder: one that holds system.conf or user.conf. It is only read. A file is named with what it is: org:FILE for an organisation file, build:FILE for the text of a custom client.',
		does: 'check it',
	},
	targets: {
		name: 'What is checked',
		ask: 'Which targets shall be checked?',
		about:
			'Parted by commas: local, root:DIR for a mounted disk or a backup, build:FILE for the text of a custom client, org:FILE for what was seen in the portal, or a file of evidence.',
		does: 'take them',
	},
	'report-file': {
		name: 'Export',
		ask: 'Into which file shall the report go?',
		about:
			'Its ending tells the format: .md for people, .json and .ndjson for programs, .txt as it is printed. A file that is there is not written over.',
		does: 'write it',
	},
	'plan-file': {
		name: 'Load a plan',
		ask: 'Which file holds the plan?',
		about:
			'YAML or JSON, as `deskwarden plan schema` describes it. All that is wrong with it is told at once.',
		does: 'load it',
	},
	'people-file': {
		name: 'Import people',
		ask: 'Which file holds the people?',
		about:
			'CSV with the header login,name,roles,groups,startsConnections. Several roles or groups are parted by ";", and startsConnections is yes or no.',
		does: 'read it',
	},
	'out-folder': {
		name: 'Where to',
		ask: 'Into which folder shall the files go?',
		about: 'It is made where it is missing. Files in it that are not ours are left alone.',
		does: 'take it',
	},
};
