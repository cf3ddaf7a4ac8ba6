import {listed} from '../domain/list.ts';
import type {AppEvent} from './app-events.ts';
import {type Desk, hasPlan} from './desk.ts';
import {isNothingJudged, type Run} from './run.ts';
import {toMend} from './setup/review.ts';
import {openQuestion} from './setup/setup.ts';
import {unfinishedPlan} from './setup/unfinished-plan.ts';
import {lastMeasure} from './standing.ts';

export type Choice = {
	readonly name: string;
	/** What it does, and why one would take it. */
	readonly about: string;
	readonly isAdvised: boolean;
	/** What happens when it is taken. */
	readonly event: AppEvent;
};

/** What home offers. Once a run found nothing to judge, the example is the better advice. */
export const homeChoices = (desk: Desk): readonly Choice[] => {
	const {last, isWritten} = desk;
	const isPlanned = hasPlan(desk);
	const isFinished = unfinishedPlan(desk.setup.draft).length === 0;
	const isFruitless = last !== undefined && isNothingJudged(last);

	return [
		...(isPlanned && !isWritten ? [goOn(desk)] : []),
		{
			name: isPlanned ? 'Check now' : 'Check this machine',
			about: isPlanned
				? `Looks at ${sayTargets(desk.targets)}, ${isFinished ? 'and holds it against the plan' : "without the plan: it isn't finished"}.`
				: 'Every AnyDesk installation on it: settings, access list, password, versions. Takes seconds.',
			isAdvised: !isFruitless && (!isPlanned || isWritten),
			event: {type: 'target-chosen', target: {kind: 'own', targets: desk.targets}},
		},
		...(last === undefined ? reopenKept(desk.runs) : [reopen(last)]),
		...(desk.runs.length === 0 ? [] : [runs(desk.runs.length)]),
		...(isPlanned ? [access, answers] : []),
		...(isPlanned ? [...wordsGiven(desk.words), targets(desk.targets), signers(desk.signers.length)] : []),
		{
			name: 'Check a folder …',
			about: 'A mounted disk, an unpacked backup, or an AnyDesk folder that somebody sent.',
			isAdvised: false,
			event: {type: 'path-asked', of: 'folder'},
		},
		{
			name: 'Check the example',
			about: 'An invented organisation with three machines, one of them badly set up. Needs no AnyDesk.',
			isAdvised: isFruitless,
			event: {type: 'target-chosen', target: {kind: 'example'}},
		},
		...(isPlanned ? [] : [begin]),
	];
};

/** What is looked at, in words. */
export const sayTargets = (targets: readonly string[]): string =>
	targets.join() === 'local' ? 'this machine' : listed(targets);

const goOn = ({setup}: Desk): Choice => {
	const isAnswered = openQuestion(setup) === undefined;

	return {
		name: isAnswered ? 'Review the plan and write its files' : 'Go on with the set-up',
		about: isAnswered
			? sayReview(toMend(setup.draft).length)
			: 'Opens the question where you were; every answer is still there.',
		isAdvised: true,
		event: {type: 'set-up-opened'},
	};
};

const sayReview = (broken: number): string =>
	broken === 0
		? 'All is answered, and no files are written of the plan as it is now.'
		: `In ${broken === 1 ? 'one place' : `${broken} places`} the plan makes no sense yet: the last page tells where, and leads there.`;

const begin: Choice = {
	name: 'Set AnyDesk up, step by step …',
	about:
		'Step by step, with the reason of each choice: ends with files to deploy and a list of what to click.',
	isAdvised: false,
	event: {type: 'set-up-opened'},
};

const runs = (count: number): Choice => ({
	name: `Runs and drift (${count})`,
	about: 'Earlier checks, and what has changed from one to another: new, fixed, lost.',
	isAdvised: false,
	event: {type: 'runs-opened'},
});

const access: Choice = {
	name: 'Who reaches whom',
	about: 'Which callers could open a session where, by which rule, and with what: by the plan, or as it is.',
	isAdvised: false,
	event: {type: 'access-asked', from: 'plan'},
};

const answers: Choice = {
	name: 'Plan and set-up',
	about: 'All answers, to look at and to change; at the end the files are written anew.',
	isAdvised: false,
	event: {type: 'answers-opened'},
};

const targets = (named: readonly string[]): Choice => ({
	name: 'What is checked …',
	about: `Now ${sayTargets(named)}. Mounted disks, backups, builds, evidence and organisation files can be named as well.`,
	isAdvised: false,
	event: {type: 'path-asked', of: 'targets'},
});

const wordsGiven = ({attestations, waivers}: Desk['words']): readonly Choice[] => {
	const count = attestations.length + waivers.length;

	return count === 0
		? []
		: [
				{
					name: `Words and accepted risks (${count})`,
					about: 'What people vouch for and accept, and when it runs out: to be renewed, or taken back.',
					isAdvised: false,
					event: {type: 'words-opened'},
				},
			];
};

const signers = (count: number): Choice => ({
	name: `Who signs words${count === 0 ? '' : ` (${count})`}`,
	about: 'So that nobody vouches or accepts a risk in another name: words then ask for a code from a phone.',
	isAdvised: false,
	event: {type: 'signers-opened'},
});

const reopen = ({findings, target}: Run): Choice => ({
	name: `Findings of ${target.kind === 'example' ? 'the example' : 'the last check'} (${findings.length})`,
	about: 'As they were; nothing is looked at again.',
	isAdvised: false,
	event: {type: 'findings-reopened'},
});

/** The findings of the last run that was kept, before anything was checked in this session. */
const reopenKept = (kept: Desk['runs']): readonly Choice[] => {
	const last = lastMeasure(kept);

	return last === undefined
		? []
		: [
				{
					name: 'Findings of the last check',
					about: `As they were on ${last.startedAt.slice(0, 10)}; nothing is looked at again.`,
					isAdvised: false,
					event: {type: 'run-asked', id: last.id},
				},
			];
};
