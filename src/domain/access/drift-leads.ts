import type {Drift} from './drift.ts';

/** What a difference from the plan is called. */
export const driftLeads: Readonly<Record<Drift['kind'], string>> = {
	wider: 'Wider',
	'wider-permissions': 'More rights',
	narrower: 'Narrower',
	unknown: 'Not known',
	'not-planned': 'Not planned',
};
