import type {CompleteBuild} from '../domain/plan/complete.ts';

/** How sure it is that the client honours a key, by the marks of client.md: O, V, R. */
export const confidences = {
	documented: 'documented by the vendor',
	package: "seen in the vendor's package",
	files: 'seen in files of real clients',
	inferred: "seen in the vendor's package, meaning inferred from the name",
} as const;
export type Confidence = keyof typeof confidences;

/** A line for the generator's override box, and where it comes from. */
export type GeneratorLine = {
	readonly key: string;
	readonly value: string;
	/** What it does, as Markdown. */
	readonly does: string;
	/** The field of the plan that asks for it. */
	readonly field: keyof CompleteBuild;
	/** Where the value is not the field's own: the document that it is taken from. */
	readonly constant?: string;
	readonly guide: readonly string[];
	readonly confidence: Confidence;
};
