import type {AppEvent} from './app-events.ts';

export type WelcomeChoice = {readonly name: string; readonly about: string; readonly event: AppEvent};

/** With what one begins at the first start; the first one is advised. */
export const welcomeChoices: readonly [WelcomeChoice, ...WelcomeChoice[]] = [
	{
		name: "Begin with the guide's remote-support case",
		about:
			"Clients that only receive, clients that only start connections, and a list that keeps all others out: AnyDesk's own use case, with each choice explained.",
		event: {type: 'welcomed', by: 'guide'},
	},
	{
		name: 'Begin from an empty plan',
		about: 'Nothing is preset but the safe side of each choice.',
		event: {type: 'welcomed', by: 'empty'},
	},
	{
		name: 'Load a plan file …',
		about: 'A plan that was written before, in YAML or JSON. Its comments are kept.',
		event: {type: 'path-asked', of: 'plan-file'},
	},
	{
		name: 'Only check this machine now',
		about: 'Looks at every AnyDesk on it, without a plan. The set-up can begin later.',
		event: {type: 'welcomed', by: 'checking'},
	},
];
