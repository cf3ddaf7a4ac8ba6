/** Where a signal leads, as shells count it. */
export const signalCodes = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const;

/** Leaves when a signal says so; the result stops listening. */
export const listenToSignals = (process: NodeJS.Process, leave: (exitCode: number) => void): (() => void) => {
	const listeners = Object.entries(signalCodes).map(([signal, code]) => [signal, () => leave(code)] as const);

	for (const [signal, listener] of listeners) process.on(signal, listener);

	return () => {
		for (const [signal, listener] of listeners) process.off(signal, listener);
	};
};
