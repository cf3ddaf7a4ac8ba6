import type {Finding} from '../domain/finding.ts';
import type {Checking, FindingDetail, Findings} from './app-state.ts';
import {isNotable, matching, worstFirst} from './finding-list.ts';
import {isUnderWay} from './run.ts';

type Listed = {
	readonly findings: readonly Finding[];
	readonly isComplete: boolean;
	readonly filter: string;
};

/** The findings that a screen lists, in its order. While a check is under way: those that ask for attention. */
export const shownFindings = (state: Checking | Findings | FindingDetail): readonly Finding[] => {
	const {findings} = state.run;
	const isComplete = !isUnderWay(state.run);
	const filter = isComplete && state.screen !== 'checking' ? state.filter : '';
	const known = latest.get(findings);

	if (known?.isComplete === isComplete && known.filter === filter) return known.shown;

	const shown = listed({findings, isComplete, filter});
	latest.set(findings, {isComplete, filter, shown});

	return shown;
};

/** Worked out once for all who ask: several do at each key, and there may be thousands. */
const latest = new WeakMap<
	readonly Finding[],
	Pick<Listed, 'isComplete' | 'filter'> & {readonly shown: readonly Finding[]}
>();

const listed = ({findings, isComplete, filter}: Listed): readonly Finding[] =>
	isComplete ? matching(worstFirst(findings), filter) : worstFirst(findings.filter(isNotable));
