import {type Permission, permissionNames} from '../../src/domain/anydesk/permissions.ts';
import type {PasswordRecord, Profile, Session} from '../../src/domain/client/facts.ts';
import {type Fact, known, type Source} from '../../src/domain/facts.ts';

/** Where a sample's values stand: in an endpoint's file, in a build's override block, nowhere. */
export const written: Source = {place: 'etc/anydesk/system.conf', line: 7, origin: 'explicit'};
export const forced: Source = {place: 'incoming.txt', line: 3, origin: 'override'};
export const builtIn: Source = {place: 'etc/anydesk/system.conf', origin: 'default'};

type Sample = {
	/** Whether each permission is on; the others are off. */
	readonly on?: readonly Permission[];
	/** Facts that differ from the rest. */
	readonly but?: Partial<Record<Permission, Fact<boolean>>>;
	/** Where its permissions stand. */
	readonly source?: Source;
	readonly isRemoved?: Fact<boolean>;
	readonly isEnabled?: Fact<boolean>;
	readonly hasPassword?: Fact<boolean>;
};

/** A profile in use, without a password, of which every permission is known. */
export const profile = (
	name: string,
	{on = [], but = {}, source = written, ...rest}: Sample = {},
): Profile => ({
	id: name,
	name,
	isPreset: name.startsWith('_'),
	isRemoved: known(false, builtIn),
	isEnabled: known(true, builtIn),
	hasPassword: known(false, builtIn),
	permissions: {
		...(Object.fromEntries(
			permissionNames.map(permission => [permission, known(on.includes(permission), source)]),
		) as Record<Permission, Fact<boolean>>),
		...but,
	},
	...rest,
});

export const removed = {isRemoved: known(true, forced)};
export const disabled = {isEnabled: known(false, written)};

export const record = (
	level: string,
	given: Partial<Pick<PasswordRecord, 'fingerprint' | 'isGuessable'>> = {},
): PasswordRecord => ({
	level,
	fingerprint: level,
	isGuessable: false,
	source: {place: 'etc/anydesk/system.conf', line: 9, origin: 'explicit'},
	...given,
});

/** A session of that day; `peer` is an alias or an ID. */
export const session = (day: string, how: string, peer: string, id = '123123123'): Session => ({
	at: `${day}T10:02`,
	how,
	peer,
	id,
	source: {place: 'etc/anydesk/connection_trace.txt', line: 4, origin: 'explicit'},
});
