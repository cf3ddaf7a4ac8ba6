import type {AppState} from '../../state/app-state.ts';
import type {Services} from '../../state/services.ts';
import {openSession, type Session} from '../../state/session.ts';
import type {Known} from '../known.ts';
import {listenToSignals, signalCodes} from '../signals.ts';
import type {GlyphSet} from '../terminal-gate.ts';
import type {Every} from './heartbeat.ts';
import {farewell, greeting} from './help-lines.ts';
import {newPrinter, type Paper} from './printer.ts';
import {type LineSource, readLines} from './read-lines.ts';
import {newTeller} from './teller.ts';

export type LinearOptions = {
	readonly services: Services;
	readonly known: Known;
	/** Where it opens. */
	readonly first: AppState;
	/** Called once the first page is told. */
	readonly onOpen?: () => void;
	readonly stdin: LineSource;
	readonly stdout: Paper & Pick<NodeJS.WriteStream, 'on' | 'off'>;
	readonly glyphSet: GlyphSet;
	readonly every: Every;
	/** Who tells of signals and of uncaught errors. */
	readonly process: NodeJS.Process;
};

/** It ended although nobody left it. */
const unasked = 1;

/** Opens the app as plain text: told line by line, and answered by lines. Ends with the exit code. */
export const openLinear = async (options: LinearOptions): Promise<number> => {
	const {services, known, first, stdin, stdout, glyphSet, every, process} = options;
	// A line is a whole answer: no further key is waited for before its consequences are worked out.
	const session = openSession({services, first, rehearsalPace: 0});
	const printer = newPrinter(stdout, glyphSet);
	const teller = newTeller(session, known, printer, {every, hush: isHidden => reader.hush(isHidden)});
	const ended = Promise.withResolvers<number>();
	const leave = (exitCode: number) => session.tell({type: 'left', exitCode});
	const hangUp = () => leave(signalCodes.SIGHUP);
	const stopListening = listenToSignals(process, code => {
		if (code === signalCodes.SIGINT && isChecking(session)) session.tell({type: 'stop-asked'});
		else leave(code);
	});

	session.subscribe(() => {
		const {shown} = session.state();

		if (shown.screen === 'left') ended.resolve(shown.exitCode);
		else teller.look();
	});
	stdout.on('error', hangUp);
	process.on('SIGCONT', teller.askAgain);
	process.once('uncaughtException', ended.reject);

	const reader = readLines(stdin, {
		onLine: teller.hear,
		// Where the terminal is gone, a signal says so as well, and comes first.
		onEnd: () => setImmediate(leave, 0),
		onHangUp: hangUp,
		onInterrupt: () => leave(signalCodes.SIGINT),
	});

	try {
		printer.say(greeting);
		teller.look();
		options.onOpen?.();

		const exitCode = await ended.promise;

		// What was answered last may still be on its way to the disk.
		await session.settled();
		if (exitCode !== signalCodes.SIGHUP) printer.say([farewell]);

		return exitCode;
	} finally {
		// Whatever happened: nobody waits for the audit any more.
		leave(unasked);
		teller.stop();
		reader.stop();
		stopListening();
		stdout.off('error', hangUp);
		process.off('SIGCONT', teller.askAgain);
		process.off('uncaughtException', ended.reject);
	}
};

const isChecking = (session: Session): boolean => {
	const {shown} = session.state();

	return shown.screen === 'checking' && shown.run.progress === 'running';
};
