import type {Press} from '../../src/screens/keys.ts';
import type {Known} from '../../src/screens/known.ts';
import {looksFor, withNotice} from '../../src/screens/looks.ts';
import {noticeOf} from '../../src/screens/notices.ts';
import {eventOf} from '../../src/screens/screen-keys.ts';
import type {AppEvent} from '../../src/state/app-events.ts';
import type {AppState} from '../../src/state/app-state.ts';
import {nextState} from '../../src/state/next-state.ts';
import {fakeKnown} from './fake-services.ts';

/** Keys that type nothing. */
export const namedKeys = [
	...['up', 'down', 'left', 'right', 'page-up', 'page-down', 'home', 'end'],
	...['enter', 'esc', 'tab', 'shift-tab', 'backspace', 'unknown', 'ctrl-b', 'ctrl-f', 'ctrl-u'],
] as const;

const isNamed = (name: string): boolean => (namedKeys as readonly string[]).includes(name);

const pressesOf = (name: string): readonly Press[] =>
	isNamed(name) || name === 'ctrl-c' ? [{name}] : [...name].map(text => ({name: text, text}));

/** What follows from a key at 80×24, as the app would have it. */
export const afterPress = (state: AppState, press: Press, known: Known = fakeKnown): AppState => {
	const looks = withNotice(looksFor('unicode', {columns: 80, rows: 24}, true), noticeOf(state));
	const event = eventOf(press, state, looks, known);

	return event === undefined ? state : nextState(state, event);
};

/** Somebody at the keyboard of an app without a world: what the world tells is told by hand. */
export const typing = (state: AppState, ...names: readonly string[]): AppState =>
	names.flatMap(pressesOf).reduce((now, press) => afterPress(now, press), state);

type Answer = Extract<AppEvent, {type: 'prompt-refused' | 'sealed' | 'word-signed'}>;
type Bare<Event> = Event extends Answer ? Omit<Event, 'asks'> : never;

/** A code is typed into the prompt, where one is in sight, and this comes of it. */
export const answering = (state: AppState, answer: Bare<Answer>): AppState => {
	const waiting = typing(state, '123456', 'enter');

	return waiting.shown.screen === 'prompt'
		? nextState(waiting, {...answer, asks: waiting.shown.asks} as AppEvent)
		: waiting;
};

export const telling = (state: AppState, ...events: readonly AppEvent[]): AppState =>
	events.reduce(nextState, state);
