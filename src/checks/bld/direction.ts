import type {ClientFacts} from '../../domain/client/facts.ts';

/** Whether the plan itself wants a client that receives and starts connections. */
export const isPlannedForBoth = ({part, isPartPlanned}: ClientFacts): boolean =>
	part.isKnown && part.value === 'both' && isPartPlanned.isKnown && isPartPlanned.value;

/** Who goes both ways, in the words of a verdict. */
export const subjectOf = ({target, clientKind}: ClientFacts): string => {
	if (target.isKnown && target.value === 'build') return 'the build';

	return clientKind.isKnown && clientKind.value === 'standard' ? 'a standard client' : 'the client';
};
