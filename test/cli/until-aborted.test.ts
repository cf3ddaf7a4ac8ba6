import {expect, test} from 'vitest';
import {untilAborted} from '../../src/cli/until-aborted.ts';

async function* steps(log: string[], wait?: Promise<void>): AsyncGenerator<number> {
	try {
		for (let step = 1; step <= 3; step++) {
			yield step;
			if (step === 2) await wait;
		}
	} finally {
		log.push('closed');
	}
}

const collect = async (given: AsyncIterable<number>, onStep: (step: number) => void = () => {}) => {
	const found: number[] = [];

	for await (const step of given) {
		found.push(step);
		onStep(step);
	}

	return found;
};

test('without a signal, all steps come', async () => {
	const log: string[] = [];

	expect(await collect(untilAborted(steps(log), new AbortController().signal))).toEqual([1, 2, 3]);
	expect(log).toEqual(['closed']);
});

test('a signal before the first step leaves none', async () => {
	expect(await collect(untilAborted(steps([]), AbortSignal.abort()))).toEqual([]);
});

test('a signal between two steps ends it there, and closes what was open', async () => {
	const log: string[] = [];
	const controller = new AbortController();
	const found = await collect(untilAborted(steps(log), controller.signal), step => {
		if (step === 1) controller.abort();
	});

	expect(found).toEqual([1]);
	expect(log).toEqual(['closed']);
});

test('what is under way is not waited for', async () => {
	const controller = new AbortController();
	const found = await collect(untilAborted(steps([], new Promise(() => {})), controller.signal), step => {
		if (step === 2) setImmediate(() => setImmediate(() => controller.abort()));
	});

	expect(found).toEqual([1, 2]);
});

test('an error of a step is an error here', async () => {
	async function* failing(): AsyncGenerator<number> {
		yield 1;
		throw new RangeError('no');
	}

	await expect(collect(untilAborted(failing(), new AbortController().signal))).rejects.toThrow(RangeError);
});

test('an error that comes when nobody waits any more is no error of anybody', async () => {
	const controller = new AbortController();
	const late = Promise.withResolvers<void>();
	const found = await collect(untilAborted(steps([], late.promise), controller.signal), step => {
		if (step === 2) setImmediate(() => setImmediate(() => controller.abort()));
	});

	late.reject(new RangeError('late'));
	await new Promise(resolve => setImmediate(resolve));
	expect(found).toEqual([1, 2]);
});
