import {toFileLetters} from '../domain/file-letters.ts';
import {buildsOf, type CompleteBuild, usersOf} from '../domain/plan/complete.ts';
import type {Plan, PlannedUser} from '../domain/plan/shape.ts';

/** Names that Windows keeps for its devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|conin|conout|com\d|lpt\d)$/;

const longest = 60;

/**
 * File names for what a person named: lower-case letters, digits and `-`, no two alike, none reserved. The names
 * come in the order given; a later one gives way to an earlier one.
 */
export const fileNames = (names: readonly string[], kind: string): readonly string[] => {
	const taken = new Set<string>();

	return names.map(name => {
		const safe = safeName(name, kind);
		let free = safe;

		for (let number = 2; taken.has(free); number++) free = `${safe}-${number}`;
		taken.add(free);

		return free;
	});
};

const safeName = (name: string, kind: string): string => {
	const plain = toFileLetters(name, longest);

	if (plain === '') return kind;

	return reserved.test(plain) ? `${kind}-${plain}` : plain;
};

export type NamedBuild = {readonly build: CompleteBuild; readonly file: string};
export type NamedUser = {readonly user: PlannedUser; readonly file: string};

/** The builds of a plan, each with what its files are called. */
export const namedBuilds = (plan: Plan): readonly NamedBuild[] => {
	const builds = buildsOf(plan);
	const files = fileNames(
		builds.map(({name}) => name),
		'build',
	);

	return builds.map((build, index) => ({build, file: files[index] ?? build.name}));
};

/** The users of a plan, each with what the sheet is called. */
export const namedUsers = (plan: Plan): readonly NamedUser[] => {
	const users = usersOf(plan);
	const files = fileNames(
		users.map(({login}) => login),
		'user',
	);

	return users.map((user, index) => ({user, file: files[index] ?? user.login}));
};

/** The plan that everything else was made of. */
export const planPath = 'plan.yaml';

/** Where the text for the override box lies. */
export const overridePath = (file: string): string => `${file}.override.txt`;
export const companionPath = (file: string): string => `${file}.companion.md`;
export const userSheetPath = (file: string): string => `users/${file}.md`;
