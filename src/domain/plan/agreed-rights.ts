import type {PossibleRights} from '../organization-facts.ts';
import {
	levelOf,
	type PermissionLevel,
	permissionLevels,
	type Section,
	sections,
} from '../permission-levels.ts';

/** What the vendor's pages say of somebody's rights, taken together: where they agree, and where they don't. */
export type AgreedRights = {
	/** The sections of which all pages tell this one level. */
	readonly held: (level: PermissionLevel) => readonly Section[];
	/** Those in which every page allows to view, and some allow to edit. */
	readonly atLeastView: readonly Section[];
	/** Those on which the pages differ, or of which one says nothing. */
	readonly differing: readonly Section[];
};

/** Reads the possible rights of somebody side by side (portal.md 2.3). Without any, every section is open. */
export const agreedRights = (rights: readonly PossibleRights[]): AgreedRights => {
	/** Of a section that a page is silent on, each level is possible. */
	const levelsOf = (section: Section): readonly PermissionLevel[] =>
		rights.length === 0
			? permissionLevels
			: rights.flatMap(one =>
					one.silent?.includes(section) ? permissionLevels : levelOf(one.rights, section),
				);
	const isAgreed = (section: Section): boolean => new Set(levelsOf(section)).size === 1;
	const differing = sections.filter(section => !isAgreed(section));

	return {
		held: level => sections.filter(section => isAgreed(section) && levelsOf(section)[0] === level),
		atLeastView: differing.filter(section => !levelsOf(section).includes('none')),
		differing,
	};
};
