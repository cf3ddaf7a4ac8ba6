import {choice} from './list.ts';
import {toPlainText} from './plain-text.ts';

/** As much of valibot's schemas as the walk needs. */
export type Node = {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Node>>;
	readonly item?: Node;
	readonly key?: Node;
	readonly value?: Node;
	readonly wrapped?: Node;
	readonly options?: readonly (Node | string)[];
	readonly literal?: string;
	/** Among others what a person calls the value. */
	readonly pipe?: readonly {readonly type: string; readonly description?: string}[];
};

/** The schemas of a union. */
export const alternatives = ({options = []}: Node): readonly Node[] =>
	options.filter(option => typeof option !== 'string');

/** Whether a value has keys. */
export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a schema wants a text, any text. */
export const isTextual = (node: Node): boolean => node.type === 'string' && calledBy(node) === undefined;

const calledBy = ({pipe = []}: Node): string | undefined =>
	pipe.find(({type}) => type === 'description')?.description;

/** The words that a schema allows, where it allows no others. */
export const wordsOf = (node: Node): readonly string[] => [
	...(node.options ?? []).flatMap(option => (typeof option === 'string' ? [option] : wordsOf(option))),
	...(node.literal === undefined ? [] : [node.literal]),
];

/** What a schema wants, as the end of "it should be". */
export const describe = (node?: Node): string => {
	const called = node && calledBy(node);
	if (called !== undefined) return called;

	switch (node?.type) {
		case 'exact_optional':
			return describe(node.wrapped);
		case 'union':
			return choice(alternatives(node).map(option => describe(option)));
		case 'picklist':
			return choice(wordsOf(node));
		case 'literal':
			return node.literal ?? 'something';
		case 'array':
			return node.item?.type === 'picklist' ? `a list of ${choice(wordsOf(node.item))}` : 'a list';
		case 'strict_object':
		case 'record':
			return 'a mapping (key: value)';
		case 'boolean':
			return 'true or false';
		case 'string':
			return 'text';
		case 'number':
			return 'a number';
		default:
			return 'something';
	}
};

/** Foreign text in quotes, short and plain. */
export const quoted = (text: string): string => `"${toPlainText(text, 60)}"`;

/** What stands there instead. */
export const show = (value: unknown): string => {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (isMapping(value)) return 'a mapping';

	if (typeof value === 'number') return 'a number';

	return typeof value === 'string' ? quoted(value) : String(value);
};

/** What a path is about, as the start of a sentence. */
export const subject = (path: readonly (string | number)[]): string => {
	const last = path.at(-1);
	if (last === undefined) return 'the file';
	if (typeof last === 'string') return toPlainText(last, 60);

	const list = path.at(-2);

	return typeof list === 'string' ? `an entry of ${toPlainText(list, 60)}` : 'an entry';
};
