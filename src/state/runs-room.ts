import type {Report} from '../domain/report.ts';
import type {AppEvent} from './app-events.ts';
import type {AppState, Findings, Runs} from './app-state.ts';
import type {Desk} from './desk.ts';
import type {Run} from './run.ts';
import type {RunEntry} from './workspace/shape.ts';

/** The runs that are kept, as a person looks at them: the newest first. */
export const listedRuns = ({runs}: Pick<Desk, 'runs'>): readonly RunEntry[] => runs.toReversed();

export const runsRoom: Runs = {screen: 'runs', focused: 0, marked: undefined, complaints: []};

/** The two runs whose difference is asked for: the marked one, else the one before, and the one in focus. */
export const comparedIn = (
	{focused, marked}: Runs,
	desk: Pick<Desk, 'runs'>,
): {readonly before: string; readonly after: string} | undefined => {
	const runs = listedRuns(desk);
	const after = runs[focused];
	const isMarked = marked !== undefined && marked !== after?.id;
	const other = isMarked ? runs.find(({id}) => id === marked) : runs[focused + 1];

	if (after === undefined || other === undefined || other.id === after.id) return undefined;

	const [before, later] = [other, after].toSorted((one, two) => (one.startedAt < two.startedAt ? -1 : 1));

	return before && later && {before: before.id, after: later.id};
};

/** A run of the past, as screens show one. */
const asRun = (report: Report): Run => ({
	target: {kind: 'own', targets: report.targets.map(({name}) => name)},
	targets: report.targets.map(target => ({name: target.name, report: target})),
	findings: report.findings,
	progress: report.run.partial ? 'stopped' : 'ended',
	report,
});

const findingsOf = (report: Report): Findings => ({
	screen: 'findings',
	run: asRun(report),
	focused: undefined,
	filter: '',
	isFiltering: false,
});

type RunsEvent = Extract<AppEvent, {type: 'runs-opened' | 'run-marked' | 'run-read' | 'page-told'}>;

/** Into the list of runs, and from there into one of them, or to what has changed. */
export const afterRuns = (state: AppState, event: RunsEvent): AppState => {
	const {desk, shown} = state;
	if (event.type === 'runs-opened') return {desk, shown: runsRoom};
	if (shown.screen === 'home' && event.type === 'run-read')
		return {desk, shown: {...findingsOf(event.report), keptFrom: 'home'}};
	if (shown.screen !== 'runs') return state;

	switch (event.type) {
		case 'run-marked':
			return {
				desk,
				shown: {...shown, marked: shown.marked === event.id ? undefined : event.id, complaints: []},
			};

		case 'run-read':
			return {desk, shown: {...findingsOf(event.report), keptFrom: 'runs'}};

		case 'page-told':
			return {desk, shown: {screen: 'page', title: event.title, text: event.text, scrolled: 0, under: shown}};
	}
};
