import type {Finding} from '../../src/domain/finding.ts';

/**
 * What passes now and didn't before. An installation that is called otherwise now is held against every one that the
 * endpoint had.
 */
export const newPasses = (before: readonly Finding[], after: readonly Finding[]): readonly Finding[] => {
	const passed = (check: string, target: string | undefined): boolean =>
		before.some(
			finding =>
				finding.check === check &&
				finding.outcome === 'pass' &&
				(target === undefined || finding.target === target),
		);
	const targets = new Set(before.map(({target}) => target));

	return after.filter(
		({check, target, outcome}) =>
			outcome === 'pass' && !passed(check, targets.has(target) ? target : undefined),
	);
};
