/** A value, or one that comes later: what can be done at once is done at once. */
export type Maybe<Value> = Value | Promise<Value>;

export const after = <Value, Result>(
	value: Maybe<Value>,
	next: (value: Value) => Maybe<Result>,
): Maybe<Result> => (value instanceof Promise ? value.then(next) : next(value));

/** Does something, and something else at its end, however that came. */
export const atEnd = <Result>(work: () => Maybe<Result>, end: () => void): Maybe<Result> => {
	let result: Maybe<Result>;

	try {
		result = work();
	} catch (error) {
		end();
		throw error;
	}

	if (result instanceof Promise) return result.finally(end);

	end();
	return result;
};
