import type {AccessMap} from '../domain/access/access-map.ts';
import {type AccessRow, accessRows} from '../domain/access/access-rows.ts';
import {accessFromPlan} from '../domain/access/from-plan.ts';
import {planOf} from '../domain/plan/draft.ts';
import type {AppEvent} from './app-events.ts';
import type {Access, AppState} from './app-state.ts';
import {goHome} from './back.ts';
import type {Desk} from './desk.ts';
import {clamp} from './list-place.ts';

/** The map that is shown: undefined while it is looked for. */
export const shownMap = ({from, found}: Access, {setup}: Desk): AccessMap | undefined =>
	from === 'plan' ? accessFromPlan(planOf(setup.draft)) : found?.map;

/** Its rows, and the cell in focus. */
export const shownRows = (access: Access, desk: Desk): readonly AccessRow[] => {
	const map = shownMap(access, desk);

	return map === undefined ? [] : accessRows(map);
};

const opened = (from: Access['from'], before: AppState['shown']): Access => ({
	screen: 'access',
	from,
	row: 0,
	column: 0,
	found: undefined,
	shows: 'matrix',
	scrolled: 0,
	complaints: [],
	isWaiting: from === 'targets',
	...((before.screen === 'review' || (before.screen === 'access' && before.isOfReview)) && {
		isOfReview: true,
	}),
});

type AccessEvent = Extract<
	AppEvent,
	{type: 'access-asked' | 'column-passed' | 'access-turned' | 'access-found'}
>;

/** Into the map, and around in it. */
export const afterAccess = ({desk, shown}: AppState, event: AccessEvent): AppState => {
	if (event.type === 'access-asked') return {desk, shown: opened(event.from, shown)};
	if (shown.screen !== 'access') return {desk, shown};

	switch (event.type) {
		case 'column-passed': {
			const columns = shownRows(shown, desk)[0]?.cells.length ?? 0;

			return {desk, shown: {...shown, column: clamp(shown.column + event.by, columns)}};
		}

		case 'access-turned':
			return {desk, shown: {...shown, shows: event.to, scrolled: 0}};

		case 'access-found':
			// Somebody may have turned back to the plan meanwhile.
			return shown.from === 'targets'
				? {desk, shown: {...shown, found: event.found, isWaiting: false}}
				: {desk, shown};
	}
};

/** Up and down the callers. */
export const withRowMoved = (access: Access, desk: Desk, by: number): Access => ({
	...access,
	row: clamp(access.row + by, shownRows(access, desk).length),
});

/** From reasons back to the matrix, from there home. */
export const backFromAccess = (desk: Desk, access: Access): AppState =>
	access.shows === 'matrix' ? goHome(desk) : {desk, shown: {...access, shows: 'matrix'}};
