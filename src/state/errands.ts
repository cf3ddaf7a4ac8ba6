import {planOf} from '../domain/plan/draft.ts';
import type {AppEvent, Tell} from './app-events.ts';
import type {AppState} from './app-state.ts';
import type {Services} from './services.ts';
import {folderOf} from './setup/review.ts';
import {runSigningErrand, tryCode} from './signing-errands.ts';

/** What has to be fetched or done in the world because of an event, and what came of it. */
export const runErrand = async (
	services: Services,
	{desk, shown}: AppState,
	event: AppEvent,
	tell: Tell,
	/** Nothing is done twice because somebody pressed a key twice. */
	hasChanged: boolean,
): Promise<void> => {
	if (hasChanged) void runSigningErrand(services, {desk, shown}, event, tell);

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

	if (event.type === 'path-named' && shown.screen === 'report-file' && hasChanged) {
		const {report} = shown.under?.run ?? {};
		const written =
			report === undefined
				? {complaints: ['There is no report yet.']}
				: await services.exportReport(report, event.path);

		tell(
			'ok' in written
				? {type: 'report-written', path: written.ok}
				: {type: 'path-refused', complaints: written.complaints},
		);
	}

	if (event.type === 'path-named' && shown.screen === 'targets') {
		const read = services.readTargets(event.path);

		tell(
			'ok' in read
				? {type: 'targets-read', targets: read.ok}
				: {type: 'path-refused', complaints: read.complaints},
		);
	}

	if (event.type === 'secret-or-code-entered' && shown.screen === 'signing-up') {
		tryCode(services, shown, event.now, tell);
	}

	if (event.type === 'writing-asked' && shown.screen === 'review' && shown.isWriting && hasChanged) {
		const folder = folderOf(desk);
		const {draft, enrolments} = desk.setup;
		const written = await services.write(planOf(draft), enrolments, folder, event.forEdited ?? 'refuse');

		if ('count' in written) tell({type: 'files-written', ...written, folder});
		else if ('edited' in written) tell({...event, type: 'files-edited', ...written});
		else tell({type: 'files-refused', ...written});
	}
};
