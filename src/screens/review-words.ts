import {type AccessFinding, type Cell, isOpen} from '../domain/access/access-map.ts';
import {accessFromPlan} from '../domain/access/from-plan.ts';
import type {Plan} from '../domain/plan/shape.ts';
import type {WrittenFile} from './known.ts';

type InShort = {
	readonly ways: readonly Cell[];
	readonly unknown: readonly Cell[];
	readonly strange: readonly AccessFinding[];
};

/** Who could reach whom by a plan, and what of it should be looked at. */
export const accessInShort = (plan: Plan): InShort => {
	const {cells, findings} = accessFromPlan(plan);

	return {
		ways: cells.filter(isOpen),
		unknown: cells.filter(({reach}) => reach === 'unknown'),
		strange: findings.filter(({kind}) => kind !== 'reaches-nothing' && kind !== 'unknown'),
	};
};

/** The tick boxes of the checklist. */
export const stepsIn = (files: readonly WrittenFile[]): number =>
	files.find(({path}) => path === 'portal-checklist.md')?.text.match(/^- \[ \]/gm)?.length ?? 0;

/** The sheets for users. */
export const sheetsIn = (files: readonly WrittenFile[]): number =>
	files.filter(({path}) => path.startsWith('users/')).length;
