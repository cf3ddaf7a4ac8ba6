import * as v from 'valibot';
import {nearest} from './nearest.ts';
import {
	alternatives,
	describe,
	isMapping,
	isTextual,
	type Node,
	quoted,
	show,
	subject,
	wordsOf,
} from './shape-words.ts';

export type Path = readonly (string | number)[];

/** What is wrong at a place of a file that a person wrote, and what would be right. */
export type Issue = {readonly path: Path; readonly message: string};

/** A file that holds to its shape, or all that is wrong with it. */
export type Shaped<Value> = {readonly ok: Value} | {readonly issues: readonly Issue[]};

/**
 * Reads a value by a schema of valibot, for files that people write: every issue at once, in our words, and an
 * unknown key is an issue with the nearest known one.
 */
export const readShape = <Schema extends v.GenericSchema>(
	schema: Schema,
	value: unknown,
): Shaped<v.InferOutput<Schema>> => {
	const issues = inspect(schema as unknown as Node, value, []);
	if (issues.length > 0) return {issues};

	const {success, output, issues: unforeseen = []} = v.safeParse(schema, value);
	if (success) return {ok: output};

	return {
		issues: unforeseen.map(({path = [], message}) => ({path: path.map(({key}) => key as string), message})),
	};
};

const inspect = (node: Node, value: unknown, path: Path): readonly Issue[] => {
	switch (node.type) {
		case 'exact_optional':
			return node.wrapped === undefined ? [] : inspect(node.wrapped, value, path);
		case 'union': {
			const fitting = alternatives(node).find(option => fits(option, value));

			if (fitting === undefined) return [wrong(node, value, path)];

			const issues = inspect(fitting, value, path);

			return issues.length > 0 && typeof value === 'string' ? [wrong(node, value, path)] : issues;
		}
		case 'array':
			return Array.isArray(value)
				? [
						...value.flatMap((item, index) => inspect(node.item ?? anything, item, [...path, index])),
						...inspectWhole(node, value, path),
					]
				: [wrong(node, value, path)];
		case 'strict_object':
			return isMapping(value) ? inspectEntries(node.entries ?? {}, value, path) : [wrong(node, value, path)];
		case 'record':
			return isMapping(value)
				? Object.entries(value).flatMap(([key, item]) => inspectNamed(node, key, item, path))
				: [wrong(node, value, path)];
		default:
			return inspectLeaf(node, value, path);
	}
};

const anything: Node = {type: 'unknown'};

/** Whether a value is of the sort that a schema is about, be it right or not. */
const fits = ({type}: Node, value: unknown): boolean => {
	if (Array.isArray(value)) return type === 'array';
	if (isMapping(value)) return type === 'strict_object' || type === 'record';

	return typeof value === 'string' && (type === 'string' || type === 'picklist' || type === 'literal');
};

const inspectEntries = (
	entries: Readonly<Record<string, Node>>,
	value: Readonly<Record<string, unknown>>,
	path: Path,
): readonly Issue[] => {
	const wanted = Object.keys(entries);
	const missing = wanted.filter(key => entries[key]?.type !== 'exact_optional' && !Object.hasOwn(value, key));

	return [
		...missing.map(key => ({path, message: `${key} is missing: it should be ${describe(entries[key])}`})),
		...Object.entries(value).flatMap(([key, item]) => {
			const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;

			return entry === undefined
				? [{path: [...path, key], message: strangeKey(key, wanted)}]
				: inspect(entry, item, [...path, key]);
		}),
	];
};

const strangeKey = (key: string, wanted: readonly string[]): string => {
	const near = nearest(key, wanted);

	return near === undefined
		? `there is no ${isRecord(key) ? 'such key' : `key ${quoted(key)}`} here: the keys are ${wanted.join(', ')}`
		: `there is no key ${quoted(key)} here: did you mean "${near}"?`;
};

/** What no key looks like may be the line of another file, such as a list of passwords, that was taken for ours. */
const isRecord = (key: string): boolean => key.length > 40 || /[:=$/]/.test(key);

/** Names that JavaScript objects have by themselves, and that valibot's records leave out in silence. */
const ownNames = ['__proto__', 'prototype', 'constructor'];

const inspectNamed = (node: Node, key: string, value: unknown, path: Path): readonly Issue[] => [
	...(ownNames.includes(key) ? [{path: [...path, key], message: `${quoted(key)} can't be a name`}] : []),
	...inspectLeaf(node.key ?? anything, key, [...path, key]),
	...inspect(node.value ?? anything, value, [...path, key]),
];

/** What is asked of a list beside its entries. */
const inspectWhole = (node: Node, value: unknown, path: Path): readonly Issue[] =>
	(v.safeParse(node as unknown as v.GenericSchema, value).issues ?? []).flatMap(issue =>
		issue.kind === 'validation' && issue.path === undefined
			? [{path, message: `${subject(path)} ${issue.message}`}]
			: [],
	);

const inspectLeaf = (node: Node, value: unknown, path: Path): readonly Issue[] => {
	const {issues = []} = v.safeParse(node as unknown as v.GenericSchema, value);

	return [
		...new Set(
			issues.map(({kind, message}) =>
				kind === 'schema' ? wrong(node, value, path).message : `${subject(path)} ${message}`,
			),
		),
	].map(message => ({path, message}));
};

const wrong = (node: Node, value: unknown, path: Path): Issue => {
	if (isTextual(node) && (typeof value === 'number' || typeof value === 'boolean')) {
		return {
			path,
			message: `${subject(path)} should be text: put the ${typeof value === 'number' ? 'number' : 'word'} in quotes`,
		};
	}

	const near = typeof value === 'string' ? nearest(value, wordsOf(node)) : undefined;
	const hint = near === undefined ? '' : ` (did you mean ${near}?)`;

	// What stands where no word was expected may be a password in the wrong line: its kind is told, not its text.
	const found = typeof value === 'string' && wordsOf(node).length === 0 ? 'text' : show(value);

	return {path, message: `${subject(path)} should be ${describe(node)}, not ${found}${hint}`};
};
