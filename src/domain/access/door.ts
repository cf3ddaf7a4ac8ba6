import type {AclEntry} from '../anydesk/addresses.ts';
import {permissionNames} from '../anydesk/permissions.ts';
import type {Source} from '../facts.ts';
import {toPlainText} from '../plain-text.ts';
import type {AccessSource, Grant, Reach, Way} from './access-map.ts';

/** Something that is so, isn't so, or isn't known; in words, for the rule. */
export type Told = {
	readonly says: 'yes' | 'no' | 'unknown';
	readonly because: string;
	readonly sources: readonly AccessSource[];
};

/** Whom a receiver lets ask. */
export type AccessList =
	| {readonly state: 'off'; readonly sources: readonly AccessSource[]}
	| {readonly state: 'unknown'; readonly because: string; readonly sources: readonly AccessSource[]}
	| {readonly state: 'on'; readonly entries: readonly AclEntry[]; readonly sources: readonly AccessSource[]};

/** What isn't known of a further way, and how little it could ask. */
export type OpenQuestion = {readonly what: string; readonly upTo: Reach};

/** A receiver, seen from outside: whom it lets ask, and what then opens a session. */
export type Door = {
	readonly receives: Told;
	readonly list: AccessList;
	readonly ways: readonly Way[];
	readonly questions: readonly OpenQuestion[];
	/** Why nothing opens a session, where that is so. */
	readonly whyClosed: string;
};

/** Equal doors have equal keys: the same answers, wherever they stand. */
export const keyOfDoor = ({receives, list, ways, questions, whyClosed}: Door): string =>
	JSON.stringify([
		[receives.says, receives.because],
		list.state === 'on'
			? [...new Set(list.entries.map(({pattern, isOn}) => `${isOn} ${pattern.toLowerCase()}`))].sort()
			: [list.state, list.state === 'unknown' ? list.because : ''],
		ways,
		questions,
		whyClosed,
	]);

/** Foreign text made harmless, and nothing of what was found there. */
export const placesOf = (sources: readonly Source[], most = 3): readonly AccessSource[] =>
	sources.slice(0, most).map(({place, line, key, origin}) => ({
		place: toPlainText(place, 300),
		...(line !== undefined && {line}),
		...(key !== undefined && {key: toPlainText(key, 200)}),
		origin,
	}));

/** A session about whose rights nothing is known. */
export const unknownGrant = (missing: string): Grant => ({
	profiles: [],
	permissions: [],
	unknown: permissionNames,
	missing,
});

/** Nothing may be done, since no session opens. */
export const noGrant: Grant = {profiles: [], permissions: [], unknown: []};
