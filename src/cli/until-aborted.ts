/**
 * Whatever comes before the signal. What is under way when it comes isn't waited for: it may be a pipe to which nobody
 * will ever write. Between two steps signals get their turn.
 */
export async function* untilAborted<Step>(
	steps: AsyncGenerator<Step>,
	signal: AbortSignal,
): AsyncGenerator<Step> {
	let wake = (): void => {};
	const listener = (): void => wake();

	signal.addEventListener('abort', listener);

	try {
		for (;;) {
			await new Promise(resolve => setImmediate(resolve));
			if (signal.aborted) return;

			const next = await new Promise<IteratorResult<Step> | undefined>((resolve, reject) => {
				wake = () => resolve(undefined);
				steps.next().then(resolve, reject);
			});

			if (next === undefined || next.done === true) return;
			yield next.value;
		}
	} finally {
		signal.removeEventListener('abort', listener);
		// It can't be waited for either.
		steps.return(undefined).catch(() => {});
	}
}
