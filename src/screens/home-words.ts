import {listed} from '../domain/list.ts';
import {severities} from '../domain/outcome.ts';
import type {Desk} from '../state/desk.ts';
import {isNothingJudged, type Run, unreached} from '../state/run.ts';
import type {Standing} from '../state/standing.ts';

/** What is told where nothing is planned yet. */
export const aboutChecks =
	'deskwarden looks whether AnyDesk is set up so that only the right people reach the right machines. ' +
	'It only reads: nothing is changed, and nothing is sent anywhere.';

/** What is told after a check that found nothing to judge. */
export const fruitless = ({last}: Desk): string | undefined =>
	last !== undefined && isNothingJudged(last)
		? ['Nothing was judged in the last check.', ...sayUnreached(last), aboutExample].join(' ')
		: undefined;

const aboutExample = 'The example shows what there is to see when something is found.';

const sayUnreached = (run: Run): readonly string[] => {
	const names = unreached(run).map(({name}) => name);

	return names.length === 0 ? [] : [`Not reached: ${listed(names, mostNames)}.`];
};

const mostNames = 3;

/** Which targets couldn't be reached, or how many; undefined where all were. */
export const aboutUnreached = ({unreached: {count, names}}: Standing): string | undefined => {
	if (count === 0) return undefined;
	if (names.length > 0) return `not reached: ${listed(names, mostNames)}`;

	return count === 1 ? '1 target was not reached' : `${count} targets were not reached`;
};

/** What is told where the last check says nothing of how things stand. */
export const aboutStopped = 'The last check was stopped, and is left out here.';

/** What is told where the check that says how things stand didn't know the plan. */
export const aboutPlanless = 'The last check was judged without the plan.';

/** What is told where no check says how things stand. */
export const unchecked = ({runs}: Desk): string =>
	runs.length === 0 ? 'Nothing was checked yet.' : 'No check of everything has come to its end yet.';

/** Open failures in parts, the worst first. */
export const sayFailures = (failures: Standing['failures']): readonly string[] => {
	if (!('count' in failures)) {
		return severities
			.filter(severity => failures[severity] > 0)
			.map(severity => `${failures[severity]} ${severity}`);
	}

	return failures.count === 0
		? []
		: [`${failures.count} failed${failures.worst === undefined ? '' : `, the worst is ${failures.worst}`}`];
};
