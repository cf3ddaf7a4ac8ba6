import {terminalGate} from '../../screens/terminal-gate.ts';
import type {WorkspaceOptions} from '../workspace.ts';
import type {World} from '../world.ts';

export type HomeOptions = WorkspaceOptions & {readonly ascii?: boolean};

/** Opens the app in a terminal; elsewhere prints the tour. */
export const home = async (world: World, options: HomeOptions): Promise<number> => {
	const {stdin, stdout, env, platform} = world;
	const gate = terminalGate({stdin, stdout, env, platform, wantsAscii: options.ascii === true});

	if (!gate.isOpen) {
		const {demo} = await import('./demo.ts');

		return demo(world);
	}
	// Ink's colours ask the environment alone, and only once.
	if (!gate.hasColor) process.env['FORCE_COLOR'] = '0';

	const {openSession} = await import('../app-session.ts');

	return openSession(world, gate, options);
};
