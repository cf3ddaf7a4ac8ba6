import type {Access} from '../state/app-state.ts';
import type {AccessFound} from '../state/services.ts';
import {sayDrift} from './access-words.ts';
import type {Looks} from './looks.ts';
import {wrap} from './text-fit.ts';

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

/** What couldn't be looked at, and why. */
export const notLookedAt = ({found}: Pick<Access, 'found'>): readonly string[] =>
	(found?.notLookedAt ?? []).map(({name, reason}) => `Not looked at: ${name}: ${reason}`);
