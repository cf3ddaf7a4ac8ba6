import type {RunDiff} from '../domain/runs/run-diff.ts';

/** `deskwarden/drift@1` as one document; `version` is the one that compared. */
export const printDriftJson = (diff: RunDiff, version: string): string =>
	`${JSON.stringify({schema: 'deskwarden/drift@1', tool: {name: 'deskwarden', version}, ...diff})}\n`;
