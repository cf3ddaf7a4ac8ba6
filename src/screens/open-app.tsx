import {render} from 'ink';
import type {AppState} from '../state/app-state.ts';
import type {Services} from '../state/services.ts';
import {openSession, type Session} from '../state/session.ts';
import {App} from './app.tsx';
import {newCover} from './cover.ts';
import {newJob} from './job.ts';
import {type KeySource, KeyStream} from './key-stream.ts';
import type {Known} from './known.ts';
import {listenToSignals, signalCodes} from './signals.ts';
import {type GlyphSet, spareRows} from './terminal-gate.ts';

export type AppOptions = {
	readonly services: Services;
	readonly known: Known;
	/** Where the app opens. */
	readonly first: AppState;
	/** Called once the first frame stands. */
	readonly onOpen?: () => void;
	readonly stdin: KeySource;
	readonly stdout: NodeJS.WriteStream;
	/** These two as the terminal gate found them. */
	readonly glyphSet: GlyphSet;
	readonly escapeDelay: number;
	/** Below what stands on the screen, instead of over it. */
	readonly isInline?: boolean;
	/** Who tells of signals and of uncaught errors. */
	readonly process: NodeJS.Process;
};

/** The app ended although nobody left it. */
const unasked = 1;

/** Opens the app on the whole terminal, or below what stands there; ends with the exit code, once the terminal is as it was. */
export const openApp = async (options: AppOptions): Promise<number> => {
	const session = openSession({services: options.services, first: options.first});
	const leave = (exitCode: number) => session.tell({type: 'left', exitCode});
	const hangUp = () => leave(signalCodes.SIGHUP);
	const keys = new KeyStream({source: options.stdin, escapeDelay: options.escapeDelay, onHangUp: hangUp});
	const stopListening = listenToSignals(options.process, leave);

	options.stdout.on('error', hangUp);
	// Before the first frame, so that a key pressed at its sight is heard as what it is.
	keys.setRawMode(true);

	try {
		const exitCode = await show(options, session, keys);

		// What was answered last may still be on its way to the disk.
		await session.settled();

		return exitCode;
	} finally {
		// Whatever happened: nobody waits for the audit any more.
		leave(unasked);
		keys.setRawMode(false);
		stopListening();
		options.stdout.off('error', hangUp);
	}
};

const show = async (options: AppOptions, session: Session, keys: KeyStream): Promise<number> => {
	const {known, glyphSet, stdout, process, isInline = false} = options;
	const cover = isInline ? newCover(stdout, keys) : undefined;
	const broken = Promise.withResolvers<never>();
	const looks = {
		glyphSet,
		spareRows: spareRows(process.platform, isInline),
	};
	const app = render(<App session={session} known={known} job={newJob(process)} cover={cover} {...looks} />, {
		// Ink asks for a stream of its own kind; this one has all that it uses.
		stdin: keys as unknown as NodeJS.ReadStream,
		stdout,
		alternateScreen: !isInline,
		interactive: true,
		incrementalRendering: true,
		exitOnCtrlC: false,
	});

	process.once('uncaughtException', broken.reject);
	options.onOpen?.();

	try {
		const exitCode = await Promise.race([app.waitUntilExit(), broken.promise]);

		return typeof exitCode === 'number' ? exitCode : unasked;
	} finally {
		process.off('uncaughtException', broken.reject);
		app.unmount();
		cover?.end();
	}
};
