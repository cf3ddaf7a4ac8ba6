import {type Step, steps, stepTitles} from './question.ts';
import {openQuestion, type Setup} from './setup.ts';

/** Where one is in the set-up: `Set-up 3 of 9 · Roles, groups, rights`. */
export const sayProgress = (setup: Setup): string => {
	const step = openQuestion(setup)?.step ?? 'review';

	return setup.detour === undefined
		? `Set-up ${steps.indexOf(step) + 1} of ${steps.length} · ${stepTitles[step]}`
		: `Plan · ${stepTitles[step]}`;
};

/** The same for a step that was reached by name. */
export const sayStep = (step: Step): string =>
	`Set-up ${steps.indexOf(step) + 1} of ${steps.length} · ${stepTitles[step]}`;
