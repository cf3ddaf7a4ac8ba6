import {type TerminalGate, terminalGate} from '../../screens/terminal-gate.ts';
import type {AppEntrance} from '../app-entrance.ts';
import type {WorkspaceOptions} from '../workspace-home.ts';
import {UsageError, type World} from '../world.ts';

export type HomeOptions = WorkspaceOptions & {readonly ascii?: boolean};

/** Opens the app in a terminal; elsewhere prints the tour. */
export const home = async (world: World, options: HomeOptions): Promise<number> => {
	const gate = gateOf(world, options);

	if (!gate.isOpen) {
		const {demo} = await import('./demo.ts');

		return demo(world);
	}

	return open(world, gate, options);
};

const gateOf = ({stdin, stdout, env, platform}: World, {ascii}: HomeOptions): TerminalGate =>
	terminalGate({stdin, stdout, env, platform, wantsAscii: ascii === true});

const open = async (
	world: World,
	gate: TerminalGate & {readonly isOpen: true},
	options: HomeOptions,
	at?: AppEntrance,
): Promise<number> => {
	// Ink's colours ask the environment alone, and only once.
	if (!gate.hasColor) process.env['FORCE_COLOR'] = '0';

	const {openSession} = await import('../app-session.ts');

	return openSession(world, gate, {...options, ...(at !== undefined && {at})});
};

/** Opens the app where somebody enrols. Throws a UsageError where there is no terminal to draw in. */
export const openEnrolling = async (world: World, options: HomeOptions, at: AppEntrance): Promise<number> => {
	const gate = gateOf(world, options);

	if (!gate.isOpen) {
		throw new UsageError(
			`A picture and a code need a terminal, and ${gate.reason}: give a secret with --secret-file FILE and a code with --code-file FILE.`,
		);
	}

	return open(world, gate, options, at);
};

/** Opens the app at the set-up. Throws a UsageError where there is no terminal to ask in. */
export const openSetup = async (world: World, options: HomeOptions): Promise<number> => {
	const gate = gateOf(world, options);

	if (!gate.isOpen) {
		throw new UsageError(
			`The questions need a terminal, and ${gate.reason}: give a plan with --from FILE, or use --accessible.`,
		);
	}

	return open(world, gate, options, {room: 'set-up'});
};
