import {type GlyphSet, glyphSetFor, type Surroundings} from '../terminal-gate.ts';

/** Whether somebody wants plain text: said on the command line, or once and for all in the environment. */
export const wantsLinear = (isAsked: boolean, env: Surroundings['env']): boolean =>
	isAsked || !['', '0', 'false'].includes(env['ACCESSIBLE'] ?? '');

/** The characters in which plain text is told here: any terminal will do. Undefined where there is none. */
export const linearGate = (around: Surroundings): GlyphSet | undefined =>
	around.stdin.isTTY === true && around.stdout.isTTY === true ? glyphSetFor(around) : undefined;
