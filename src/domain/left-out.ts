/** What a workspace holds that would have counted in a run, and didn't. */
export type LeftOut = {
	/** `plan`: the run was judged without it · `words`: those of the workspace, and who signs there. */
	readonly what: 'plan' | 'words';
	/** Why, as the end of a sentence. */
	readonly because: string;
};

/** What a run went without, as a sentence: a verdict that isn't the one that was to be expected says so. */
export const sayLeftOut = ({what, because}: LeftOut): string =>
	what === 'plan'
		? `Judged without the plan of the workspace: ${because}.`
		: `The words of the workspace are left out, and nobody can tell who signs: ${because}.`;
