import type {Target} from './targets.ts';
import {UsageError} from './world.ts';

const watchable: readonly Target['kind'][] = ['local', 'root', 'build', 'org'];

/** Throws a UsageError for a target whose files can't change under our eyes. */
export const assertWatchable = (targets: readonly Target[]): void => {
	const other = targets.find(({kind}) => !watchable.includes(kind));

	if (other !== undefined) {
		throw new UsageError('Only local, root:DIR, build:FILE and org:FILE can be watched: leave out --watch.');
	}
};
