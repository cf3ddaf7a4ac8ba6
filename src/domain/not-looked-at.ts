import type {TargetReport} from './finding.ts';

const kinds = ['endpoint', 'build', 'organization'] as const;
const notYet = ['portal', 'fleet'] as const;

/** The kinds of target that a run didn't look at. */
export const kindsNotLookedAt = (targets: readonly TargetReport[]): readonly string[] => [
	...kinds.filter(kind => !targets.some(target => target.kind === kind)),
	...notYet,
];
