import type {TargetReport} from '../finding.ts';
import type {Report} from '../report.ts';
import {changedFindings, type FindingChange} from './changed-findings.ts';

/** As much of a run as another look at the same targets is held against. */
export type Look = Pick<Report, 'targets' | 'findings'>;

/** The targets that are told otherwise, as the later look has them. */
export const changedTargets = (before: Look, after: Look): readonly TargetReport[] =>
	after.targets.filter(target => JSON.stringify(targetNamed(before, target.name)) !== JSON.stringify(target));

/** Which targets can't be looked at any more, and which can again, a sentence each. */
export const sayTargetChanges = (before: Look, after: Look): readonly string[] =>
	changedTargets(before, after).flatMap(({name, reached, reason}) => {
		if (!reached) return [`${name} is not looked at any more: ${reason}`];

		return isReached(before, name) ? [] : [`${name} is looked at again`];
	});

/** What has changed in the findings. Of a target that can't be looked at they are gone: that is told of the target, once. */
export const changesBetween = (before: Look, after: Look): readonly FindingChange[] =>
	changedFindings(before.findings, after.findings).filter(
		({target, after: now}) => now !== undefined || isReached(after, target),
	);

const targetNamed = ({targets}: Look, wanted: string): TargetReport | undefined =>
	targets.find(({name}) => name === wanted);

const isReached = (look: Look, name: string): boolean => targetNamed(look, name)?.reached === true;
