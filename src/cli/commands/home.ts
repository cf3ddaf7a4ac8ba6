import {linearGate, wantsLinear} from '../../screens/linear/linear-gate.ts';
import {terminalGate} from '../../screens/terminal-gate.ts';
import {workspaceNames} from '../../state/workspace/location.ts';
import type {AppEntrance} from '../app-entrance.ts';
import {homeOf, type WorkspaceOptions} from '../workspace-home.ts';
import {UsageError, type World} from '../world.ts';

/** How the app is to be shown; all that isn't said follows from the terminal. */
export type HomeOptions = WorkspaceOptions & {
	readonly ascii?: boolean;
	/** On the normal screen, below what stands there. */
	readonly inline?: boolean;
	/** As text that only goes on, for screen readers. */
	readonly accessible?: boolean;
};

/** Opens the app in a terminal; elsewhere prints the tour. */
export const home = async (world: World, options: HomeOptions): Promise<number> => {
	const opened = await open(world, options);
	if (typeof opened === 'number') return opened;
	if (world.stdin.isTTY === true && world.stdout.isTTY === true) {
		world.err(
			`The app is not opened, since ${opened.reason}: --accessible tells it as text. This is the tour.\n\n`,
		);
	}

	const {demo} = await import('./demo.ts');

	return demo(world);
};

/** Opens the app where somebody enrols. Throws a UsageError where there is no terminal to draw in. */
export const openEnrolling = async (world: World, options: HomeOptions, at: AppEntrance): Promise<number> => {
	const opened = await open(world, options, at);
	if (typeof opened === 'number') return opened;

	throw new UsageError(
		`A picture and a code need a terminal, and ${opened.reason}: give a secret with --secret-file FILE and a code with --code-file FILE.`,
	);
};

/** Opens the app at the set-up. Throws a UsageError where there is no terminal to ask in. */
export const openSetup = async (world: World, options: HomeOptions): Promise<number> => {
	const opened = await open(world, options, {room: 'set-up'});
	if (typeof opened === 'number') return opened;

	throw new UsageError(
		`The questions need a terminal, and ${opened.reason}: give a plan with --from FILE${options.accessible === true ? '' : ', or use --accessible'}.`,
	);
};

/** Whether the terminal can draw nothing, and there is a workspace that somebody wants to see: the tour tells nothing of it. */
const needsLinear = (world: World, options: HomeOptions): boolean => {
	const {stdin, stdout, env} = world;
	const isDumb = env['TERM'] === 'dumb' && ['', '0', 'false'].includes(env['CI'] ?? '');
	const isTerminal = stdin.isTTY === true && stdout.isTTY === true;
	if (!isDumb || !isTerminal) return false;

	const folder = homeOf(world, options.workspaceDir);

	return options.workspace !== undefined || (folder !== undefined && workspaceNames(folder).length > 0);
};

/** Ends with the app's exit code, or with the reason why there is no terminal for it. */
const open = async (
	world: World,
	options: HomeOptions,
	at?: AppEntrance,
): Promise<number | {readonly reason: string}> => {
	const {stdin, stdout, env, platform} = world;
	const around = {stdin, stdout, env, platform, wantsAscii: options.ascii === true};
	const opening = {...options, ...(at !== undefined && {at})};

	if (wantsLinear(options.accessible === true, env) || needsLinear(world, options)) {
		const glyphSet = linearGate(around);
		if (glyphSet === undefined) return {reason: 'there is none'};

		const {openSession} = await import('../app-session.ts');
		const {showAsText} = await import('../linear-session.ts');

		return openSession(world, showAsText(world, glyphSet), opening);
	}

	const gate = terminalGate({...around, isInline: options.inline === true});
	if (!gate.isOpen) return {reason: gate.reason};

	// Ink's colours ask the environment alone, and only once.
	if (!gate.hasColor) process.env['FORCE_COLOR'] = '0';

	const {openSession, showOnScreens} = await import('../app-session.ts');

	return openSession(world, showOnScreens(world, gate, options.inline === true), opening);
};
