import type {Draft} from '../../domain/plan/draft.ts';
import {clamp} from '../list-place.ts';
import type {Form, FormName, Item, Row} from './form.ts';
import {forms} from './forms.ts';

/** A form while it is filled in. What is in it isn't in the draft before it is kept. */
export type OpenForm = {
	readonly name: FormName;
	readonly scope: string;
	readonly item: Item;
	/** Its place in the list; undefined for what is new. */
	readonly at: number | undefined;
	readonly focused: number;
	readonly complaint?: string;
};

/** A form on what stands at a place of a list, or on something new. */
export const openForm = (name: FormName, scope: string, draft: Draft, at: number | undefined): OpenForm => {
	const form = forms[name];
	const item = at === undefined ? undefined : form.itemsOf(draft, scope)[at];

	return {
		name,
		scope,
		item: item ?? form.fresh(draft, scope),
		at: item === undefined ? undefined : at,
		focused: 0,
	};
};

export const rowsIn = ({name, scope, item}: OpenForm, draft: Draft): readonly Row[] =>
	forms[name].rowsOf(item, draft, scope);

export const focusedRow = (open: OpenForm, draft: Draft): Row | undefined =>
	rowsIn(open, draft)[open.focused];

/** The form with another thing in it: it may have fewer rows, and what was complained about may be right now. */
const withItem = ({complaint: _complaint, ...open}: OpenForm, draft: Draft, item: Item): OpenForm =>
	moved({...open, item}, draft, 0);

/** Types into the focused row, where it takes text. */
export const typedInto = (open: OpenForm, draft: Draft, change: (text: string) => string): OpenForm => {
	const row = focusedRow(open, draft);

	return row?.kind === 'text' ? withItem(open, draft, row.set(change(row.value))) : open;
};

/** Turns the focused row on or off, or to its next or former choice. */
export const turned = (open: OpenForm, draft: Draft, by: number): OpenForm => {
	const row = focusedRow(open, draft);

	switch (row?.kind) {
		case 'toggle':
			return withItem(open, draft, row.set(!row.isOn));

		case 'choice': {
			const now = row.options.findIndex(({value}) => value === row.value);
			const next = row.options[(now + by + row.options.length) % row.options.length];

			return next === undefined ? open : withItem(open, draft, row.set(next.value));
		}

		case 'text':
		case undefined:
			return open;
	}
};

export const moved = (open: OpenForm, draft: Draft, by: number): OpenForm => ({
	...open,
	focused: clamp(open.focused + by, rowsIn(open, draft).length),
});

/** Without the blanks around what was typed, and what else its row doesn't keep. */
const tidied = (open: OpenForm, draft: Draft): Item =>
	rowsIn(open, draft).reduce<Item>((item, {label}) => {
		const row = rowsIn({...open, item}, draft).find(one => one.label === label);

		if (row?.kind !== 'text') return item;

		const typed = row.value.trim();
		const kept = row.tidy?.(typed) ?? typed;

		return kept === row.value ? item : row.set(kept);
	}, open.item);

/** The draft with the form's thing in its list; or why it can't be kept. */
export const keepForm = (
	open: OpenForm,
	draft: Draft,
): {readonly ok: Draft; readonly at: number} | {readonly complaint: string} => {
	const {name, scope, at} = open;
	const form: Form = forms[name];
	const item = tidied(open, draft);
	const items = form.itemsOf(draft, scope);
	const complaint = form.complain(
		item,
		items.filter((_item, index) => index !== at),
		draft,
	);

	if (complaint !== undefined) return {complaint};

	const place = at ?? items.length;
	const before = at === undefined ? undefined : items[at];
	const kept = form.withItems(draft, scope, items.toSpliced(place, at === undefined ? 0 : 1, item));
	const isRenamed = before !== undefined && form.nameOf(before) !== form.nameOf(item);

	return {
		ok: isRenamed ? (form.renamed?.(kept, form.nameOf(before), form.nameOf(item)) ?? kept) : kept,
		at: place,
	};
};

/** The draft without one entry of a list, and without what pointed to it. */
export const withoutEntry = (name: FormName, scope: string, draft: Draft, at: number): Draft => {
	const form = forms[name];
	const items = form.itemsOf(draft, scope);
	const gone = items[at];
	if (gone === undefined) return draft;

	const left = form.withItems(draft, scope, items.toSpliced(at, 1));

	return form.renamed?.(left, form.nameOf(gone), undefined) ?? left;
};
