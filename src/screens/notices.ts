import {sayLeftOut} from '../domain/left-out.ts';
import {sayNamesakes} from '../domain/namesakes.ts';
import type {AppState} from '../state/app-state.ts';
import type {Desk} from '../state/desk.ts';
import {isNothingJudged, type Run, unreached} from '../state/run.ts';

/** What has to be known before a person trusts the list below. */
export const noticesOf = (run: Run): readonly string[] => [
	...(isNothingJudged(run) ? ['Nothing was checked.'] : []),
	...ofDefects(run),
	...(run.progress === 'stopped' ? ['Stopped before its end: this is what was judged until then.'] : []),
	...ofSelected(run),
	...(run.report?.run.leftOut ?? []).map(sayLeftOut),
	...sayNamesakes(run.report?.targets ?? []),
	...unreached(run).map(
		({name, reason}) => `Not reached: ${name}${reason === undefined ? '' : `: ${reason}`}`,
	),
];

/** That it is watched, and what has changed last. */
export const sayWatch = ({watch}: Desk): readonly string[] =>
	watch === undefined ? [] : [`Watching since ${watch.since} UTC.`, ...watch.told.slice(0, 2)];

/** What has to be known whatever screen one is on: that something isn't saved, or what has just been done. */
export const noticeOf = ({desk, shown}: AppState): string | undefined =>
	desk.unsaved ?? (shown.screen === 'finding' || shown.screen === 'findings' ? shown.told : undefined);

const ofSelected = ({report}: Run): readonly string[] => {
	const selected = report?.run.selected;

	return selected === undefined ? [] : [`Asked for were ${selected.checks} of the ${selected.of} checks.`];
};

const ofDefects = ({report}: Run): readonly string[] => {
	const defects = report?.defects ?? [];

	return defects.length === 0
		? []
		: [`Don't trust this run: ${defects.join(', ')} broke, which is a defect of deskwarden.`];
};
