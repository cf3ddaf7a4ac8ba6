/** Lets tasks run one after another, in the order in which they came. */
export type Turns = {
	/** Whether nobody waits or runs. */
	readonly isFree: () => boolean;
	readonly take: <Result>(task: () => Promise<Result>) => Promise<Result>;
};

export const newTurns = (): Turns => {
	let last: Promise<unknown> | undefined;

	return {
		isFree: () => last === undefined,
		take: task => {
			const mine = (last ?? Promise.resolve()).then(task);
			// How it ended is the business of whoever asked for it.
			const ended = mine.then(
				() => {},
				() => {},
			);

			last = ended;
			void ended.then(() => {
				if (last === ended) last = undefined;
			});

			return mine;
		},
	};
};
