import type {Finding} from '../domain/finding.ts';
import {severities} from '../domain/outcome.ts';

/** Worst first; those of one severity as they came. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
	findings.toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));
