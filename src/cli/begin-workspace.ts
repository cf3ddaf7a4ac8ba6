import {isDeepStrictEqual} from 'node:util';
import {emptyWorkspace} from '../state/workspace/shape.ts';
import type {Store} from '../state/workspace/store.ts';
import {type Located, openLocated} from './workspace.ts';
import {WorkspaceError, type World} from './world.ts';

/** Holds a workspace for whoever edits it for long. Throws a WorkspaceError where somebody else does. */
export const holding = async (store: Store): Promise<Store> => {
	const held = await store.holdSession();
	if ('reason' in held) throw new WorkspaceError(held.reason, 'busy');

	return store;
};

/**
 * Makes the workspace that wasn't there when the app was opened, and holds it. Nobody can be asked for a passphrase any
 * more, and nothing that somebody else has put there meanwhile is written over: throws a WorkspaceError.
 */
export const beginWorkspace = async (world: World, located: Located): Promise<Store> => {
	const opened = await openLocated(world, located, {create: true, isOptional: true});
	if (opened === undefined) throw madeMeanwhile(located);

	const {store} = opened;

	try {
		await holding(store);
		await store.update(there => {
			if (!isDeepStrictEqual(there, emptyWorkspace)) throw madeMeanwhile(located);

			return {...there};
		});

		return store;
	} catch (error) {
		store.close();
		throw error;
	}
};

const madeMeanwhile = ({name}: Located): WorkspaceError =>
	new WorkspaceError(
		`a workspace was made meanwhile. Leave, and open deskwarden again: it is called "${name}", and nothing in it was changed.`,
		'refused',
	);
