import type {AppEvent} from '../../state/app-events.ts';
import type {Path} from '../../state/app-state.ts';
import {type Desk, titleOf} from '../../state/desk.ts';
import {pathWords} from '../path-words.ts';
import {does, type Page, says} from './page.ts';

/** Asks for a file or a folder. */
export const pathPage = (desk: Desk, state: Path): Page => {
	const {screen, typed, complaints, isWaiting} = state;
	const {name, ask, about, does: then} = pathWords[screen];

	return {
		place: [screen],
		head: [`${name}, ${titleOf(desk.setup.draft)}.`, ask, about],
		rows: [...(typed === '' ? [] : [`Now: ${typed}`]), ...(isWaiting ? ['It is being read.'] : [])],
		notes: complaints,
		prompt: isWaiting ? '' : typed === '' ? 'Path:' : 'Path (enter takes what stands there):',
		takesWords: true,
		commands: [['a path', `would ${then}`], ...(typed === '' ? [] : [['enter', `takes ${typed}`] as const])],
		...(isWaiting && {heartbeat: 'It is still being read.'}),
		hear: line => {
			const path = line.trim() || typed.trim();
			if (isWaiting) return says('It is still being read. /back leaves it.');

			return path === ''
				? says('Type a path, or /back.')
				: does({type: 'text-given', text: path}, named(screen, path));
		},
	};
};

const named = (screen: Path['screen'], path: string): AppEvent =>
	screen === 'folder' ? {type: 'target-chosen', target: {kind: 'folder', path}} : {type: 'path-named', path};
