import {readPlan} from '../domain/plan/sense.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {readDocument} from './yaml-document.ts';

/** Reads the text of a plan, YAML or JSON. What is wrong with it comes at once, a line each with its place. */
export const readPlanFile = (
	text: string,
	place: string,
): {readonly ok: Plan} | {readonly reason: string} => {
	const read = readDocument(text, place, readPlan, '\n');

	return 'ok' in read ? {ok: read.ok} : read;
};
