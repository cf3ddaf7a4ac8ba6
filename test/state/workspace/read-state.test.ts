import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {longestState, printState, readState} from '../../../src/state/workspace/read-state.ts';
import {emptyWorkspace, type JsonObject, type Workspace} from '../../../src/state/workspace/shape.ts';

const whole = printState(emptyWorkspace);
const changed = (change: object): string => JSON.stringify({...emptyWorkspace, ...change});

describe('a state', () => {
	test.each([
		['as it is printed', whole, false],
		['on one line', JSON.stringify(emptyWorkspace), false],
		['behind a byte order mark', `\ufeff${whole}`, true],
	])('is read %s', (_title, text, isMarked) => {
		expect(readState(text)).toEqual({ok: emptyWorkspace, isMarked});
	});

	test.each([
		['empty', '', 'it is empty'],
		['zeros, as a power cut leaves them', '\0\0\0\0', 'it holds zeros where text should be'],
		['zeros at its end', `${whole}\0\0`, 'it holds zeros where text should be'],
		['cut off', whole.slice(0, -20), 'it was cut off'],
		['cut off after a bracket', '{"schema":"deskwarden/workspace@1","progress":{}', 'it is no JSON'],
		['two of them', whole + whole, 'it is no JSON'],
		['another text', 'hello', 'it is no JSON'],
		['a list', '[]', 'it is not the state of a workspace'],
		['null', 'null', 'it is not the state of a workspace'],
		['an object without a schema', '{}', 'it is not the state of a workspace'],
		['a plan', '{"schema":"deskwarden/plan@1"}', 'it is not the state of a workspace'],
		[
			'of a version that never was',
			'{"schema":"deskwarden/workspace@0"}',
			'it is of a version that nobody knows (workspace@0)',
		],
		[
			'deep',
			`${'['.repeat(50_000)}${']'.repeat(50_000)}`,
			'its values stand in each other more than 100 deep',
		],
		['without its lists', '{"schema":"deskwarden/workspace@1"}', 'progress is not as it has to be'],
		['with a number for a list', changed({runs: 7}), 'runs is not as it has to be'],
		[
			'with a run whose id leads elsewhere',
			changed({runs: [{id: '../../x'}]}),
			'runs.0.id is not as it has to be',
		],
		[
			'with an enrolment on no day',
			changed({enrolments: [{login: 'a', on: '2026-02-30', by: 'b', how: 'word'}]}),
			'enrolments.0.on is not as it has to be',
		],
		['with a list for a draft', changed({draft: []}), 'draft is not as it has to be'],
	])('is broken: %s', (_title, text, reason) => {
		expect(readState(text)).toEqual({trouble: 'broken', reason});
	});

	test('of a later version is told as such, whatever it holds', () => {
		expect(readState('{"schema":"deskwarden/workspace@2","strange":1}')).toEqual({
			trouble: 'newer',
			reason: 'a newer deskwarden wrote it (workspace@2, and this one knows workspace@1)',
		});
	});

	test('brackets in texts are no depth', () => {
		const planText = '{['.repeat(1000);

		expect(readState(changed({planText}))).toMatchObject({ok: {planText}});
		expect(readState(changed({planText: `\\"${planText}\\\\`}))).toHaveProperty('ok');
	});

	test('a long and hostile text is read in bounded time', () => {
		const text = `{"a":"${'\\"['.repeat(longestState / 3)}`;

		expect(readState(text)).toEqual({trouble: 'broken', reason: 'it was cut off'});
	});

	test('a sentence holds nothing that a state may hide', () => {
		const {reason} = readState(changed({progress: {answered: ['secret'], '\u001b[2J': 1, at: 7}})) as {
			reason: string;
		};

		expect(reason).toBe('progress.at is not as it has to be');
	});
});

describe('an older version', () => {
	/** Invented: there was none. */
	const migrations = {
		0: ({answers, ...rest}: JsonObject): JsonObject => ({
			...(rest as object),
			schema: 'deskwarden/workspace@1',
			progress: {answered: answers ?? []},
		}),
	};
	const {progress: _, ...older} = {...emptyWorkspace, schema: 'deskwarden/workspace@0', answers: ['one']};

	test('is brought up to date, step by step', () => {
		expect(readState(JSON.stringify(older), migrations)).toEqual({
			ok: {...emptyWorkspace, progress: {answered: ['one']}},
			isMarked: false,
		});
	});

	test('that its step makes nothing good of is broken', () => {
		expect(readState('{"schema":"deskwarden/workspace@0"}', migrations)).toMatchObject({trouble: 'broken'});
	});
});

const json = fc.jsonValue({maxDepth: 4});
const object = fc.dictionary(fc.string(), json) as fc.Arbitrary<JsonObject>;
const day = fc.constantFrom('2026-11-20', '2024-02-29');

const workspace: fc.Arbitrary<Workspace> = fc.record(
	{
		schema: fc.constant('deskwarden/workspace@1' as const),
		draft: object,
		planText: fc.string({unit: 'binary'}),
		progress: fc.record({answered: fc.array(fc.string())}),
		enrolments: fc.array(
			fc.record({
				login: fc.string(),
				on: day,
				by: fc.string(),
				how: fc.constantFrom('verified' as const, 'word' as const),
			}),
		),
		attestations: fc.array(
			fc.record({check: fc.string(), target: fc.string(), holds: fc.boolean(), by: fc.string(), on: day}),
		),
		waivers: fc.constant([]),
		runs: fc.constant([]),
		preferences: fc.record({targets: fc.array(fc.string())}),
	},
	{requiredKeys: ['schema', 'progress', 'enrolments', 'attestations', 'waivers', 'runs', 'preferences']},
);

test('what is printed is read again as it was', () => {
	fc.assert(
		fc.property(workspace, state => {
			const text = printState(state);

			expect(readState(text)).toMatchObject({isMarked: false});
			expect(printState((readState(text) as {ok: Workspace}).ok)).toBe(text);
		}),
		{numRuns: 300},
	);
});

test('no part of a state is taken for the whole', () => {
	fc.assert(
		fc.property(workspace, fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}), (state, share) => {
			const text = printState(state).trimEnd();

			expect(readState(text.slice(0, Math.floor(text.length * share)))).toMatchObject({trouble: 'broken'});
		}),
		{numRuns: 300},
	);
});
