import {describe, expect, test} from 'vitest';
import {rehearse} from '../../src/cli/rehearse.ts';
import {planOf} from '../../src/domain/plan/draft.ts';
import {openWorld} from '../cli/world.ts';
import {draw} from './draw.tsx';
import {aReport} from './fake-audit.ts';
import {realKnown} from './real-known.ts';
import {guideDraft, plain} from './states/desk.ts';
import {statesOf} from './states.ts';

/** Names are known before anything is drawn; what the rehearsal says is known when a test runs. */
const names = Object.keys(statesOf(plain, aReport([], [])));

let rehearsed: ReturnType<typeof rehearse> | undefined;

describe('every screen at 80×24', () => {
	test.each(names)('%s', async name => {
		rehearsed ??= rehearse(planOf(guideDraft(plain)), openWorld().world);

		const state = statesOf(plain, await rehearsed)[name];
		if (state === undefined) throw new Error(`there is no state ${name}`);

		const {frame, lost} = draw(state, {known: realKnown});

		expect(lost).toEqual([]);
		await expect(`${frame}\n`).toMatchFileSnapshot(`frames/${name}.txt`);
	});
});
