import {describe, expect, test} from 'vitest';
import type {Waiver} from '../../src/domain/words.ts';
import type {AppEvent} from '../../src/state/app-events.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import {type Desk, emptyDesk} from '../../src/state/desk.ts';
import {listedRuns} from '../../src/state/runs-room.ts';
import {signerChoices} from '../../src/state/signers-room.ts';
import {listedWords} from '../../src/state/words-room.ts';
import {plain, runs} from '../screens/states/desk.ts';
import {telling, typing} from '../screens/typist.ts';

const today = '2026-11-26';
const waiver = (owner: string, until: string): Waiver => ({
	check: 'HST-1',
	target: 'till-7',
	owner,
	reason: 'it stands alone',
	until,
});
const signer = (login: string) => ({login, enrolledOn: today, recoveryLeft: 10});
const words = (...waivers: readonly Waiver[]): Desk['words'] => ({attestations: [], waivers});

const olga = waiver('Olga Owner', '2027-01-01');
const ben = waiver('Ben Bridge', '2027-02-01');
const cora = waiver('Cora Care', '2027-03-01');
const carla = waiver('Carla', '2026-11-28');

const desk: Desk = {
	...emptyDesk,
	words: words(olga, ben, cora),
	signers: [signer('Anna'), signer('Ben')],
	runs: runs(plain),
};

const inRoom = (event: AppEvent, down = 0): AppState =>
	typing(telling({...firstState, desk}, event), ...Array.from({length: down}, () => 'down'));

const kept = (over: Partial<Desk>): AppEvent => {
	const {words: lying, signers, isSealed, runs: listed} = {...desk, ...over};

	return {type: 'kept-read', kept: {words: lying, signers, isSealed, runs: listed}, today};
};

const at = ({shown}: AppState): number => ('focused' in shown ? Number(shown.focused) : -1);

describe('what others have changed leaves the focus where it was', () => {
	test('among words: a more pressing one comes in above', () => {
		const after = telling(inRoom({type: 'words-opened'}, 1), kept({words: words(olga, ben, cora, carla)}));

		expect(listedWords(after.desk, today)[at(after)]?.word).toEqual(ben);
		expect(typing(after, 'x').desk.words.waivers).toEqual([olga, cora, carla]);
	});

	test('among words: the one in focus is gone', () => {
		const after = telling(inRoom({type: 'words-opened'}, 2), kept({words: words(olga)}));

		expect(at(after)).toBe(0);
	});

	test('among those who sign', () => {
		const after = telling(
			inRoom({type: 'signers-opened'}, 1),
			kept({signers: [signer('Aaron'), signer('Anna'), signer('Ben')]}),
		);

		expect(signerChoices(after.desk)[at(after)]?.name).toBe('Ben');
	});

	test('among runs: a newer one comes in above, also from a check that is watched', () => {
		const before = inRoom({type: 'runs-opened'}, 1);
		const more = [...desk.runs, ...desk.runs.slice(-1).map(run => ({...run, id: 'newer'}))];
		const focused = listedRuns(desk)[1]?.id;
		const told: readonly AppEvent[] = [
			kept({runs: more}),
			{type: 'audit-told', events: [{type: 'run-saved', runs: more, unsaved: undefined}]},
		];

		for (const event of told) {
			const after = telling(before, event);

			expect(listedRuns(after.desk)[at(after)]?.id).toBe(focused);
		}
	});
});

test('a word that is taken back makes room for the next one, and not for the first', () => {
	const after = typing(inRoom({type: 'words-opened'}, 1), 'x');
	const last = typing(inRoom({type: 'words-opened'}, 2), 'x');

	expect(listedWords(after.desk, today)[at(after)]?.word).toEqual(cora);
	expect(at(last)).toBe(1);
});
