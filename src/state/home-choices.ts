import type {AppEvent} from './app-events.ts';
import {isNothingJudged, type Run} from './run.ts';

export type Choice = {
	readonly name: string;
	/** What it does, and why one would take it. */
	readonly about: string;
	readonly isAdvised: boolean;
	/** What happens when it is taken. */
	readonly event: AppEvent;
};

/** What the first screen offers. Once a run found nothing to judge, the example is the better advice. */
export const homeChoices = (last?: Run): readonly Choice[] => {
	const isFruitless = last !== undefined && isNothingJudged(last);

	return [
		{
			name: 'Check this machine',
			about: 'Every AnyDesk installation on it: settings, access list, password, versions. Takes seconds.',
			isAdvised: !isFruitless,
			event: {type: 'target-chosen', target: {kind: 'local'}},
		},
		{
			name: 'Check a folder …',
			about: 'A mounted disk, an unpacked backup, or an AnyDesk folder that somebody sent.',
			isAdvised: false,
			event: {type: 'folder-asked'},
		},
		{
			name: 'Check the example',
			about: 'An invented organisation with three machines, one of them badly set up. Needs no AnyDesk.',
			isAdvised: isFruitless,
			event: {type: 'target-chosen', target: {kind: 'example'}},
		},
		...(last === undefined ? [] : [reopen(last)]),
	];
};

const reopen = ({findings}: Run): Choice => ({
	name: `Findings of the last check (${findings.length})`,
	about: 'As they were; nothing is looked at again.',
	isAdvised: false,
	event: {type: 'findings-reopened'},
});

/** Where the focus stands when one comes home. */
export const homeFocus = (last?: Run): number => {
	if (last !== undefined && !isNothingJudged(last)) return homeChoices(last).length - 1;

	return homeChoices(last).findIndex(({isAdvised}) => isAdvised);
};
