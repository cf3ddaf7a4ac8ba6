import type {Finding} from '../domain/finding.ts';
import type {Checking, FindingDetail, Findings} from './app-state.ts';
import {isNotable, matching, worstFirst} from './finding-list.ts';
import {isUnderWay} from './run.ts';

/** The findings that a screen lists, in its order. While a check is under way: those that ask for attention. */
export const shownFindings = (state: Checking | Findings | FindingDetail): readonly Finding[] => {
	const {findings} = state.run;

	if (isUnderWay(state.run)) return worstFirst(findings.filter(isNotable));

	return matching(worstFirst(findings), state.screen === 'checking' ? '' : state.filter);
};
