import type {Draft} from '../../domain/plan/draft.ts';

/** What can be filled in on a page of rows. */
export type FormName =
	| 'permission-set'
	| 'role'
	| 'group'
	| 'user'
	| 'build'
	| 'build-settings'
	| 'profile'
	| 'pattern'
	| 'endpoint'
	| 'versions'
	| 'limits';

/** A thing of the draft while it is filled in; its form alone knows what is in it. */
export type Item = Readonly<Record<string, unknown>>;

type RowBase = {
	readonly label: string;
	/** What it means, and what we advise. */
	readonly about: string;
};

export type TextRow<Thing> = RowBase & {
	readonly kind: 'text';
	readonly value: string;
	readonly set: (text: string) => Thing;
	/** What is kept of what was typed, beside the blanks around it. */
	readonly tidy?: (typed: string) => string;
};

export type ToggleRow<Thing> = RowBase & {
	readonly kind: 'toggle';
	readonly isOn: boolean;
	readonly set: (isOn: boolean) => Thing;
};

export type ChoiceRow<Thing> = RowBase & {
	readonly kind: 'choice';
	readonly value: string;
	readonly options: readonly {readonly value: string; readonly name: string}[];
	readonly set: (value: string) => Thing;
};

export type Row<Thing = Item> = TextRow<Thing> | ToggleRow<Thing> | ChoiceRow<Thing>;

/** How things of one sort are listed, filled in, and put back into the draft. */
export type Form<Thing = Item> = {
	/** What one of them is called. */
	readonly what: string;
	readonly itemsOf: (draft: Draft, scope: string) => readonly Thing[];
	/** The draft with these instead of the former ones. */
	readonly withItems: (draft: Draft, scope: string, items: readonly Thing[]) => Draft;
	readonly fresh: (draft: Draft, scope: string) => Thing;
	readonly rowsOf: (item: Thing, draft: Draft, scope: string) => readonly Row<Thing>[];
	readonly nameOf: (item: Thing) => string;
	/** The rest of it, in few words. */
	readonly tell: (item: Thing, draft: Draft, scope: string) => string;
	/** What follows from it, in a sentence: shown of the entry in focus. */
	readonly explain?: (item: Thing, draft: Draft) => string;
	/** Why it can't be kept as it is, and what would be right. */
	readonly complain: (item: Thing, others: readonly Thing[], draft: Draft) => string | undefined;
	/** What of the rest of the draft follows when an entry's name changes, or the entry goes. */
	readonly renamed?: (draft: Draft, before: string, after: string | undefined) => Draft;
};

/** A form whose things are looked into by itself alone. */
export const form = <Thing>(made: Form<Thing>): Form => made as unknown as Form;
