import * as v from 'valibot';
import {levels, outcomes, severities} from './outcome.ts';

const text = v.string();
const number = v.pipe(v.number(), v.integer(), v.minValue(0));

const target = v.object({
	name: text,
	kind: v.picklist(['endpoint', 'build', 'organization', 'unknown']),
	platform: v.exactOptional(text),
	client: v.exactOptional(text),
	reached: v.boolean(),
	reason: v.exactOptional(text),
});

const evidenceLine = v.object({
	place: text,
	line: v.exactOptional(number),
	key: v.exactOptional(text),
	found: v.exactOptional(text),
	origin: v.picklist(['explicit', 'default', 'override', 'attestation']),
	isInferred: v.exactOptional(v.boolean()),
	wanted: v.exactOptional(text),
});

const waiver = v.object({check: text, target: text, owner: text, reason: text, until: text});

const attestation = v.object({
	check: text,
	target: text,
	holds: v.boolean(),
	by: text,
	note: v.exactOptional(text),
	on: text,
	until: v.exactOptional(text),
});

const finding = v.object({
	check: text,
	target: text,
	outcome: v.picklist(outcomes),
	severity: v.picklist(severities),
	level: v.picklist(levels),
	title: text,
	because: text,
	evidence: v.array(evidenceLine),
	guide: v.array(text),
	needs: v.exactOptional(v.picklist(['evidence', 'attestation', 'plan'])),
	waiver: v.exactOptional(waiver),
	attestation: v.exactOptional(attestation),
});

const wordUse = v.object({
	kind: v.picklist(['attestation', 'waiver']),
	check: text,
	target: text,
	until: v.exactOptional(text),
	state: v.picklist(['used', 'unused', 'expired', 'contradicted']),
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
	}),
	targets: v.array(target),
	findings: v.array(finding),
	words: v.exactOptional(v.array(wordUse)),
	notLookedAt: v.array(text),
	defects: v.exactOptional(v.array(text)),
	summary,
});
