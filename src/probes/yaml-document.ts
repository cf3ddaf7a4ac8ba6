import {Buffer} from 'node:buffer';
import {Composer, isAlias, isMap, isSeq, Lexer, type Node, Parser} from 'yaml';
import type {Path, Shaped} from '../domain/file-shape.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {toValue} from './yaml-value.ts';
import {sayDefect} from './yaml-words.ts';

/** Where something stands in a text, both counted from 1. */
export type Position = {readonly line: number; readonly column: number};

export type Problem = Position & {readonly message: string};

export type YamlDocument = {
	readonly value: unknown;
	/** Where the key or entry of a path stands; where there is none, the nearest thing around it. */
	readonly positionOf: (path: Path) => Position;
};

/** What a person's file may be at most: a plan of thousands of endpoints is far below that. */
export const bounds = {
	bytes: 1_048_576,
	tokens: 400_000,
	depth: 64,
	shownProblems: 30,
	placedIssues: 200,
	syntaxProblems: 5,
} as const;

/**
 * Reads YAML or JSON that a person wrote, as data and no more: no tags, no merging, no dates, text keys alone and
 * each of them once. Size, depth and aliases are bounded while reading, before anything grows.
 */
export const readYamlDocument = (
	given: string,
): {readonly ok: YamlDocument} | {readonly problems: readonly Problem[]} => {
	const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
	const at = positionsIn(text);
	const refuse = (message: string, offset = 0) => ({problems: [{...at(offset), message}]});

	if (text.length > bounds.bytes || Buffer.byteLength(text) > bounds.bytes) {
		return refuse('the file is larger than 1 MiB');
	}
	if (text.includes('\0')) return refuse('the file is no text', text.indexOf('\0'));

	const tokens = readTokens(text);
	if ('message' in tokens) return refuse(tokens.message, tokens.offset);

	const composer = new Composer({
		schema: 'core',
		uniqueKeys: false,
		prettyErrors: false,
		resolveKnownTags: false,
		logLevel: 'silent',
	});
	const [document, second] = [...composer.compose(tokens.ok, true, text.length)];
	const [defect] = document?.errors ?? [];

	if (document !== undefined && defect !== undefined) {
		const problems = document.errors
			.slice(0, bounds.syntaxProblems)
			.map(({code, pos}) => ({...at(pos[0]), message: sayDefect(code)}));

		return {
			problems: problems.filter(({line}, index) => problems.findIndex(one => one.line === line) === index),
		};
	}
	if (second !== undefined) return refuse('the file holds more than one document', second.range[0]);
	if (document?.contents == null || isEmpty(document.contents)) return refuse('the file is empty');

	const {contents} = document;
	const {value, problems, targets} = toValue(contents);
	if (problems.length > 0) {
		return {problems: problems.map(({offset, message}) => ({...at(offset), message}))};
	}

	return {ok: {value, positionOf: path => at(offsetOf(contents, path, targets))}};
};

/** The lexer and parser of `yaml` step by step, so that neither depth nor length can run away. */
const readTokens = (text: string) => {
	const parser = new Parser();
	const tokens = [];
	let count = 0;

	for (const lexeme of new Lexer().lex(text)) {
		tokens.push(...parser.next(lexeme));
		count += 1;

		if (parser.stack.length > bounds.depth) {
			return {message: 'the file is nested too deeply', offset: parser.offset};
		}
		if (count > bounds.tokens) return {message: 'the file has too many parts', offset: parser.offset};
	}

	tokens.push(...parser.end());

	return {ok: tokens};
};

const isEmpty = (node: Node): boolean =>
	!isMap(node) && !isSeq(node) && !isAlias(node) && node.toJSON() === null;

/** Positions by offset; a table of line starts makes each a quick look. */
const positionsIn = (text: string): ((offset: number) => Position) => {
	let starts: readonly number[] | undefined;

	return offset => {
		starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({index}) => index + 1)];
		let low = 0;
		let high = starts.length - 1;

		while (low < high) {
			const middle = Math.ceil((low + high) / 2);

			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}

		return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
	};
};

const offsetOf = (root: Node, path: Path, targets: ReadonlyMap<Node, Node>): number => {
	let node: Node | undefined = root;
	let offset = root.range?.[0] ?? 0;

	for (const step of path) {
		const target: Node | undefined = node === undefined ? undefined : (targets.get(node) ?? node);
		const isAliased = target !== node;

		if (isMap(target)) {
			const pair = target.items.find(({key}) => (key as {value?: unknown}).value === step);
			if (pair === undefined) break;

			if (!isAliased) offset = (pair.key as Node).range?.[0] ?? offset;
			node = pair.value as Node | undefined;
		} else if (isSeq(target) && typeof step === 'number') {
			node = target.items[step] as Node | undefined;
			if (node === undefined) break;

			offset = node.range?.[0] ?? offset;
		} else break;
	}

	return offset;
};

/** What is wrong with a file, as one line unless said otherwise: each problem with its place. */
export const printProblems = (
	place: string,
	problems: readonly Problem[],
	count = problems.length,
	separator = '; ',
): string => {
	const shown = problems
		.slice(0, bounds.shownProblems)
		.map(({line, column, message}) => `${toPlainText(place)}:${line}:${column}: ${message}`);
	const rest = count - shown.length;

	return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(separator);
};

/** A file that could be read, with the lines of its parts; or why it couldn't. */
export type ReadFile<Value> =
	| {readonly ok: Value; readonly lineOf: (path: Path) => number | undefined}
	| {readonly reason: string};

/** Reads a person's file by its shape: all that is wrong comes at once, in the order of the file. */
export const readDocument = <Value>(
	text: string,
	place: string,
	shape: (value: unknown) => Shaped<Value>,
	separator?: string,
): ReadFile<Value> => {
	const read = readYamlDocument(text);
	if ('problems' in read) {
		return {reason: printProblems(place, read.problems, read.problems.length, separator)};
	}

	const {value, positionOf} = read.ok;
	const shaped = shape(value);
	if ('ok' in shaped) return {ok: shaped.ok, lineOf: path => positionOf(path).line};

	const problems = shaped.issues
		.slice(0, bounds.placedIssues)
		.map(({path, message}) => ({...positionOf(path), message}))
		.toSorted((one, other) => one.line - other.line || one.column - other.column);

	return {reason: printProblems(place, problems, shaped.issues.length, separator)};
};
