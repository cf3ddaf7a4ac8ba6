import type {Finding} from '../finding.ts';
import type {EvidenceLine, Outcome} from '../outcome.ts';
import type {ChangeKind} from './change-kinds.ts';

type Changes = Readonly<Record<Outcome, Readonly<Record<Outcome, ChangeKind>>>>;

/** From the earlier outcome to the later one. A failure that stays one is looked at more closely. */
const changes: Changes = {
	pass: {pass: 'unchanged', fail: 'new', undecided: 'lost', 'not-applicable': 'no-longer-applies'},
	fail: {pass: 'fixed', fail: 'unchanged', undecided: 'lost', 'not-applicable': 'no-longer-applies'},
	undecided: {
		pass: 'decided',
		fail: 'new',
		undecided: 'unchanged',
		'not-applicable': 'no-longer-applies',
	},
	'not-applicable': {pass: 'applies', fail: 'new', undecided: 'applies', 'not-applicable': 'unchanged'},
};

/** What has become of a finding. `isSameVersion`: one version of deskwarden has judged both, so that words compare. */
export const kindOf = (before: Finding, after: Finding, isSameVersion: boolean): ChangeKind => {
	if (before.outcome !== 'fail' || after.outcome !== 'fail') return changes[before.outcome][after.outcome];
	if (before.waiver !== undefined && after.waiver === undefined) return 'waiver-gone';
	if (before.waiver === undefined && after.waiver !== undefined) return 'newly-waived';

	const {come, gone} = evidenceChange(before.evidence, after.evidence);
	const isReworded = isSameVersion && matterOf(before.because) !== matterOf(after.because);

	return come.length > 0 || gone.length > 0 || isReworded ? 'changed' : 'unchanged';
};

/**
 * What is found that wasn't before, and the reverse. A line that moved is the same line, and what should stand there
 * is a matter of the rule.
 */
export const evidenceChange = (
	before: readonly EvidenceLine[],
	after: readonly EvidenceLine[],
): {readonly come: readonly EvidenceLine[]; readonly gone: readonly EvidenceLine[]} => ({
	come: without(after, before),
	gone: without(before, after),
});

const without = (
	lines: readonly EvidenceLine[],
	others: readonly EvidenceLine[],
): readonly EvidenceLine[] => {
	const known = new Map<string, number>();

	for (const line of others) known.set(foundIn(line), (known.get(foundIn(line)) ?? 0) + 1);

	return lines.filter(line => {
		const left = known.get(foundIn(line)) ?? 0;
		known.set(foundIn(line), left - 1);

		return left <= 0;
	});
};

const foundIn = ({place, key, found, origin}: EvidenceLine): string =>
	JSON.stringify([place, key, found, origin]);

/** A sentence without its line numbers and days: they move by themselves. */
const matterOf = (because: string): string =>
	because
		.replaceAll(/\blines? \d+(?:, \d+)*(?: and \d+(?: more)?)?/g, 'line')
		.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, 'day');
