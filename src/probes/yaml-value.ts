import {isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar} from 'yaml';
import {toPlainText} from '../domain/plain-text.ts';

type Fault = {readonly offset: number; readonly message: string};

type Valued = {
	readonly value: unknown;
	readonly problems: readonly Fault[];
	/** What each alias stands for. */
	readonly targets: ReadonlyMap<Node, Node>;
};

const mostAliases = 100;
const mostNodes = 200_000;
const mostProblems = 100;

/** Tags that say no more than what is there anyway. */
const plainTags = [
	'!',
	...['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(tag => `tag:yaml.org,2002:${tag}`),
];

/**
 * The plain value of a tree whose depth is bounded: mappings with text keys, lists, texts, numbers, true, false and
 * null. An alias counts as much as what it stands for, so that a small file can't unfold into a huge value.
 */
export const toValue = (root: Node): Valued => {
	const anchors = new Map<string, {readonly node: Node; readonly value: unknown; readonly size: number}>();
	const targets = new Map<Node, Node>();
	const problems: Fault[] = [];
	let size = 0;
	let aliases = 0;

	const complain = (node: unknown, message: string): void => {
		if (problems.length < mostProblems) problems.push({offset: (node as Node).range?.[0] ?? 0, message});
	};

	const read = (node: Node | null | undefined): unknown => {
		if (node === null || node === undefined || size > mostNodes) return null;
		if (isAlias(node)) return readAlias(node);

		const before = size;
		size += 1;

		const tag = (node as {tag?: string}).tag;
		if (tag !== undefined && !plainTags.includes(tag)) {
			complain(node, `the tag ${toPlainText(tag, 60)} isn't known here: leave it out`);
		}

		const value = isMap(node)
			? readMap(node.items)
			: isSeq(node)
				? node.items.map(item => read(item as Node))
				: (node as Scalar).value;
		const {anchor} = node as {anchor?: string};
		if (anchor !== undefined) anchors.set(anchor, {node, value, size: size - before});

		return value;
	};

	const readAlias = (node: Node & {readonly source: string}): unknown => {
		const target = anchors.get(node.source);
		aliases += 1;

		if (target === undefined) {
			complain(
				node,
				'this alias names nothing that stands before it: text that starts with * should stand in quotes',
			);
			return null;
		}

		size += target.size;
		if (aliases === mostAliases + 1) complain(node, `the file has more than ${mostAliases} aliases`);
		if (size > mostNodes) complain(node, 'the aliases unfold into too much');

		targets.set(node, target.node);

		return target.value;
	};

	const readMap = (pairs: readonly Pair[]): unknown => {
		const seen = new Set<string>();

		// `fromEntries` makes own properties even of names like __proto__.
		return Object.fromEntries(
			pairs.map(({key, value}) => {
				const name = isScalar(key) ? key.value : undefined;

				if (typeof name !== 'string') {
					complain(key, 'a key should be text: put it in quotes');
				} else if (seen.has(name)) {
					complain(key, `the key ${toPlainText(name, 60)} stands twice`);
				} else seen.add(name);

				return [String(name), read(value as Node | null)];
			}),
		);
	};

	const value = read(root);
	if (size > mostNodes && problems.length === 0) complain(root, 'the file has too many parts');

	return {value, problems, targets};
};
