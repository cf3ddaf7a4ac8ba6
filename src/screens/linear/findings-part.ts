import type {Findings} from '../../state/app-state.ts';
import {isNotable, placeOf} from '../../state/finding-list.ts';
import {shownFindings} from '../../state/shown-findings.ts';
import {counted} from './in-words.ts';
import {toldPart} from './list-window.ts';

/** Without a filter what is notable stands in parts of its own, before the rest. */
export const partOf = (state: Findings): {readonly start: number; readonly end: number} => {
	const findings = shownFindings(state);
	const place = placeOf(findings, state.focused);
	const border = state.filter === '' ? findings.filter(isNotable).length : findings.length;

	if (place < border || findings.length === 0) return toldPart(border, place);
	// Nothing is notable, and nobody has asked for more.
	if (border === 0 && state.focused === undefined) return {start: 0, end: 0};

	const {start, end} = toldPart(findings.length - border, place - border);

	return {start: border + start, end: border + end};
};

/** Which part of the findings is told, and how one goes on. */
export const tellRest = (start: number, end: number, length: number): readonly string[] => {
	if (length === 0) return ['Nothing to show.'];
	if (end === length && start === 0) return [];

	return [
		end === 0
			? `Nothing asks for attention. "more" tells ${counted(length, 'other finding')}.`
			: `${start + 1} to ${end} of ${length}.${end < length ? ' "more" goes on, "all" tells all.' : ''}`,
	];
};
