import {isDeepStrictEqual} from 'node:util';
import {type Document, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, visit} from 'yaml';
import type {Path} from '../domain/file-shape.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {changed, type Edit} from './value-edit.ts';
import {readYamlDocument} from './yaml-document.ts';

/** A text with the edits made; or why they couldn't be. */
type Edited = {readonly ok: string} | {readonly reason: string};

/**
 * Makes edits in the text of a plan. In YAML comments stay, and so does the order of everything else; JSON stays
 * JSON. The result reads back as the old value with these edits and no others, or there is none.
 */
export const editPlanText = (text: string, edits: readonly Edit[]): Edited => {
	const before = readYamlDocument(text);
	if ('problems' in before) return {reason: before.problems[0]?.message ?? 'the file cannot be read'};

	let wanted = before.ok.value;
	for (const edit of edits) {
		const next = changed(wanted, edit);
		if ('reason' in next) return next;

		wanted = next.ok;
	}
	if (isDeepStrictEqual(wanted, before.ok.value)) return {ok: text};

	const edited = isJson(text) ? printJson(wanted, text) : editYaml(text, edits);
	const after = edited === undefined ? undefined : readYamlDocument(edited);

	return edited !== undefined &&
		after !== undefined &&
		'ok' in after &&
		isDeepStrictEqual(after.ok.value, wanted)
		? {ok: edited}
		: {reason: `${listPaths(edits)} can't be changed by itself: aliases or anchors are in the way`};
};

const listPaths = (edits: readonly Edit[]): string =>
	toPlainText(edits.map(({path}) => path.join('.')).join(', '), 120);

const isJson = (text: string): boolean => {
	try {
		JSON.parse(withoutMark(text));
		return true;
	} catch {
		return false;
	}
};

const mark = '\uFEFF';
const withoutMark = (text: string): string => (text.startsWith(mark) ? text.slice(1) : text);

/** With the indentation, the mark and the last end of line that the text had. */
const printJson = (value: unknown, text: string): string => {
	const [, indentation = ''] = /\n([ \t]+)"/.exec(text) ?? [];

	return likeBefore(`${JSON.stringify(value, undefined, indentation)}\n`, text);
};

const editYaml = (text: string, edits: readonly Edit[]): string | undefined => {
	const document = parseDocument(withoutMark(text).replaceAll('\r\n', '\n'), {
		schema: 'core',
		resolveKnownTags: false,
		logLevel: 'silent',
	});

	for (const {path, value} of edits) write(document, path, value);
	if (hasLostAlias(document)) return undefined;

	return likeBefore(
		document.toString({lineWidth: 0, flowCollectionPadding: false, indent: indentationOf(text)}),
		text,
	);
};

/** Whether an alias stands for what an edit took away. */
const hasLostAlias = (document: Document): boolean => {
	let isLost = false;

	visit(document, {
		Alias: (_, alias) => {
			isLost ||= alias.resolve(document) === undefined;
		},
	});

	return isLost;
};

const likeBefore = (edited: string, text: string): string => {
	const ended = text.endsWith('\n') ? edited : edited.trimEnd();
	const lines = text.includes('\r\n') ? ended.replaceAll('\n', '\r\n') : ended;

	return text.startsWith(mark) ? mark + lines : lines;
};

/** How far the first indented line stands in. */
const indentationOf = (text: string): number =>
	Math.min(Math.max(/^[\w'"-][^\n]*:[ \t]*\r?\n( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2, 1), 8);

/** Written out wherever it stands, without anchors of its own. */
const createNode = (document: Document, value: unknown): Node =>
	document.createNode(value, {aliasDuplicateObjects: false});

/** Goes down as far as there is something, and writes there. */
const write = (document: Document, path: Path, value: unknown): void => {
	if (value === undefined) {
		if (isCollection(document.getIn(path.slice(0, -1), true))) document.deleteIn(path);
		return;
	}

	const depth = path.findIndex((_, index) => document.getIn(path.slice(0, index + 1), true) === undefined);

	if (depth === -1) {
		const old = document.getIn(path, true) as Node;
		const next = renewed(document, old, value);

		if (next !== old) {
			if (path.length === 0) document.contents = next as typeof document.contents;
			else document.setIn(path, next);
		}
	} else {
		// What is missing on the way is made along with it.
		const whole = path
			.slice(depth + 1)
			.reduceRight<unknown>((inner, step) => (typeof step === 'number' ? [inner] : {[step]: inner}), value);
		const parent = document.getIn(path.slice(0, depth), true);

		if (isCollection(parent)) parent.set(path[depth], createNode(document, whole));
	}
};

/** The node of a new value: what stays as it was keeps its node, and with it its comments. */
const renewed = (document: Document, old: Node, value: unknown): Node => {
	if (isDeepStrictEqual(old.toJS(document), value)) return old;

	if (isScalar(old) && (typeof value !== 'object' || value === null)) {
		old.value = value;
		delete old.source;
		return old;
	}

	if (isMap(old) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
		for (const {key} of [...old.items]) {
			if (isScalar(key) && !Object.hasOwn(value, String(key.value))) old.delete(key.value);
		}
		for (const [key, inner] of Object.entries(value)) {
			const held = old.get(key, true) as Node | undefined;

			old.set(key, held === undefined ? createNode(document, inner) : renewed(document, held, inner));
		}
		return old;
	}

	if (isSeq(old) && Array.isArray(value)) {
		const left = [...old.items] as (Node | undefined)[];
		const isOfOneLength = left.length === value.length;

		const kept = value.map(inner => {
			const index = left.findIndex(
				item => item !== undefined && isDeepStrictEqual(item.toJS(document), inner),
			);
			const same = index === -1 ? undefined : left[index];

			if (index !== -1) left[index] = undefined;

			return same;
		});

		old.items = value.map((inner, index) => {
			const same = kept[index];
			if (same !== undefined) return same;

			const counterpart = isOfOneLength ? left[index] : undefined;

			return counterpart === undefined ? createNode(document, inner) : renewed(document, counterpart, inner);
		});
		return old;
	}

	const next = createNode(document, value);
	if (old.comment) next.comment = old.comment;
	if (old.commentBefore) next.commentBefore = old.commentBefore;
	if (old.spaceBefore) next.spaceBefore = true;

	return next;
};
