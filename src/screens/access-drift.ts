import type {Drift} from '../domain/access/drift.ts';
import type {Access} from '../state/app-state.ts';
import type {AccessFound} from '../state/services.ts';
import type {Looks} from './looks.ts';
import {wrap} from './text-fit.ts';

const leads: Readonly<Record<Drift['kind'], string>> = {
	wider: 'Wider',
	'wider-permissions': 'More rights',
	narrower: 'Narrower',
	unknown: 'Not known',
	'not-planned': 'Not planned',
};

/** How what is differs from the plan, as lines. */
export const driftLines = ({columns, spell}: Looks, found: AccessFound | undefined): readonly string[] => {
	const drift = found?.drift ?? [];
	const texts = [
		...(drift.length === 0 ? ['No difference from the plan, in what was looked at.'] : []),
		...drift.map(sayDrift),
		...notLookedAt({found}),
	];

	return texts.flatMap(text => wrap(spell(text, 1000), columns - 4));
};

const sayDrift = ({kind, from, to, found, planned, because}: Drift): string =>
	`${leads[kind]}: ${from} on ${to}: ${found}${planned === undefined ? '' : `, planned is ${planned}`} (${because})`;

/** What couldn't be looked at, and why. */
export const notLookedAt = ({found}: Pick<Access, 'found'>): readonly string[] =>
	(found?.notLookedAt ?? []).map(({name, reason}) => `Not looked at: ${name}: ${reason}`);
