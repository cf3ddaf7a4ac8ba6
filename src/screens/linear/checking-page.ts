import type {Finding} from '../../domain/finding.ts';
import type {Checking} from '../../state/app-state.ts';
import {standingOf} from '../../state/counts.ts';
import {isUnderWay, type Run, type RunTarget} from '../../state/run.ts';
import {sayTarget} from '../say-target.ts';
import {wordIn} from './command-line.ts';
import {tellFinding} from './finding-row.ts';
import {does, type Page, says} from './page.ts';

/** A check as it happens: each target as it is begun and done, each failure as it falls. */
export const checkingPage = ({run}: Checking): Page => {
	const failed = run.findings.filter(finding => standingOf(finding) === 'fail');
	const isStopping = run.progress === 'stopping';

	return {
		place: ['checking'],
		head: [`Checking ${sayTarget(run.target)}. "stop" or ctrl-c stops; what was judged is kept.`],
		rows: [...tellTargets(run, failed), ...(isStopping ? ['Stopping.'] : [])],
		prompt: '',
		commands: [['stop', 'stops the check; what was judged is kept']],
		...(isUnderWay(run) && {
			heartbeat: `Still checking: ${run.findings.length} judged, ${failed.length} failed so far.`,
		}),
		hear: line => {
			if (wordIn(line) !== 'stop') return says('The check is under way. "stop" stops it.');

			return isStopping ? says('It is stopping already.') : does({type: 'stop-asked'});
		},
	};
};

/** Each target's beginning, what failed there, and its end. */
const tellTargets = ({targets}: Run, failed: readonly Finding[]): readonly string[] => {
	const byTarget = Map.groupBy(failed, ({target}) => target);
	const named = new Set(targets.map(({name}) => name));

	return [
		...targets.flatMap(target => [
			`${target.name}: begun.`,
			...(byTarget.get(target.name) ?? []).map(tellFinding),
			...tellEnd(target),
		]),
		// An installation has its target's name and more.
		...failed.filter(({target}) => !named.has(target)).map(tellFinding),
	];
};

const tellEnd = ({name, report}: RunTarget): readonly string[] => {
	if (report === undefined) return [];

	const {reached, client, reason} = report;
	const rest = reached ? client : reason;

	return [`${name}: ${reached ? 'done' : 'not reached'}${rest === undefined ? '' : `, ${rest}`}.`];
};
