import {readFileSync} from 'node:fs';
import type {Plan} from '../../../src/domain/plan/shape.ts';
import {readPlanFile} from '../../../src/probes/plan-file.ts';

/** The guide's use case, whole. */
export const readExample = (): Plan => {
	const path = 'examples/remote-support.yaml';
	const read = readPlanFile(readFileSync(path, 'utf8'), path);
	if ('reason' in read) throw new Error(`${path} makes no sense`);

	return read.ok;
};
