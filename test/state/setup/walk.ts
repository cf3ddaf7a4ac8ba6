import {type Draft, planOf} from '../../../src/domain/plan/draft.ts';
import type {Plan} from '../../../src/domain/plan/shape.ts';
import {type AfterAnswer, ask, askAgain} from '../../../src/state/setup/answering.ts';
import type {FormName} from '../../../src/state/setup/form.ts';
import {forms} from '../../../src/state/setup/forms.ts';
import {afterSetup} from '../../../src/state/setup/next-setup.ts';
import type {Question} from '../../../src/state/setup/question.ts';
import {newSetup, openQuestion, type Setup} from '../../../src/state/setup/setup.ts';
import type {SetupEvent} from '../../../src/state/setup/setup-events.ts';

/** A person at the set-up, without a screen. */
export const walkFrom = (draft: Draft, begun: Partial<Setup> = {}) => {
	let state: AfterAnswer = ask({...newSetup(draft), ...begun});

	const tell = (...events: readonly SetupEvent[]): void => {
		for (const event of events) {
			if (state.screen !== 'asking') throw new Error(`"${event.type}" came on ${state.screen}`);

			state = afterSetup(state, event) ?? state;
		}
	};

	return {
		state: () => state,
		plan: (): Plan => planOf(state.setup.draft),
		draft: () => state.setup.draft,

		/** The question that is open. */
		question: (): Question => {
			const question = openQuestion(state.setup);
			if (question === undefined) throw new Error('nothing is asked any more');

			return question;
		},

		tell,
		enter: () => tell({type: 'went-on'}),
		back: () => tell({type: 'went-back'}),
		down: (by = 1) => tell({type: 'focus-moved', by}),
		type: (text: string) => tell({type: 'text-typed', text}),

		/** Opens one question from the list of all answers. */
		jump: (name: string) => {
			state = askAgain(state.setup, name);
			if (openQuestion(state.setup)?.name !== name) throw new Error(`there is no question ${name}`);
		},

		/** How many entries a list has. */
		count: (name: FormName, scope: string) => forms[name].itemsOf(state.setup.draft, scope).length,

		/** Takes what stands there, until a question of this name is open. */
		enterUntil: (name: string) => {
			for (let count = 0; openQuestion(state.setup)?.name !== name; count++) {
				if (count > 100) throw new Error(`${name} is never asked`);

				tell({type: 'went-on'});
			}
		},
	};
};
