import {hasWildcard, matches, namespaceOf, reachOf, toComparable} from '../anydesk/addresses.ts';

/**
 * Forms of addresses: all that is known of one that nobody told. `#` is a digit, `?` a character of a name, `*` any run
 * of them; unlike a pattern's, these never stand for the `@`.
 */
export const anyAlias = '?*@?*';
export const anyId = ['#########', '##########'] as const;
export const aliasIn = (namespace: string): string => `?*@${namespace}`;

/** Whether the pattern admits some address of that form. Takes time in proportion to the product of both lengths. */
export const overlaps = (pattern: string, form: string): boolean => {
	const one = toComparable(pattern);
	const other = toComparable(form);
	let above: readonly boolean[] = fill(undefined, [], other);

	for (const sign of one) above = fill(sign, above, other);

	return above[other.length] === true;
};

/** For one more sign of a pattern: which beginnings of the other one can stand for the same text. */
const fill = (sign: string | undefined, above: readonly boolean[], other: string): readonly boolean[] => {
	const row = [sign === undefined || (sign === '*' && above[0] === true)];

	for (let at = 1; at <= other.length; at++) {
		const against = other[at - 1] ?? '';

		if (sign === '*') row.push(above[at] === true || row[at - 1] === true);
		else if (against === '*') row.push(row[at - 1] === true || (above[at] === true && fits(sign, '?')));
		else row.push(above[at - 1] === true && fits(sign, against));
	}

	return row;
};

const fits = (sign: string | undefined, against: string): boolean => {
	if (sign === undefined || sign === '?') return sign === '?';
	if (against === '#') return /\d/.test(sign);

	return against === '?' ? /[a-z0-9._-]/.test(sign) : sign === against;
};

/** A character of private use: no pattern names it, so only a wildcard can stand for it. */
const fresh = '\ue000';

/** Whether the pattern admits every address of that form: short ones and long ones, of no letter that it names. */
export const covers = (pattern: string, form: string): boolean =>
	!pattern.includes(fresh) &&
	['', fresh.repeat(40)].every(run => matches(pattern, form.replaceAll('*', run).replaceAll(/[?#]/g, fresh)));

/** Whether the pattern admits clients of namespaces that it doesn't spell out. */
export const admitsOtherNamespaces = (pattern: string): boolean => {
	const reach = reachOf(pattern);

	if (reach.who === 'everybody') return true;
	if (reach.who !== 'foreign-namespaces' && reach.who !== 'public-namespace') return false;

	const namespace = namespaceOf(pattern);

	return (namespace === undefined || hasWildcard(namespace)) && overlaps(pattern, anyAlias);
};

/** The one client that a pattern names, or undefined. */
export const namedBy = (pattern: string): string | undefined => {
	const reach = reachOf(pattern);

	return reach.who === 'one-client' ? toComparable(reach.address) : undefined;
};
