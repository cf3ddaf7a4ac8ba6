import {type Draft, planOf} from '../domain/plan/draft.ts';
import type {Tell} from './app-events.ts';
import type {AppState} from './app-state.ts';
import type {Services} from './services.ts';
import {draftAhead} from './setup/answering.ts';
import {rehearsalOf} from './setup/setup.ts';

/** Rehearses drafts when nobody has pressed a key for a moment, one at a time. */
export type Rehearser = {
	/** What is looked at has changed. */
	readonly look: (state: AppState) => void;
	readonly stop: () => void;
};

/** The drafts whose consequences are shown: the one that holds, and the one that the focused answer would make. */
const shownDrafts = ({desk, shown}: AppState): readonly Draft[] => {
	const {setup} = desk;

	switch (shown.screen) {
		case 'asking': {
			const ahead = draftAhead({screen: 'asking', setup, editor: shown.editor});

			return ahead === undefined ? [setup.draft] : [setup.draft, ahead];
		}

		case 'review':
			return [setup.draft];

		default:
			return [];
	}
};

export const newRehearser = (rehearse: Services['rehearse'], tell: Tell, pace: number): Rehearser => {
	let latest: AppState | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isBusy = false;

	const next = async (): Promise<void> => {
		const state = latest;
		const draft = state && shownDrafts(state).find(one => rehearsalOf(state.desk.setup, one) === undefined);

		if (draft === undefined || isBusy) return;

		isBusy = true;

		try {
			tell({type: 'rehearsed', draft, report: await rehearse(planOf(draft))});
		} catch {
			// A draft that can't be rehearsed yet shows no consequences; what is wrong with it stands on the last page.
			latest = undefined;
		} finally {
			isBusy = false;
		}
	};

	return {
		look: state => {
			latest = state;
			clearTimeout(timer);
			timer = setTimeout(() => void next(), pace);
		},
		stop: () => clearTimeout(timer),
	};
};
