import {spawnSync} from 'node:child_process';
import {type Schema, Validator} from '@cfworker/json-schema';
import * as v from 'valibot';
import {describe, expect, expectTypeOf, test} from 'vitest';
import {parse} from 'yaml';
import {catalogue} from '../../src/checks/catalogue.ts';
import {readEvidence} from '../../src/domain/evidence-schema.ts';
import type {Report} from '../../src/domain/report.ts';
import {reportSchema} from '../../src/domain/report-schema.ts';
import {readReport} from '../../src/domain/runs/read-report.ts';
import type {RunDiff} from '../../src/domain/runs/run-diff.ts';
import {driftSchema} from '../../src/domain/runs/run-diff-schema.ts';
import {readOrganizationFile} from '../../src/probes/organization-file.ts';
import {readPlanFile} from '../../src/probes/plan-file.ts';
import {readWordsFile} from '../../src/probes/words-file.ts';
import {filesBelow, root, textOf} from './source-files.ts';

const shape = (name: string): string => textOf(`test/house/shapes/${name}`);

const shapes: Readonly<Record<string, unknown>> = {
	evidence: JSON.parse(shape('evidence.ndjson')),
	organization: parse(shape('organization.yaml')),
	plan: parse(textOf('examples/least-privilege.yaml')),
	words: parse(shape('words.yaml')),
	report: JSON.parse(shape('report.json')),
	drift: JSON.parse(shape('drift.json')),
};

const validate = (name: string, value: unknown) => {
	const schema: Schema = JSON.parse(textOf(`docs/schemas/${name}.schema.json`));

	return new Validator(schema, '7', false).validate(value).errors;
};

const knownIds = new Map(catalogue.map(({id, isAttestable}) => [id, {isAttestable: isAttestable === true}]));

/** A type without `readonly` and without the seams of its parts. */
type Plain<Type> = Type extends readonly (infer Item)[]
	? Plain<Item>[]
	: Type extends object
		? {-readonly [Name in keyof Type]: Plain<Type[Name]>}
		: Type;

describe('published shapes', () => {
	test.each(Object.keys(shapes))('an example of %s holds to its JSON Schema', name => {
		expect(validate(name, shapes[name])).toEqual([]);
	});

	test.each(Object.keys(shapes))('%s without its name, or with another, does not', name => {
		const other = {...(shapes[name] as object), schema: `deskwarden/${name}@2`};

		expect(validate(name, other)).not.toEqual([]);
		expect(validate(name, {})).not.toEqual([]);
	});

	test('what people write may hold no strange key, what programs write may', () => {
		const added = (name: string) => ({...(shapes[name] as object), strange: 1});

		expect(validate('organization', added('organization'))).not.toEqual([]);
		expect(validate('plan', added('plan'))).not.toEqual([]);
		expect(validate('words', added('words'))).not.toEqual([]);
		expect(validate('evidence', added('evidence'))).toEqual([]);
		expect(validate('report', added('report'))).toEqual([]);
		expect(validate('drift', added('drift'))).toEqual([]);
	});

	test('the readers take the same examples', () => {
		expect(readEvidence(shapes['evidence'])).toHaveProperty('ok');
		expect(readOrganizationFile(shape('organization.yaml'), 'organization.yaml')).toHaveProperty('ok');
		expect(readPlanFile(textOf('examples/least-privilege.yaml'), 'plan.yaml')).toHaveProperty('ok');
		expect(readWordsFile(shape('words.yaml'), 'words.yaml', knownIds)).toHaveProperty('ok');
		expect(v.safeParse(reportSchema, shapes['report']).success).toBe(true);
		expect(readReport(shapes['report'])).toEqual({ok: shapes['report']});
		expect(v.safeParse(driftSchema, shapes['drift']).output).toEqual(shapes['drift']);
	});

	test.each(filesBelow('examples', /\.yaml$/).filter(path => path.split('/').length === 2))(
		'%s holds to the schema of plans',
		path => {
			expect(validate('plan', parse(textOf(path)))).toEqual([]);
		},
	);

	test('the schema of reports is the type of reports', () => {
		expectTypeOf<Plain<v.InferOutput<typeof reportSchema>>>().toEqualTypeOf<Plain<Report>>();
	});

	test('the schema of drift is the type of drift', () => {
		type Told = Omit<v.InferOutput<typeof driftSchema>, 'schema' | 'tool'>;

		expectTypeOf<Plain<Told>>().toEqualTypeOf<Plain<RunDiff>>();
	});

	test('a real report holds to the JSON Schema', () => {
		const args = ['bin/deskwarden.js', 'check', 'example', '--format', 'json'];
		const {stdout} = spawnSync(process.execPath, args, {cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26});

		expect(validate('report', JSON.parse(stdout))).toEqual([]);
	});

	test.each([
		['README.md', 'words', /```yaml\n(schema: deskwarden\/words@1\n[\s\S]*?)```/],
		['README.md', 'organization', /```yaml\n(schema: deskwarden\/organization@1\n[\s\S]*?)```/],
	] as const)('the example in %s of %s holds to it too', (path, name, block) => {
		const text = block.exec(textOf(path))?.[1] ?? '';

		expect(text).not.toBe('');
		expect(validate(name, parse(text))).toEqual([]);
	});
});
