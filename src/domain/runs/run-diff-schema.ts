import * as v from 'valibot';
import {findingSchema} from '../finding-schema.ts';
import {levels, severities} from '../outcome.ts';
import {changeKinds} from './change-kinds.ts';
import {differences} from './run-diff.ts';

const text = v.string();
const number = v.pipe(v.number(), v.integer(), v.minValue(0));

const runHead = v.object({
	id: text,
	startedAt: text,
	endedAt: text,
	plan: v.exactOptional(text),
	level: v.picklist(levels),
	version: text,
	partial: v.boolean(),
	defects: v.exactOptional(number),
});

const targetChange = v.object({
	name: text,
	change: v.picklist(['lost', 'gone', 'back', 'new', 'not-judged']),
	why: v.exactOptional(text),
});

const change = v.object({
	kind: v.picklist(changeKinds),
	check: text,
	target: text,
	before: v.exactOptional(findingSchema),
	after: v.exactOptional(findingSchema),
	why: v.exactOptional(text),
});

const regrading = v.object({check: text, before: v.picklist(severities), after: v.picklist(severities)});

const common = {
	differs: v.array(v.picklist(differences)),
	targets: v.array(targetChange),
	changes: v.array(change),
	regraded: v.array(regrading),
	counts: v.object(v.entriesFromList(changeKinds, v.exactOptional(number))),
	unchanged: v.object({
		pass: number,
		fail: number,
		undecided: number,
		notApplicable: number,
		waived: number,
	}),
};

/** What a report carries of the run that it was held against. */
export const baselineEntries = {run: runHead, ...common};

/** `deskwarden/drift@1`, for its readers: what has changed from one run to a later one. */
export const driftSchema = v.object({
	schema: v.literal('deskwarden/drift@1'),
	tool: v.object({name: v.literal('deskwarden'), version: text}),
	before: runHead,
	after: runHead,
	...common,
});
