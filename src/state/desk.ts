import type {Draft} from '../domain/plan/draft.ts';
import {noWords, type Words} from '../domain/words.ts';
import type {Run} from './run.ts';
import {newSetup, type Setup} from './setup/setup.ts';
import type {RunEntry} from './workspace/shape.ts';

/** A run that goes on. */
export type Watch = {
	readonly since: string;
	/** What has changed since, the latest look first, and of each look what asks for attention first. */
	readonly told: readonly string[];
	/** How many of these are of the latest look. */
	readonly latest: number;
};

/** Somebody who signs words with a second factor; nothing of it that is secret. */
export type SignerLine = {
	readonly login: string;
	/** A day. */
	readonly enrolledOn: string;
	readonly recoveryLeft: number;
};

/** What lies on the desk, whatever room one is in: the workspace, and what was found since the start. */
export type Desk = {
	readonly setup: Setup;
	/** The text of the plan file that was loaded, so that its comments survive. */
	readonly planText: string | undefined;
	/** The artifacts were written, and are of the plan as it is. */
	readonly isWritten: boolean;
	/** Where they were written to. */
	readonly folder: string | undefined;
	/** What "check now" looks at, as on the command line. */
	readonly targets: readonly string[];
	readonly words: Words;
	readonly signers: readonly SignerLine[];
	/** A passphrase encrypts the workspace. */
	readonly isSealed: boolean;
	/** Earlier runs, oldest first. */
	readonly runs: readonly RunEntry[];
	/** The last run of this session, to come back to. */
	readonly last: Run | undefined;
	/** The page that was opened from home last: coming back, one stands where one was. */
	readonly opened: string | undefined;
	/** The files of the last run's targets are watched. */
	readonly watch: Watch | undefined;
	/** Why the last change couldn't be saved. */
	readonly unsaved: string | undefined;
};

export const emptyDesk: Desk = {
	setup: newSetup({}),
	planText: undefined,
	isWritten: false,
	folder: undefined,
	targets: ['local'],
	words: noWords,
	signers: [],
	isSealed: false,
	runs: [],
	last: undefined,
	opened: undefined,
	watch: undefined,
	unsaved: undefined,
};

/** Something of a plan is there. */
export const hasPlan = ({setup}: Pick<Desk, 'setup'>): boolean => Object.keys(setup.draft).length > 0;

/** What the workspace is called on the screens: by the namespace, else the organisation. */
export const titleOf = ({namespace, organization}: Draft): string =>
	namespace ?? organization?.name ?? 'new workspace';
