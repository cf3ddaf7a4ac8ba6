import * as v from 'valibot';
import {isDay} from '../../domain/dates.ts';
import type {Level} from '../../domain/outcome.ts';
import {levels, severities} from '../../domain/outcome.ts';
import type {Selected, Summary} from '../../domain/report.ts';
import {selectedSchema} from '../../domain/report-schema.ts';
import {isMapping} from '../../domain/shape-words.ts';
import type {Attestation, Waiver} from '../../domain/words.ts';
import {isRunId} from './file-names.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = {readonly [key: string]: Json};

/** That somebody has a second factor with the portal or a client; never the secret. */
export type Enrolment = {
	readonly login: string;
	/** A day. */
	readonly on: string;
	/** Who saw it. */
	readonly by: string;
	/** `verified`: a code was right · `word`: somebody said so. */
	readonly how: 'verified' | 'word';
};

/** One saved run, as lists show it; the report itself is a file of its own. */
export type RunEntry = {
	readonly id: string;
	readonly startedAt: string;
	readonly endedAt: string;
	readonly plan?: string;
	readonly level: Level;
	readonly partial: boolean;
	/** Present where only some checks were asked for. */
	readonly selected?: Selected;
	/** How many of the targets could not be looked at, where there are such. */
	readonly unreached?: number;
	/** Names of what was looked at. */
	readonly targets: readonly string[];
	readonly summary: Summary;
};

export type Progress = {
	/** Questions answered, oldest first. */
	readonly answered: readonly string[];
	/** Whether the set-up was ended with written artifacts. */
	readonly isDone?: boolean;
	/** Where the app was left; the store doesn't read it. */
	readonly at?: string;
};

export type Preferences = {
	/** The folder that artifacts went to. */
	readonly out?: string;
	/** What "check now" looks at. */
	readonly targets?: readonly string[];
	readonly [other: string]: Json | undefined;
};

/** Somebody who gives words with a second factor. Kept in sealed workspaces alone. */
export type Signer = {
	readonly login: string;
	/** In base32. */
	readonly secret: string;
	/** The latest step of time whose code was used. */
	readonly lastStep: number;
	/** Wrong codes in a row. */
	readonly failures: number;
	/** The moment of the latest wrong one. */
	readonly failedAt?: string;
	/** Hashes of the recovery codes that are left. */
	readonly recovery: readonly string[];
	/** A day. */
	readonly enrolledOn: string;
};

/** What a workspace holds: `deskwarden/workspace@1`. */
export type Workspace = {
	readonly schema: 'deskwarden/workspace@1';
	/** The plan as far as it was answered; whoever asks the questions reads its shape. */
	readonly draft?: JsonObject;
	/** The YAML text that the plan came from, so that comments survive. */
	readonly planText?: string;
	readonly progress: Progress;
	readonly enrolments: readonly Enrolment[];
	readonly attestations: readonly Attestation[];
	readonly waivers: readonly Waiver[];
	readonly runs: readonly RunEntry[];
	readonly preferences: Preferences;
	/** In a sealed workspace alone: a plain one refuses them. */
	readonly signers?: readonly Signer[];
};

export const emptyWorkspace: Workspace = {
	schema: 'deskwarden/workspace@1',
	progress: {answered: []},
	enrolments: [],
	attestations: [],
	waivers: [],
	runs: [],
	preferences: {},
};

const text = v.string();
const day = v.pipe(text, v.check(isDay));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const json = v.custom<JsonObject>(isMapping);

const enrolment = v.looseObject({login: text, on: day, by: text, how: v.picklist(['verified', 'word'])});

const attestation = v.looseObject({
	check: text,
	target: text,
	holds: v.boolean(),
	by: text,
	note: v.exactOptional(text),
	on: text,
	until: v.exactOptional(text),
	confirmed: v.exactOptional(v.boolean()),
});

const waiver = v.looseObject({
	check: text,
	target: text,
	owner: text,
	reason: text,
	until: text,
	confirmed: v.exactOptional(v.boolean()),
});

const run = v.looseObject({
	id: v.pipe(text, v.check(isRunId)),
	startedAt: text,
	endedAt: text,
	plan: v.exactOptional(text),
	level: v.picklist(levels),
	partial: v.boolean(),
	selected: v.exactOptional(selectedSchema),
	unreached: v.exactOptional(count),
	targets: v.array(text),
	summary: v.looseObject({
		pass: count,
		fail: count,
		undecided: count,
		notApplicable: count,
		waived: count,
		coverage: v.number(),
		worst: v.exactOptional(v.picklist(severities)),
		exitCode: count,
	}),
});

const signer = v.looseObject({
	login: text,
	secret: text,
	lastStep: v.pipe(v.number(), v.integer()),
	failures: count,
	failedAt: v.exactOptional(text),
	recovery: v.array(text),
	enrolledOn: day,
});

/** A program wrote it: what a later version added is kept, and not looked at. */
export const workspaceSchema = v.looseObject({
	schema: v.literal(emptyWorkspace.schema),
	draft: v.exactOptional(json),
	planText: v.exactOptional(text),
	progress: v.looseObject({
		answered: v.array(text),
		isDone: v.exactOptional(v.boolean()),
		at: v.exactOptional(text),
	}),
	enrolments: v.array(enrolment),
	attestations: v.array(attestation),
	waivers: v.array(waiver),
	runs: v.array(run),
	preferences: v.looseObject({out: v.exactOptional(text), targets: v.exactOptional(v.array(text))}),
	signers: v.exactOptional(v.array(signer)),
});
