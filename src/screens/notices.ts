import {sayLeftOut} from '../domain/left-out.ts';
import {sayNamesakes} from '../domain/namesakes.ts';
import type {AppState} from '../state/app-state.ts';
import type {Desk} from '../state/desk.ts';
import {isNothingJudged, type Run, unreached} from '../state/run.ts';
import {sayTarget} from './say-target.ts';

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

/** That it is watched, and what has changed last: as many lines as that. */
export const sayWatch = ({watch, last}: Desk, most: number): readonly string[] => {
	if (watch === undefined) return [];

	const {since, told, latest} = watch;
	const begun = `Watching since ${since} UTC`;
	if (told.length === 0) {
		return [`${begun}, nothing has changed yet${last === undefined ? '' : `: ${sayTarget(last.target)}`}.`];
	}

	return [
		`${begun}.${latest > 1 ? ` ${latest} changes, the worst first:` : ' Changed last:'}`,
		...told.slice(0, most),
	];
};

/** How many lines of the latest look are told where all is told. */
export const mostOf = ({watch}: Desk): number => Math.max(2, watch?.latest ?? 0);

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
