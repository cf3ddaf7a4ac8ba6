import type {TargetReport} from './finding.ts';

type Named = Pick<TargetReport, 'name' | 'calledLike'>;

/** The names of targets that others are called by as well, those by which they were told apart included. */
export const namesakesIn = (targets: readonly Named[]): ReadonlySet<string> =>
	new Set(targets.flatMap(({name, calledLike}) => (calledLike === undefined ? [] : [calledLike, name])));

/** That targets share a name, a sentence for each name: a reader has to know before trusting what is said of one. */
export const sayNamesakes = (targets: readonly Named[]): readonly string[] => {
	const shared = Map.groupBy(
		targets.flatMap(({calledLike}) => calledLike ?? []),
		name => name,
	);

	return [...shared].map(
		([name, others]) =>
			`${others.length + 1} targets are called "${name}": only their order tells them apart, so no word counts that names one of them.`,
	);
};
