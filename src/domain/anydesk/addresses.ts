import {toPlainText} from '../plain-text.ts';

/**
 * Addresses of clients and the patterns of access control lists (client.md 2.4, portal.md 3): `*` any run, `?` one
 * character. Whether case counts isn't documented; patterns are matched whole and without regard to case.
 */

export type AclEntry = {
	readonly pattern: string;
	/** The flag behind the pattern, probably its tick box. */
	readonly isOn: boolean;
};

/** Reads `pattern:true;pattern:false`. A part without a readable flag is taken as a pattern that is on. */
export const parseAclList = (text: string): readonly AclEntry[] =>
	text
		.split(';')
		.filter(part => part.trim() !== '')
		.map(part => {
			const [, pattern = part, flag = 'true'] = /^(.*):(true|false)$/s.exec(part.trim()) ?? [];

			return {pattern: pattern.trim(), isOn: flag === 'true'};
		});

export const printAclList = (entries: readonly AclEntry[]): string =>
	entries.map(({pattern, isOn}) => `${pattern}:${isOn}`).join(';');

/** An ID has 9 or 10 digits. */
export const isId = (text: string): boolean => /^\d{9,10}$/.test(text);

/** Whether it is digits in groups, as clients show their ID, `1 112 223 334`: it may be one, or be mistyped. */
export const isInGroups = (text: string): boolean => /^\d+(?:\s+\d+)+$/.test(text);

/** An ID as lists have it, where it was typed in groups; any other text as it is. */
export const withoutGaps = (text: string): string => {
	const digits = isInGroups(text) ? text.replaceAll(/\s+/g, '') : text;

	return isId(digits) ? digits : text;
};

/** What would be right in place of digits in groups, as the end of a sentence. */
export const insteadOfGroups = (text: string): string => {
	const id = withoutGaps(text);

	return id === text
		? 'an AnyDesk ID is 9 or 10 digits without spaces'
		: `an AnyDesk ID is written without spaces: ${id}`;
};

/** An alias is `name@namespace`: letters, digits, `-`, `.`, `_`; at most 25 characters before the `@`. */
export const isAlias = (text: string): boolean => /^[A-Za-z0-9._-]{1,25}@[A-Za-z0-9._-]+$/.test(text);

/** The syntax of a namespace isn't published: what was seen, no more. */
export const isNamespace = (text: string): boolean => /^[A-Za-z0-9._-]+$/.test(text);

/** What stands behind the last `@`, or undefined. */
export const namespaceOf = (address: string): string | undefined => {
	const at = address.lastIndexOf('@');

	return at === -1 ? undefined : address.slice(at + 1);
};

/** Whether case counts isn't documented: addresses are compared without regard to it, as patterns are matched. */
export const toComparable = (address: string): string => address.toLowerCase();

export const hasWildcard = (pattern: string): boolean => /[*?]/.test(pattern);

/** Whether the pattern admits the address, in time proportional to the product of their lengths at worst. */
export const matches = (pattern: string, address: string): boolean => {
	const wanted = toComparable(pattern).replaceAll(/\*+/g, '*');
	const given = toComparable(address);
	let at = 0;
	let next = 0;
	let star = -1;
	let resume = 0;

	while (at < given.length) {
		if (wanted[next] === '*') {
			star = next++;
			resume = at;
		} else if (next < wanted.length && (wanted[next] === '?' || wanted[next] === given[at])) {
			next++;
			at++;
		} else if (star !== -1) {
			next = star + 1;
			at = ++resume;
		} else {
			return false;
		}
	}

	while (wanted[next] === '*') next++;

	return next === wanted.length;
};

/** Whom a pattern could let in. */
export type Reach =
	| {readonly who: 'everybody'; readonly why: string}
	| {readonly who: 'public-namespace'; readonly why: string}
	/** More than one namespace, of which some aren't ours or can't be told. */
	| {readonly who: 'foreign-namespaces'; readonly why: string}
	| {readonly who: 'one-namespace'; readonly namespace: string}
	| {readonly who: 'one-client'; readonly address: string}
	/** It holds characters that no ID, alias or wildcard has: what the product makes of them isn't known. */
	| {readonly who: 'unclear'; readonly why: string}
	/** Neither an ID, nor an alias, nor a pattern of one: nothing that the product is known to match. */
	| {readonly who: 'nobody'; readonly why: string};

/** The namespace that everybody may take an alias in. */
export const publicNamespace = 'ad';

/** Judges a pattern by its own text: could it admit clients beyond one namespace? */
export const reachOf = (pattern: string): Reach => {
	const shown = toPlainText(pattern, 80);
	const at = pattern.lastIndexOf('@');

	if (pattern === '') return {who: 'nobody', why: 'the pattern is empty'};
	if (isInGroups(pattern))
		return {who: 'unclear', why: `${shown} has spaces, and ${insteadOfGroups(pattern)}`};
	if (/[^A-Za-z0-9@*?._-]/.test(pattern) || pattern.indexOf('@') !== at) {
		return {who: 'unclear', why: `${shown} holds characters that no address has`};
	}
	if (isWildcards(pattern)) {
		return pattern.includes('*') || isIdLong(pattern)
			? {who: 'everybody', why: `${shown} has nothing but wildcards`}
			: {who: 'foreign-namespaces', why: `${shown} has nothing but wildcards`};
	}

	return at === -1
		? reachWithoutNamespace(pattern, shown)
		: reachWithin(pattern.slice(0, at), pattern.slice(at + 1), pattern, shown);
};

const isWildcards = (text: string): boolean => /^[*?]+$/.test(text);
const isIdLong = ({length}: string): boolean => length === 9 || length === 10;

const reachWithin = (name: string, namespace: string, pattern: string, shown: string): Reach => {
	if (name === '') return {who: 'nobody', why: `nothing stands before the @ of ${shown}`};
	if (namespace === '') return {who: 'nobody', why: `nothing stands behind the @ of ${shown}`};
	if (isWildcards(namespace) && namespace.includes('*')) {
		return {who: 'everybody', why: `${shown} admits every namespace`};
	}
	if (!hasWildcard(pattern)) return {who: 'one-client', address: pattern};
	if (matches(namespace, publicNamespace)) {
		return hasWildcard(name)
			? {who: 'public-namespace', why: `${shown} admits aliases of the public namespace`}
			: {who: 'foreign-namespaces', why: `${shown} also admits the public namespace`};
	}
	if (hasWildcard(namespace)) {
		return {who: 'foreign-namespaces', why: `${shown} also admits other namespaces that look alike`};
	}

	return {who: 'one-namespace', namespace};
};

/** A wildcard may stand for the `@`, too: then the pattern isn't bound to the namespace it seems to end with. */
const reachWithoutNamespace = (pattern: string, shown: string): Reach => {
	if (isId(pattern)) return {who: 'one-client', address: pattern};
	if (!hasWildcard(pattern)) return {who: 'nobody', why: `${shown} is neither an ID nor an alias`};
	if (/^[\d?]{9,10}$/.test(pattern)) {
		return {who: 'foreign-namespaces', why: `${shown} admits every ID of that form`};
	}
	if (pattern.endsWith('*')) {
		return {who: 'foreign-namespaces', why: `${shown} has no @, so it also admits names of every namespace`};
	}
	if (/^[^*?]+\?[^*?]+$/.test(pattern)) return {who: 'one-client', address: pattern.replace('?', '@')};

	return {who: 'foreign-namespaces', why: `${shown} has no @, so it also admits namespaces that end like it`};
};
