import {backFromAccess} from './access-room.ts';
import type {Access, AppState, Room} from './app-state.ts';
import {backFromRun, isOfRun} from './back.ts';
import type {Desk} from './desk.ts';
import {backInSetup} from './setup-rooms.ts';

/** One thought back, whatever room one is in. */
export const goBack = ({desk, shown}: {readonly desk: Desk; readonly shown: Room}): AppState => {
	if (isOfRun(shown)) return backFromRun(shown, desk);

	if (shown.screen === 'access' && !isBeforeReview(shown)) return backFromAccess(desk, shown);

	if (shown.screen === 'report-file' && shown.under !== undefined) return {desk, shown: shown.under};

	return shown.screen === 'page' ? {desk, shown: shown.under} : backInSetup(desk, shown);
};

const isBeforeReview = ({shows, isOfReview}: Access): boolean => shows === 'matrix' && isOfReview === true;
