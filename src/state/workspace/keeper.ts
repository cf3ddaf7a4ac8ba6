import type {Form} from './form.ts';
import type {Maybe} from './maybe.ts';
import type {Workspace} from './shape.ts';

/** Whoever has the state of a workspace in hand. Both only under the lock; both fail with a StoreError. */
export type Keeper = {
	readonly form: Form;
	/** What is on the disk now; nothing at all in a workspace that is new. */
	readonly now: () => Maybe<Workspace>;
	/** Returns what is on the disk then. */
	readonly save: (next: Workspace) => Maybe<Workspace>;
};
