import {join} from 'node:path';
import {artifactsOf} from '../artifacts/all.ts';
import type {Artifact} from '../artifacts/artifact.ts';
import {planPath} from '../artifacts/file-names.ts';
import type {NotedFactor} from '../artifacts/noted-factors.ts';
import type {Plan} from '../domain/plan/shape.ts';

/** A plan file that was named, by its whole path, and what stands in it. */
export type GivenPlan = {readonly path: string; readonly text: string};

/**
 * What a plan hands over into a folder. Where the plan comes from that folder's own file, the file stays as somebody
 * wrote it: it says the same, and its comments are theirs.
 */
export const artifactsFor = (
	plan: Plan,
	folder: string,
	{
		given,
		noted,
	}: {readonly given?: GivenPlan | undefined; readonly noted?: readonly NotedFactor[] | undefined},
): readonly Artifact[] =>
	artifactsOf(plan, noted).map(artifact =>
		artifact.path === planPath && given?.path === join(folder, planPath)
			? {path: planPath, text: given.text}
			: artifact,
	);
