import * as v from 'valibot';
import {findingSchema} from './finding-schema.ts';
import {levels, severities} from './outcome.ts';
import {baselineEntries} from './runs/run-diff-schema.ts';

const text = v.string();
const number = v.pipe(v.number(), v.integer(), v.minValue(0));

const target = v.object({
	name: text,
	calledLike: v.exactOptional(text),
	kind: v.picklist(['endpoint', 'build', 'organization', 'unknown']),
	platform: v.exactOptional(text),
	reached: v.boolean(),
	client: v.exactOptional(text),
	collectedOn: v.exactOptional(text),
	reason: v.exactOptional(text),
});

const wordUse = v.object({
	kind: v.picklist(['attestation', 'waiver']),
	check: text,
	target: text,
	until: v.exactOptional(text),
	state: v.picklist(['used', 'unused', 'expired', 'contradicted', 'outranked', 'superseded', 'ambiguous']),
	daysLeft: v.exactOptional(number),
});

const summary = v.object({
	pass: number,
	fail: number,
	undecided: number,
	notApplicable: number,
	waived: number,
	coverage: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
	worst: v.exactOptional(v.picklist(severities)),
	exitCode: number,
});

export const selectedSchema = v.object({checks: number, of: number});

const leftOut = v.object({what: v.picklist(['plan', 'words']), because: text});

/** `deskwarden/report@1`, for its readers: it is published as a JSON Schema. We only write reports, by the type. */
export const reportSchema = v.object({
	schema: v.literal('deskwarden/report@1'),
	tool: v.object({name: v.literal('deskwarden'), version: text}),
	run: v.object({
		id: text,
		startedAt: text,
		endedAt: text,
		plan: v.exactOptional(text),
		level: v.picklist(levels),
		rehearsal: v.exactOptional(v.literal(true)),
		partial: v.boolean(),
		selected: v.exactOptional(selectedSchema),
		leftOut: v.exactOptional(v.array(leftOut)),
	}),
	targets: v.array(target),
	findings: v.array(findingSchema),
	words: v.exactOptional(v.array(wordUse)),
	notLookedAt: v.array(text),
	defects: v.exactOptional(v.array(text)),
	baseline: v.exactOptional(v.object(baselineEntries)),
	summary,
});
