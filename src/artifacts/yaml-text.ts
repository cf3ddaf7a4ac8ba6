/** What our files hold: texts, numbers, switches, lists and mappings of them. */
export type YamlValue =
	| string
	| boolean
	| number
	| readonly YamlValue[]
	| {readonly [key: string]: YamlValue | undefined};

/** Text that means itself in YAML, in flow and in block style, in every version of YAML. */
const plain = /^[A-Za-z][A-Za-z0-9_-]*(?:[ @.][A-Za-z0-9_-]+)*$/;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Characters that no terminal and no editor shows as they are. */
const unseen = /[\p{C}\u2028\u2029]/gu;

/** A text as a YAML scalar: as it is where that is safe, else in double quotes, in ASCII escapes where it's unseen. */
export const printScalar = (text: string): string =>
	plain.test(text) && !reserved.test(text) ? text : JSON.stringify(text).replaceAll(unseen, escaped);

const escaped = (character: string): string => {
	const code = character.codePointAt(0) ?? 0;

	return code > 0xffff
		? `\\U${code.toString(16).padStart(8, '0')}`
		: `\\u${code.toString(16).padStart(4, '0')}`;
};

/** A value on one line. What is undefined is left out. */
export const printFlow = (value: YamlValue): string => {
	if (typeof value === 'string') return printScalar(value);
	if (typeof value === 'boolean' || typeof value === 'number') return String(value);
	if (isList(value)) return `[${value.map(printFlow).join(', ')}]`;

	return `{${entriesOf(value)
		.map(([key, inner]) => `${printScalar(key)}: ${printFlow(inner)}`)
		.join(', ')}}`;
};

/** `key: value` on lines of their own, each value on one line. What is undefined is left out. */
export const printEntries = (entries: {readonly [key: string]: YamlValue | undefined}): readonly string[] =>
	entriesOf(entries).map(([key, value]) => `${printScalar(key)}: ${printFlow(value)}`);

/** A list entry, its first line behind the dash. */
export const asEntry = (lines: readonly string[]): readonly string[] =>
	lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));

export const indent = (lines: readonly string[]): readonly string[] => lines.map(line => `  ${line}`);

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

const entriesOf = (value: {readonly [key: string]: YamlValue | undefined}): readonly [string, YamlValue][] =>
	Object.entries(value).filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
