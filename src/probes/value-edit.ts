import type {Path} from '../domain/file-shape.ts';
import {toPlainText} from '../domain/plain-text.ts';
import {isMapping} from '../domain/shape-words.ts';

/** A new value at a place; undefined takes the place away. */
export type Edit = {readonly path: Path; readonly value: unknown};

type Changed = {readonly ok: unknown} | {readonly reason: string};

/** A value with an edit made; what is missing on the way is made, too. */
export const changed = (whole: unknown, {path, value}: Edit, depth = 0): Changed => {
	const step = path[depth];
	if (step === undefined)
		return value === undefined ? {reason: 'the whole file cannot be removed'} : {ok: value};

	if (typeof step === 'number') return changedEntry(whole, step, {path, value}, depth);
	if (step === '__proto__' || !(isMapping(whole) || whole === undefined)) return noSuchPlace(path, depth);

	const entries = whole ?? {};
	const held = Object.hasOwn(entries, step) ? entries[step] : undefined;
	const isLast = depth === path.length - 1;

	if (value === undefined && (isLast || held === undefined)) {
		return {ok: Object.fromEntries(Object.entries(entries).filter(([key]) => key !== step || !isLast))};
	}

	const inner = changed(held, {path, value}, depth + 1);

	return 'reason' in inner ? inner : {ok: {...entries, [step]: inner.ok}};
};

const changedEntry = (whole: unknown, step: number, {path, value}: Edit, depth: number): Changed => {
	const entries: readonly unknown[] = whole === undefined ? [] : Array.isArray(whole) ? whole : [];
	const isList = whole === undefined || Array.isArray(whole);
	const isLast = depth === path.length - 1;
	const isThere = step >= 0 && step < entries.length;

	if (!isList || !(isThere || (step === entries.length && value !== undefined)))
		return noSuchPlace(path, depth);
	if (value === undefined && isLast) return {ok: entries.toSpliced(step, 1)};

	const inner = changed(entries[step], {path, value}, depth + 1);

	return 'reason' in inner ? inner : {ok: entries.toSpliced(step, 1, inner.ok)};
};

const noSuchPlace = (path: Path, depth: number): Changed => ({
	reason: `there is no place ${toPlainText(path.slice(0, depth + 1).join('.'), 120)}`,
});
