import {planOf} from '../domain/plan/draft.ts';
import type {AppEvent, Tell} from './app-events.ts';
import type {AppState} from './app-state.ts';
import type {Services} from './services.ts';
import {folderOf} from './setup/review.ts';

/** What has to be fetched or done in the world because of an event, and what came of it. */
export const runErrand = async (
	services: Services,
	{desk, shown}: AppState,
	event: AppEvent,
	tell: Tell,
): Promise<void> => {
	if (event.type === 'path-named' && shown.screen === 'plan-file') {
		const read = await services.readPlan(event.path);

		tell(
			'ok' in read ? {type: 'plan-read', ...read.ok} : {type: 'path-refused', complaints: read.complaints},
		);
	}

	if (event.type === 'path-named' && shown.screen === 'people-file') {
		const known = (desk.setup.draft.users ?? []).map(({login}) => login);
		const read = await services.readPeople(event.path, known);

		tell(
			'ok' in read
				? {type: 'people-read', users: read.ok}
				: {type: 'path-refused', complaints: read.complaints},
		);
	}

	if (event.type === 'access-asked' && event.from === 'targets') {
		const read = await services.access(desk.targets, planOf(desk.setup.draft));

		tell(
			'ok' in read
				? {type: 'access-found', found: read.ok}
				: {type: 'path-refused', complaints: read.complaints},
		);
	}

	if (event.type === 'run-asked') {
		const read = await services.readRun(event.id);

		tell(
			'ok' in read
				? {type: 'run-read', report: read.ok}
				: {type: 'path-refused', complaints: read.complaints},
		);
	}

	if (event.type === 'drift-asked') {
		const read = await services.tellDrift(event.before, event.after);

		tell(
			'ok' in read
				? {type: 'page-told', title: 'What has changed', text: read.ok}
				: {type: 'path-refused', complaints: read.complaints},
		);
	}

	if (event.type === 'writing-asked' && shown.screen === 'review' && shown.isWriting) {
		const folder = folderOf(desk);
		const written = await services.write(planOf(desk.setup.draft), folder);

		tell(
			'count' in written
				? {type: 'files-written', count: written.count, folder}
				: {type: 'files-refused', complaint: written.complaint},
		);
	}
};
