import {clamp} from './list-place.ts';

export type Window = {readonly start: number; readonly end: number};

/**
 * The part of a list that fits. It turns pages instead of following the focus, so that a step inside a page
 * redraws two lines; the last page is filled up from above.
 */
export const windowOf = (length: number, focused: number, height: number): Window => {
	if (height <= 0 || length <= 0) return {start: 0, end: 0};

	const inside = clamp(focused, length);
	const page = Math.floor(inside / height) * height;
	const start = Math.max(0, Math.min(page, length - height));

	return {start, end: Math.min(length, start + height)};
};
