import {hasWildcard} from '../domain/anydesk/addresses.ts';
import {settingsCategories} from '../domain/anydesk/settings.ts';
import type {CompleteBuild} from '../domain/plan/complete.ts';
import {listable, unlistable} from './acl-list.ts';
import {overridePath} from './file-names.ts';
import {exact, named} from './markdown.ts';
import {profileSteps} from './profile-steps.ts';

/** Something to click in the generator's form: a sentence with its stop, and a reason without. Both are Markdown. */
export type FormStep = {
	readonly step: string;
	readonly why: string;
	readonly guide: readonly string[];
};

/** What is to be done in the generator for a build. What the form calls a thing is in italics. */
export const formSteps = (
	build: CompleteBuild,
	file: string,
	namespace: string | undefined,
): readonly FormStep[] => [
	directionSteps[build.direction],
	{
		step: 'Tick *assign to licence*.',
		why: 'a client of the licence can be told from a stranger, and the licence also applies to clients that only receive',
		guide: ['G-BLD-4'],
	},
	lockStep(build),
	build.addressBook
		? {
				step: 'Leave *disable address book* unticked.',
				why: 'whoever starts connections may look up whom to call',
				guide: [],
			}
		: {
				step: 'Tick *disable address book*.',
				why: 'a client that only receives has no use for it',
				guide: ['G-ABK-1'],
			},
	build.directConnections
		? {
				step: 'Leave *disable TCP listen port* unticked.',
				why: 'the plan has direct connections, which come in by that port',
				guide: [],
			}
		: {
				step: 'Tick *disable TCP listen port*.',
				why: 'the plan has no direct connections, so nothing needs to come in by it',
				guide: ['G-ENV-2'],
			},
	{
		step: 'Leave *automatically register alias* unticked.',
		why: build.addToNamespace
			? 'the alias in the namespace comes from the override box'
			: build.starts && namespace !== undefined
				? 'its alias is given by hand, in the list of clients'
				: 'the plan gives this client no alias',
		guide: [],
	},
	...aclSteps(build),
	...profileSteps(build),
	{
		step: 'Leave *preset password* unticked.',
		why: 'it would be one secret for all copies of this client',
		guide: ['G-UNA-2'],
	},
	build.forcedLogin
		? {
				step: 'Force a user login.',
				why: 'a device in the wrong hands is then of no use; this has no key, only the form knows it',
				guide: ['G-LGN-1'],
			}
		: {
				step: 'Leave the forced user login off.',
				why: 'the plan asks for none on this client',
				guide: [],
			},
	{
		step: `Paste ${exact(overridePath(file))} into the box for override settings, whole; leave the box for default settings empty.`,
		why: 'what stands in the override box is forced, what stands in the other one a user may change',
		guide: ['G-LCK-1'],
	},
	{
		step: 'Make the download private: no public link.',
		why: build.addToNamespace
			? 'whoever installs this client is in the namespace, and so past every list that admits it'
			: 'a licensed client that anybody can fetch stays a way into the licence',
		guide: [],
	},
];

const directionSteps: Readonly<Record<CompleteBuild['direction'], FormStep>> = {
	'incoming-only': {
		step: 'Choose *incoming only*.',
		why: 'nothing can be started from a machine that is only connected to',
		guide: ['G-BLD-4'],
	},
	'outgoing-only': {
		step: 'Choose *outgoing only*.',
		why: 'nobody can ask such a client for a session',
		guide: ['G-BLD-3'],
	},
	bidirectional: {
		step: 'Choose *bidirectional*.',
		why: 'the plan has it receive and start connections, for the reason given above',
		guide: ['G-BLD-2'],
	},
};

const lockStep = ({lockedCategories}: CompleteBuild): FormStep => {
	const open = settingsCategories.filter(category => !lockedCategories.includes(category));

	if (open.length === 0) {
		return {
			step: 'Tick *disable settings*.',
			why: 'what a user can change, a caller can talk that user into changing',
			guide: ['G-LCK-1'],
		};
	}
	if (lockedCategories.length === 0) {
		return {
			step: 'Leave *disable settings* unticked.',
			why: 'the plan locks no settings on this client',
			guide: ['G-LCK-1'],
		};
	}

	return {
		step: 'Leave *disable settings* unticked.',
		why: `it would lock all settings; lines of the override box lock the single categories, and these stay open: ${open.join(', ')}`,
		guide: ['G-LCK-2', 'G-LCK-3'],
	};
};

const aclSteps = ({acl, receives}: CompleteBuild): readonly FormStep[] => {
	const strays = unlistable(acl);

	if (!receives) return [];
	if (acl.length === 0) {
		return [
			{
				step: 'Leave the *access control list* off.',
				why: 'the plan has none: whoever learns the ID may ask for a session',
				guide: ['G-ACL-1'],
			},
		];
	}

	return [
		{
			step: `Switch the *access control list* on and enter: ${listable(acl).map(exact).join(', ') || 'nothing'}.`,
			why: 'only listed clients may ask for a session; the override box says the same, and the two must not differ',
			guide: listable(acl).some(hasWildcard) ? ['G-ACL-1', 'G-ACL-2'] : ['G-ACL-1'],
		},
		...(strays.length === 0
			? []
			: [
					{
						step: `Enter nothing for ${strays.map(named).join(', ')}, and correct the plan.`,
						why: 'that is no pattern: in the list it would be read as something else, so the override box leaves it out',
						guide: ['G-ACL-1'],
					},
				]),
	];
};
