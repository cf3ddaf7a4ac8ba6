/** The process as a shell sees it: it can be stopped and continued. */
export type Job = {
	/** Stops until somebody continues it. */
	readonly stop: () => Promise<void>;
	/** Calls back when it goes on after somebody else had stopped it. */
	readonly onContinued: (listener: () => void) => () => void;
};

/** Within this time after the signal the process stands still, in milliseconds. */
const settling = 20;

/** Stops and continues this process; undefined where shells know no jobs. */
export const newJob = (process: NodeJS.Process): Job | undefined => {
	if (process.platform === 'win32') return undefined;

	let isOurs = false;

	/** A window that was resized in the meantime has told somebody else. */
	const measure = () => process.kill(process.pid, 'SIGWINCH');

	return {
		stop: async () => {
			isOurs = true;
			// The whole group, as the terminal itself does it: whoever started us would wait for us, and the shell for them.
			process.kill(0, 'SIGTSTP');
			// Where nobody could continue us, as without a shell, the signal stops nothing: so this isn't waiting for the other.
			await new Promise(resolve => setTimeout(resolve, settling));
			await new Promise(resolve => setImmediate(resolve));
			isOurs = false;
			measure();
		},
		onContinued: listener => {
			const heard = () => {
				if (isOurs) return;

				measure();
				listener();
			};

			process.on('SIGCONT', heard);

			return () => process.off('SIGCONT', heard);
		},
	};
};
