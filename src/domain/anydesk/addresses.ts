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

/** An alias is `name@namespace`: letters, digits, `-`, `.`, `_`; at most 25 characters before the `@`. */
export const isAlias = (text: string): boolean => /^[A-Za-z0-9._-]{1,25}@[A-Za-z0-9._-]+$/.test(text);

/** The syntax of a namespace isn't published: what was seen, no more. */
export const isNamespace = (text: string): boolean => /^[A-Za-z0-9._-]+$/.test(text);

/** What stands behind the last `@`, or undefined. */
export const namespaceOf = (address: string): string | undefined => {
	const at = address.lastIndexOf('@');

	return at === -1 ? undefined : address.slice(at + 1);
};

export const hasWildcard = (pattern: string): boolean => /[*?]/.test(pattern);

/** Whether the pattern admits the address, in time proportional to the product of their lengths at worst. */
export const matches = (pattern: string, address: string): boolean => {
	const wanted = pattern.toLowerCase().replaceAll(/\*+/g, '*');
	const given = address.toLowerCase();
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
	/** Neither an ID, nor an alias, nor a pattern of one: nothing that the product is known to match. */
	| {readonly who: 'nobody'; readonly why: string};

/** The namespace that everybody may take an alias in. */
export const publicNamespace = 'ad';

/** Judges a pattern by its own text: could it admit clients beyond one namespace? */
export const reachOf = (pattern: string): Reach => {
	if (pattern === '') return {who: 'nobody', why: 'the pattern is empty'};
	if (/^[*?]+$/.test(pattern)) {
		return pattern.includes('*') || isIdLong(pattern.length)
			? {who: 'everybody', why: `${pattern} has nothing but wildcards`}
			: {who: 'foreign-namespaces', why: `${pattern} has nothing but wildcards`};
	}

	const namespace = namespaceOf(pattern);

	if (namespace === undefined) return reachWithoutNamespace(pattern);
	if (/^[*?]+$/.test(namespace)) return {who: 'everybody', why: `${pattern} admits every namespace`};
	if (namespace === '') return {who: 'nobody', why: 'nothing stands behind the @'};
	if (matches(namespace, publicNamespace)) {
		return hasWildcard(pattern.slice(0, -namespace.length - 1))
			? {who: 'public-namespace', why: `${pattern} admits aliases of the public namespace`}
			: hasWildcard(namespace)
				? {who: 'foreign-namespaces', why: `${pattern} also admits the public namespace`}
				: {who: 'one-client', address: pattern};
	}
	if (hasWildcard(namespace)) {
		return {who: 'foreign-namespaces', why: `${pattern} also admits other namespaces that look alike`};
	}

	return hasWildcard(pattern) ? {who: 'one-namespace', namespace} : {who: 'one-client', address: pattern};
};

const isIdLong = (length: number): boolean => length === 9 || length === 10;

const reachWithoutNamespace = (pattern: string): Reach => {
	if (isId(pattern)) return {who: 'one-client', address: pattern};
	if (pattern.includes('*')) {
		return {who: 'foreign-namespaces', why: `${pattern} has no @, so it also admits namespaces that end like it`};
	}
	if (pattern.includes('?')) {
		return /^[\d?]{9,10}$/.test(pattern)
			? {who: 'foreign-namespaces', why: `${pattern} admits every ID of that form`}
			: {who: 'nobody', why: `${pattern} is no form of an ID and has no @`};
	}

	return {who: 'nobody', why: `${pattern} is neither an ID nor an alias`};
};
