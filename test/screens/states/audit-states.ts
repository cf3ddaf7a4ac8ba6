import type {Report} from '../../../src/domain/report.ts';
import {firstState} from '../../../src/state/app-state.ts';
import {aReport, exampleTargets} from '../fake-audit.ts';
import {telling, typing} from '../typist.ts';
import {answered, atHome, deskWith, guideDraft, type Spelling} from './desk.ts';
import {findings} from './home-states.ts';
import type {States} from './set-up-states.ts';

/** A check as it happens, what it found, and each sort of finding. */
export const auditStates = (say: Spelling): States => {
	const home = telling(firstState, {type: 'welcomed', by: 'checking'});
	const begun = telling(home, {type: 'target-chosen', target: {kind: 'example'}});
	const fallen = findings(say);
	const [till, laptop] = exampleTargets.map(target => ({...target, name: say(target.name)}));
	const targets = [till, laptop].filter(target => target !== undefined);
	const checking = telling(begun, {
		type: 'audit-told',
		events: [
			...targets.map(({name}) => ({type: 'target-started', name}) as const),
			...fallen.map(finding => ({type: 'finding-fell', finding}) as const),
			...targets.slice(0, 1).map(target => ({type: 'target-ended', target}) as const),
		],
	});
	const done = (report: Report) =>
		telling(checking, {type: 'audit-told', events: [{type: 'audit-ended', report}]});
	const list = done(aReport(fallen, targets));
	const nothing = done(
		aReport(
			[],
			[
				{
					...(targets[0] ?? {kind: 'unknown'}),
					name: say('desk-1'),
					reached: false,
					reason: say('no AnyDesk'),
				},
			],
		),
	);

	return {
		folder: typing(telling(home, {type: 'path-asked', of: 'folder'}), '/mnt/till'),
		'checking-begun': begun,
		checking,
		'checking-stopping': typing(checking, 'x'),
		findings: list,
		'findings-filtered': typing(list, '/', 'anna pass'),
		'findings-not-matched': typing(list, '/', 'zzz', 'enter'),
		'findings-stopped': telling(typing(checking, 'x'), {type: 'audit-fell-silent'}),
		'findings-none': nothing,
		'finding-failed': typing(list, 'enter'),
		finding: typing(list, 'down', 'enter'),
		'finding-undecided': typing(list, 'jj', 'enter'),
		'finding-waived-before': typing(list, 'jjj', 'enter'),
		'finding-passed': typing(list, 'jjjj', 'enter'),
		help: typing(list, 'down', 'enter', '?'),
	};
};

/** Who reaches whom. */
export const accessStates = (say: Spelling, report: Report): States => {
	const desk = answered(deskWith(guideDraft(say), report));
	const matrix = telling(atHome(desk), {type: 'access-asked', from: 'plan'});
	const looking = telling(atHome(desk), {type: 'access-asked', from: 'targets'});
	const notLookedAt = [{name: say('srv-files'), reason: say('no AnyDesk client was found')}];
	const none = {
		map: {
			schema: 'deskwarden/access@1',
			from: 'evidence',
			callers: [],
			receivers: [],
			cells: [],
			findings: [],
		},
		drift: [],
	} as const;
	const drift = Array.from({length: 12}, (_, index) => ({
		kind: index === 0 ? ('wider' as const) : ('not-planned' as const),
		from: say('public namespace'),
		to: say(`till-${index}`),
		planned: 'no' as const,
		found: 'accept' as const,
		because: say('the pattern *@ad admits the whole public namespace'),
	}));

	return {
		access: matrix,
		'access-corner': typing(matrix, 'G', 'right', 'right'),
		'access-reasons': typing(matrix, 'enter'),
		'access-looking': looking,
		'access-refused': telling(looking, {
			type: 'path-refused',
			complaints: [say('ssh:till-7 cannot be reached')],
		}),
		'access-none': telling(looking, {type: 'access-found', found: {...none, notLookedAt}}),
		'access-drift': typing(
			telling(looking, {type: 'access-found', found: {...none, drift, notLookedAt}}),
			'd',
			'down',
		),
	};
};
