import {openLinear} from '../screens/linear/open-linear.ts';
import type {GlyphSet} from '../screens/terminal-gate.ts';
import type {Show} from './app-session.ts';
import type {World} from './world.ts';

/** Shows the app as text that only goes on. */
export const showAsText =
	(world: World, glyphSet: GlyphSet): Show =>
	opening =>
		openLinear({
			...opening,
			stdin: world.stdin,
			stdout: world.stdout as NodeJS.WriteStream,
			glyphSet,
			every: (milliseconds, callback) => {
				const timer = setInterval(callback, milliseconds);

				return () => clearInterval(timer);
			},
			process,
		});
