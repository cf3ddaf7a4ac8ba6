import {isNothingJudged, type Run, unreached} from '../state/run.ts';

/** What has to be known before a person trusts the list below. */
export const noticesOf = (run: Run): readonly string[] => [
	...(isNothingJudged(run) ? ['Nothing was checked.'] : []),
	...ofDefects(run),
	...(run.progress === 'stopped' ? ['Stopped before its end: this is what was judged until then.'] : []),
	...unreached(run).map(
		({name, reason}) => `Not reached: ${name}${reason === undefined ? '' : `: ${reason}`}`,
	),
];

const ofDefects = ({report}: Run): readonly string[] => {
	const defects = report?.defects ?? [];

	return defects.length === 0
		? []
		: [`Don't trust this run: ${defects.join(', ')} broke, which is a defect of deskwarden.`];
};
