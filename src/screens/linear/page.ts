import type {AppEvent} from '../../state/app-events.ts';

/** A paragraph; or a line that is told as it is, without a break of ours. */
export type Told = string | {readonly asItIs: string};

/** What a line comes to: what a person did with it, or an answer that changes nothing. */
export type Heard = {readonly events: readonly AppEvent[]} | {readonly says: readonly Told[]};

export const does = (...events: readonly AppEvent[]): Heard => ({events});

export const says = (...lines: readonly Told[]): Heard => ({says: lines});

/** A line that can be typed, and what it does. */
export type Command = readonly [line: string, does: string];

/** One room, or one question, as text that is neither spelled nor broken into lines yet. */
export type Page = {
	/** From the outside in. As long as it stays the same, only what is new is told. */
	readonly place: readonly string[];
	/** Told on entering: where one is, what is asked, and why. */
	readonly head: readonly Told[];
	/** What is there. A row that was not there before is told. */
	readonly rows: readonly string[];
	/** What came of the last line: told after each line. */
	readonly notes?: readonly string[];
	/** What is expected now; empty while something is waited for. */
	readonly prompt: string;
	/** Lines are somebody's own words here, so that commands begin with a slash. */
	readonly takesWords?: boolean;
	/** The line is a secret: the terminal shows nothing of it. */
	readonly isHidden?: boolean;
	readonly commands: readonly Command[];
	/** What the words of the page mean. */
	readonly explain?: readonly string[];
	/** Told now and then while something is under way. */
	readonly heartbeat?: string;
	readonly hear: (line: string) => Heard;
};

/** All that a page tells on entering. */
export const wholeOf = ({head, rows, notes = []}: Page): readonly Told[] => [...head, ...rows, ...notes];

/** What is to be told of a page after another one, or after itself; `isAnswer`: somebody has typed a line. */
export const newsOf = (page: Page, before: Page | undefined, isAnswer: boolean): readonly Told[] => {
	const {place, rows, notes = []} = page;

	if (before === undefined || !isWithin(before.place, place)) return ['', ...wholeOf(page)];
	// Back from a page inside it: what is asked, and why, was told before.
	if (before.place.length > place.length) return ['', ...rows, ...notes];

	const told = new Set(before.rows);
	const former = new Set(before.notes);

	return [...rows.filter(row => !told.has(row)), ...notes.filter(note => isAnswer || !former.has(note))];
};

const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
	outer.every((part, index) => inner[index] === part);
