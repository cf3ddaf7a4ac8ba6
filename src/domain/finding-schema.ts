import * as v from 'valibot';
import {levels, outcomes, severities} from './outcome.ts';
import {changeKinds} from './runs/change-kinds.ts';

const text = v.string();
const number = v.pipe(v.number(), v.integer(), v.minValue(0));

const evidenceLine = v.object({
	place: text,
	line: v.exactOptional(number),
	key: v.exactOptional(text),
	found: v.exactOptional(text),
	origin: v.picklist(['explicit', 'default', 'override', 'attestation']),
	isInferred: v.exactOptional(v.boolean()),
	wanted: v.exactOptional(text),
});

const waiver = v.object({
	check: text,
	target: text,
	owner: text,
	reason: text,
	until: text,
	confirmed: v.exactOptional(v.boolean()),
	resembles: v.exactOptional(text),
});

const attestation = v.object({
	check: text,
	target: text,
	holds: v.boolean(),
	by: text,
	note: v.exactOptional(text),
	on: text,
	until: v.exactOptional(text),
	confirmed: v.exactOptional(v.boolean()),
	resembles: v.exactOptional(text),
});

/** One finding of a report. */
export const findingSchema = v.object({
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
	attestation: v.exactOptional(attestation),
	waiver: v.exactOptional(waiver),
	drift: v.exactOptional(v.picklist(changeKinds)),
});
