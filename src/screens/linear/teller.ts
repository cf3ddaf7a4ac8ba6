import type {Session} from '../../state/session.ts';
import type {Known} from '../known.ts';
import {consequenceOf, isRehearsed} from './consequence.ts';
import {eventsOf} from './hear-line.ts';
import {type Every, newHeartbeat} from './heartbeat.ts';
import {newsOf, type Page} from './page.ts';
import {pageFor} from './page-for.ts';
import type {Printer} from './printer.ts';

export type Teller = {
	readonly hear: (line: string) => void;
	/** Something may have changed that nobody typed. */
	readonly look: () => void;
	/** Asks once more what was asked last. */
	readonly askAgain: () => void;
	readonly stop: () => void;
};

/** How long the consequences of an answer are waited for before the next question comes, in milliseconds. */
const patience = 1000;

/** Tells a session as text that only ever goes on: a page on entering it, and then what is new on it. */
export const newTeller = (
	session: Session,
	known: Known,
	printer: Printer,
	{every, hush}: {readonly every: Every; readonly hush: (isHidden: boolean) => void},
): Teller => {
	const page = () => pageFor(session.state(), known);
	const heartbeat = newHeartbeat(every, () => printer.say([page().heartbeat ?? '']));
	/** The page as it was told last. */
	let told: Page | undefined;
	let consequence: string | undefined;
	/** The draft whose consequences were told, or waited for long enough. */
	let {draft} = session.state().desk.setup;
	let stopWaiting: (() => void) | undefined;
	let isHearing = false;

	const isLeft = () => session.state().shown.screen === 'left';

	const tell = (isAnswer: boolean) => {
		if (isLeft()) return;

		const now = page();
		const follows = isAnswer ? newConsequence() : [];
		const news = newsOf(now, told, isAnswer);
		const isNothing = follows.length + news.length === 0;

		told = now;
		({draft} = session.state().desk.setup);
		heartbeat.heed(now);
		// Whoever typed something hears something.
		if (isNothing && !isAnswer) return;

		printer.say(isNothing ? ['Nothing changed.'] : [...follows, ...news]);
		ask(now);
	};

	const ask = (now: Page) => {
		// Not shown from before the question on, so that nothing is that is typed at its sight.
		hush(now.isHidden === true && now.prompt !== '');
		printer.ask(now.prompt);
	};

	const newConsequence = (): readonly string[] => {
		const before = consequence;
		consequence = consequenceOf(session.state()) ?? before;

		return consequence === undefined || consequence === before ? [] : [consequence];
	};

	const isExpecting = () => {
		const state = session.state();

		return state.desk.setup.draft !== draft && !isRehearsed(state);
	};

	const goOn = () => {
		stopWaiting?.();
		stopWaiting = undefined;
		tell(true);
	};

	return {
		hear: line => {
			if (stopWaiting !== undefined) goOn();
			// The end of a line that isn't shown isn't shown either.
			if (page().isHidden !== true) printer.answered();

			const heard = eventsOf(line, session.state(), known);

			if ('says' in heard) {
				printer.say(heard.says);
				ask(page());
				return;
			}

			isHearing = true;
			for (const event of heard.events) session.tell(event);
			isHearing = false;
			if (isExpecting()) stopWaiting = every(patience, goOn);
			else tell(true);
		},
		look: () => {
			if (isHearing) return;
			if (stopWaiting === undefined) tell(false);
			else if (!isExpecting()) goOn();
		},
		askAgain: () => ask(page()),
		stop: () => {
			stopWaiting?.();
			heartbeat.stop();
		},
	};
};
