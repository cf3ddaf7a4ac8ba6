import * as v from 'valibot';
import {defects} from './anydesk/conf-text.ts';
import {isPasswordKey} from './anydesk/known-keys.ts';
import {platforms} from './anydesk/versions.ts';
import {type EndpointEvidence, fileStatuses} from './evidence.ts';

const line = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(4096));
const path = v.pipe(v.string(), v.maxLength(4096));
const many = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(200_000));
const few = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(1000));

/** A password's record among the settings would be overlooked where records are looked for. */
const isNoRecord = (key: string): boolean => !isPasswordKey(key);

const confFile = v.object({
	path,
	status: v.picklist(fileStatuses),
	mode: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-7]{4}$/))),
	owner: v.exactOptional(text),
	size: v.exactOptional(v.number()),
	modifiedAt: v.exactOptional(text),
	whole: v.exactOptional(v.boolean()),
	settings: v.exactOptional(many(v.tuple([v.pipe(text, v.check(isNoRecord)), v.nullable(v.string()), line]))),
	secrets: v.exactOptional(
		many(
			v.union([
				// Strict: else it would take the longer one, too, and lose its end.
				v.strictTuple([text, v.picklist(['present', 'empty']), line]),
				v.tuple([
					text,
					v.picklist(['present', 'empty']),
					line,
					v.object({
						fingerprint: v.exactOptional(text),
						guessable: v.exactOptional(v.boolean()),
						count: v.exactOptional(v.number()),
					}),
				]),
			]),
		),
	),
	defects: v.exactOptional(few(v.object({line, defect: v.picklist(defects)}))),
});

const trace = v.object({
	path,
	status: v.picklist(fileStatuses),
	whole: v.exactOptional(v.boolean()),
	sessions: v.exactOptional(
		many(
			v.object({
				at: text,
				clock: v.literal('local'),
				how: text,
				alias: text,
				id: text,
				line: v.exactOptional(line, 0),
			}),
		),
	),
	banners: v.exactOptional(
		few(
			v.object({
				at: v.exactOptional(text),
				version: text,
				line,
				platform: v.exactOptional(text),
			}),
		),
	),
});

const place = v.object({path, status: v.picklist(fileStatuses)});

/** `deskwarden/evidence@1`. A program wrote it: what we don't know is ignored, so that tomorrow's can be read. */
export const evidenceSchema = v.object({
	schema: v.literal('deskwarden/evidence@1'),
	endpoint: v.pipe(v.string(), v.minLength(1), v.maxLength(255)),
	platform: v.exactOptional(v.picklist(platforms)),
	collectedAt: text,
	collector: text,
	collection: text,
	installations: few(
		v.pipe(
			v.object({
				kind: v.picklist(['installed', 'custom', 'portable', 'folder']),
				prefix: v.exactOptional(text),
				folder: path,
				version: v.exactOptional(v.object({value: text, source: text})),
				files: few(confFile),
				traces: few(trace),
			}),
			v.check(({kind, prefix}) => kind !== 'custom' || prefix !== undefined),
			v.check(({files}) => new Set(files.map(file => file.path)).size === files.length),
		),
	),
	leftovers: v.exactOptional(few(v.object({path, what: text, files: v.exactOptional(few(confFile))}))),
	blindSpots: v.exactOptional(few(place)),
	ownersCount: v.exactOptional(v.boolean()),
});

/** One endpoint's evidence from parsed JSON, or why it is none. */
export const readEvidence = (value: unknown): {readonly ok: EndpointEvidence} | {readonly reason: string} => {
	const result = v.safeParse(evidenceSchema, value, {abortEarly: true});
	if (result.success) return {ok: result.output as EndpointEvidence};

	const [issue] = result.issues;
	const at = v.getDotPath(issue);

	return {reason: `it is no deskwarden/evidence@1${at === null ? '' : `: ${at} is not as it has to be`}`};
};
