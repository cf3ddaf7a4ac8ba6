import {sharedPrefix} from '../../domain/anydesk/places.ts';
import type {ClientBuild} from '../../domain/client/endpoint-facts.ts';

/** A build and what the plan calls it. */
export type NamedBuild = {readonly name: string; readonly build: ClientBuild};

/** Builds by the prefix of the clients that were made of them. */
export type Builds = ReadonlyMap<string, NamedBuild>;

/** Nobody can say which of two builds with one prefix a client was made of: such a prefix has none. */
export const gatherBuilds = (found: readonly (readonly [prefix: string, build: NamedBuild])[]): Builds => {
	const builds = new Map<string, NamedBuild>();
	const twice = new Set<string>();

	for (const [prefix, build] of found) {
		const shared = sharedPrefix(prefix);

		if (builds.has(shared)) twice.add(shared);
		builds.set(shared, build);
	}

	for (const prefix of twice) builds.delete(prefix);

	return builds;
};

/** The build of a client, where it is a custom one and its build was given. */
export const buildOf = (prefix: string | undefined, builds: Builds): NamedBuild | undefined =>
	prefix === undefined ? undefined : builds.get(sharedPrefix(prefix));
