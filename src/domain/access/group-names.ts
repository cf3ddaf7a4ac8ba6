/** What groups of names are called: a name alone, what they begin with (`till-*`), or the first of them. */
export const namesOf = (groups: readonly (readonly string[])[]): readonly string[] => {
	const begun = groups.map(nameOf);
	const counts = new Map<string, number>();

	for (const name of begun) counts.set(name, (counts.get(name) ?? 0) + 1);

	return begun.map((name, index) => (counts.get(name) === 1 ? name : byFirst(groups[index] ?? [])));
};

const nameOf = (names: readonly string[]): string => {
	if (names.length < 2) return byFirst(names);

	const beginning = commonBeginning(names).replace(/[^-_. ]*$/, '');

	return beginning.length < 2 ? byFirst(names) : `${beginning}*`;
};

/** Names in order: what the first and the last begin with, all do. */
const commonBeginning = (names: readonly string[]): string => {
	const sorted = names.toSorted();
	const [first = ''] = sorted;
	const last = sorted.at(-1) ?? '';
	let at = 0;

	while (at < first.length && first[at] === last[at]) at++;

	return first.slice(0, at);
};

const byFirst = ([first = '', ...others]: readonly string[]): string =>
	others.length === 0 ? first : `${first} and ${others.length} more`;
