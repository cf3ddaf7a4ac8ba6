import type {TargetReport} from '../finding.ts';
import type {Report} from '../report.ts';
import type {TargetChange} from './run-diff.ts';

type Looked = Pick<Report, 'run' | 'targets'>;

/** The targets that only one of two runs could look at: those of the earlier run first. */
export const targetChanges = (before: Looked, after: Looked): readonly TargetChange[] => {
	const earlier = new Map(before.targets.map(target => [target.name, target]));
	const later = new Map(after.targets.map(target => [target.name, target]));

	return [
		...before.targets.flatMap(target => {
			const now = later.get(target.name);
			if (now === undefined) return absent(target.name, after, {change: 'gone', why: 'nobody asked for it'});
			if (target.reached === now.reached) return [];

			return target.reached
				? {name: target.name, change: 'lost' as const, why: whyNot(now)}
				: {name: target.name, change: 'back' as const, why: whyNot(target)};
		}),
		...after.targets.flatMap(target =>
			earlier.has(target.name)
				? []
				: absent(target.name, before, {change: 'new', ...(!target.reached && {why: whyNot(target)})}),
		),
	];
};

/** A target that a run lacks. What an interrupted run lacks proves nothing. */
const absent = (
	name: string,
	{run}: Looked,
	otherwise: Omit<TargetChange, 'name'>,
): readonly TargetChange[] => [
	{name, ...(run.partial ? {change: 'not-judged', why: 'the run was interrupted'} : otherwise)},
];

const whyNot = ({reason = 'it could not be reached'}: TargetReport): string => reason;
