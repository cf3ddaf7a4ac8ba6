import {linearGate, wantsLinear} from '../../screens/linear/linear-gate.ts';
import {terminalGate} from '../../screens/terminal-gate.ts';
import type {World} from '../world.ts';

/** How the app is to be shown; all that isn't said follows from the terminal. */
export type HomeOptions = {
	readonly ascii?: boolean;
	/** On the normal screen, below what stands there. */
	readonly inline?: boolean;
	/** As text that only goes on, for screen readers. */
	readonly accessible?: boolean;
};

/** Opens the app in a terminal; elsewhere prints the tour. */
export const home = async (world: World, options: HomeOptions): Promise<number> => {
	const {stdin, stdout, env, platform} = world;
	const around = {stdin, stdout, env, platform, wantsAscii: options.ascii === true};

	if (wantsLinear(options.accessible === true, env)) {
		const glyphSet = linearGate(around);
		if (glyphSet === undefined) return printTour(world);

		const {openSession} = await import('../app-session.ts');
		const {showAsText} = await import('../linear-session.ts');

		return openSession(world, showAsText(world, glyphSet));
	}

	const gate = terminalGate(around);
	if (!gate.isOpen) return printTour(world);
	// Ink's colours ask the environment alone, and only once.
	if (!gate.hasColor) process.env['FORCE_COLOR'] = '0';

	const {openSession, showOnScreens} = await import('../app-session.ts');

	return openSession(world, showOnScreens(world, gate, options.inline === true));
};

const printTour = async (world: World): Promise<number> => {
	const {demo} = await import('./demo.ts');

	return demo(world);
};
