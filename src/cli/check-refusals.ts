import {isNamespace} from '../domain/anydesk/addresses.ts';
import {toPlainText} from '../domain/plain-text.ts';
import type {Plan} from '../domain/plan/shape.ts';
import {UsageError} from './world.ts';

/** Nobody's plan and nobody's words are about the invented organisation. */
export const isInvented = (targets: readonly string[]): boolean =>
	targets.length > 0 && targets.every(target => target === 'example');

/**
 * The invented organisation knows builds and people of its own: beside it one's own endpoints would be judged by them.
 * Throws a UsageError.
 */
export const assertAlone = (targets: readonly string[]): void => {
	if (targets.includes('example') && !isInvented(targets)) {
		throw new UsageError(
			'The example is an organisation of its own, and stands alone: deskwarden check example.',
		);
	}
};

/** Throws a UsageError for what is no namespace. */
export const assertNamespace = (namespace: string | undefined): void => {
	if (namespace !== undefined && !isNamespace(namespace)) {
		throw new UsageError(
			`"${toPlainText(namespace, 40)}" is no namespace: letters, digits, "-", "." and "_", without "@".`,
		);
	}
};

/** A rehearsal stands alone, with a plan, and tells no drift: throws a UsageError otherwise. */
export const assertRehearsal = (
	targets: readonly string[],
	plan: Plan | undefined,
	{baseline}: {readonly baseline?: string},
): void => {
	if (!targets.includes('plan')) return;
	if (plan === undefined || targets.length > 1) {
		throw new UsageError('The rehearsal stands alone, and needs a plan: deskwarden check plan --plan FILE.');
	}
	if (baseline !== undefined) {
		throw new UsageError(
			'A rehearsal looks at nothing real, so there is no drift to tell: leave out --baseline.',
		);
	}
};
