import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink-testing-library';

import {onTestFinished} from 'vitest';
import {App} from '../../src/screens/app.tsx';
import type {Known} from '../../src/screens/known.ts';
import type {GlyphSet} from '../../src/screens/terminal-gate.ts';
import {type AppState, firstState} from '../../src/state/app-state.ts';
import type {RunAudit} from '../../src/state/audit-events.ts';
import type {Services} from '../../src/state/services.ts';
import {openSession} from '../../src/state/session.ts';
import {fakeAudit} from './fake-audit.ts';
import {fakeKnown, fakeServices} from './fake-services.ts';

const keys = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	tab: '\t',
	'page-down': '\u001B[6~',
	enter: '\r',
	esc: '\u001B',
	backspace: '\u007F',
	'ctrl-c': '\u0003',
} as const;

type Options = {
	readonly audit?: RunAudit;
	readonly services?: Partial<Services>;
	readonly known?: Partial<Known>;
	/** Where the app opens. */
	readonly first?: AppState;
	readonly columns?: number;
	readonly rows?: number;
	readonly glyphSet?: GlyphSet;
};

const deadline = 5000;

/** The app in a terminal that lives in memory. `shows` waits for what a person would see. */
export const openTerminal = ({
	audit = fakeAudit(),
	services = {},
	known = {},
	first = firstState,
	columns = 80,
	rows = 24,
	glyphSet = 'unicode',
}: Options = {}) => {
	const session = openSession({
		services: fakeServices({audit, ...services}),
		first,
		pace: 1,
		rehearsalPace: 1,
	});
	const view = render(null as never);

	// The library's own terminal always has 100 columns and no rows.
	Object.defineProperties(view.stdout, {
		columns: {value: columns, writable: true},
		rows: {value: rows, writable: true},
	});
	view.rerender(<App session={session} known={{...fakeKnown, ...known}} glyphSet={glyphSet} isStill />);
	onTestFinished(() => view.unmount());

	const frame = () => stripVTControlCharacters(view.lastFrame() ?? '');

	return {
		session,
		frame,
		lines: () => frame().split('\n'),

		press: async (...names: readonly string[]) => {
			for (const name of names) {
				await turn();
				view.stdin.write(keys[name as keyof typeof keys] ?? name);
			}
		},

		shows: (text: string) =>
			until(
				() => frame().includes(text),
				() => `"${text}" never came:\n${frame()}`,
			),

		hides: (text: string) =>
			until(
				() => !frame().includes(text),
				() => `"${text}" never went:\n${frame()}`,
			),

		resize: (size: {readonly columns: number; readonly rows: number}) => {
			Object.assign(view.stdout, size);
			view.stdout.emit('resize');
		},
	};
};

/** From home, to what the example shows. */
export const checkTheExample = async (terminal: ReturnType<typeof openTerminal>) => {
	await terminal.shows('Check the example');
	await terminal.press('down', 'down', 'enter');
	await terminal.shows('Findings');
};

/** The key listener is attached one turn of the event loop after the first paint. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

const until = async (isTrue: () => boolean, complaint: () => string): Promise<void> => {
	const end = performance.now() + deadline;

	while (!isTrue()) {
		if (performance.now() > end) throw new Error(complaint());
		await turn();
	}
};
