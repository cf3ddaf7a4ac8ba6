/** The published JSON Schemas, made from the shapes that the readers themselves use. */
import {type ConversionConfig, toJsonSchema} from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {isDay} from '../../src/domain/dates.ts';
import {evidenceSchema} from '../../src/domain/evidence-schema.ts';
import {organizationSchema} from '../../src/domain/organization.ts';
import {planSchema} from '../../src/domain/plan/shape.ts';
import {reportSchema} from '../../src/domain/report-schema.ts';
import {driftSchema} from '../../src/domain/runs/run-diff-schema.ts';
import {wordsSchema} from '../../src/domain/words-file.ts';

type Published = {readonly schema: v.GenericSchema; readonly description: string};

const published: Readonly<Record<string, Published>> = {
	evidence: {
		schema: evidenceSchema,
		description: 'What was found on one endpoint, without judgement and without secrets; one object a line.',
	},
	organization: {
		schema: organizationSchema,
		description: 'What really is in the portal, written down by a person. Whatever is absent is unknown.',
	},
	plan: {
		schema: planSchema,
		description: "The owner's intent: people and rights, builds, endpoints, limits.",
	},
	words: {schema: wordsSchema, description: 'Attestations and waivers: what people vouch for and accept.'},
	report: {schema: reportSchema, description: 'One run: targets, findings and their summary.'},
	drift: {schema: driftSchema, description: 'What has changed from one run to a later one.'},
};

/** JSON Schema has no rule of ours: a day is told by its format, anything else is left to the readers. */
const overrideAction: ConversionConfig['overrideAction'] = ({valibotAction, jsonSchema}) => {
	if (valibotAction.type !== 'check') return undefined;

	const {requirement} = valibotAction as unknown as {requirement: unknown};

	return requirement === isDay ? {...jsonSchema, format: 'date'} : jsonSchema;
};

/** The text of a schema file, by its path. */
export const printSchemas = (): ReadonlyMap<string, string> =>
	new Map(
		Object.entries(published).map(([name, {schema, description}]) => {
			const {$schema, ...shape} = toJsonSchema(schema, {typeMode: 'input', overrideAction});
			const whole = {
				$schema,
				$id: `deskwarden/${name}@1`,
				title: `deskwarden/${name}@1`,
				description,
				...shape,
			};

			return [`docs/schemas/${name}.schema.json`, `${JSON.stringify(whole, undefined, '\t')}\n`];
		}),
	);
