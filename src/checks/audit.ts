import {type Check, type ClientCheck, isOrganizationCheck} from '../domain/check.ts';
import type {ClientFacts} from '../domain/client/facts.ts';
import type {Fact} from '../domain/facts.ts';
import type {Finding} from '../domain/finding.ts';
import type {OrganizationFacts} from '../domain/organization-facts.ts';
import {notApplicable, undecided, type Verdict} from '../domain/outcome.ts';

/** One thing that is judged: an installation, a build, an organisation. */
export type Subject = {readonly name: string} & (
	| {readonly kind: 'endpoint' | 'build'; readonly facts: ClientFacts}
	| {readonly kind: 'organization'; readonly facts: OrganizationFacts}
);

export type Judged = {
	readonly finding: Finding;
	/** A person's word may decide it. Where evidence has decided and only the part is open, it may not. */
	readonly isOpenToWords: boolean;
	/** The check threw: our defect. The finding is then undecided. */
	readonly defect?: string;
};

/** Judges one subject by every check that is meant for its kind, in the order of the catalogue. */
export function* audit(subject: Subject, checks: readonly Check[]): Generator<Judged> {
	for (const check of checks) {
		if (!(check.targets as readonly string[]).includes(subject.kind)) continue;

		try {
			const {verdict, isByPart} = judge(check, subject);

			yield {
				finding: findingOf(check, subject.name, verdict),
				isOpenToWords: check.isAttestable === true && !isByPart,
			};
		} catch (error) {
			yield {
				finding: findingOf(
					check,
					subject.name,
					undecided('the check failed: this is a defect of deskwarden'),
				),
				isOpenToWords: false,
				defect: `${check.id} on ${subject.name}: ${error instanceof Error ? error.name : 'unknown error'}`,
			};
		}
	}
}

type Judgement = {readonly verdict: Verdict; readonly isByPart: boolean};

const plainly = (verdict: Verdict): Judgement => ({verdict, isByPart: false});

const judge = (check: Check, subject: Subject): Judgement => {
	if (isOrganizationCheck(check)) {
		return plainly(
			subject.kind === 'organization' ? check.judge(subject.facts) : undecided('not an organisation'),
		);
	}
	if (subject.kind === 'organization') return plainly(undecided('not a client'));

	return judgeByPart(check, subject.facts);
};

/**
 * A client that can't play a part isn't judged by that part's rules. Where it isn't known whether it plays the part,
 * a failure is undecided, and what holds, holds.
 */
const judgeByPart = (check: ClientCheck, facts: ClientFacts): Judgement => {
	const played = check.part === undefined ? 'yes' : plays(check.part, facts);

	if (played !== 'yes' && played !== 'unknown') return plainly(notApplicable(played.no));

	const verdict = check.judge(facts);
	if (played === 'yes' || verdict.outcome !== 'fail') return plainly(verdict);

	const open = undecided(
		`it isn't known whether this client ${check.part === 'receiver' ? 'receives' : 'starts'} connections; if so: ${verdict.because}`,
		'plan',
		{at: verdict.evidence},
	);

	return {verdict: open, isByPart: true};
};

type Played = 'yes' | 'unknown' | {readonly no: string};

const plays = (part: 'receiver' | 'starter', facts: ClientFacts): Played =>
	part === 'receiver' ? receives(facts) : starts(facts);

/** Whoever can receive is judged as a receiver, whatever the plan hopes for. */
const receives = ({canReceive, part, isPartPlanned}: ClientFacts): Played => {
	if (canReceive.isKnown && canReceive.value) return 'yes';
	if (isProven(canReceive)) return {no: 'this client cannot receive connections'};

	return isPlanned(isPartPlanned) && part.isKnown && part.value !== 'starter' ? 'yes' : 'unknown';
};

/** A client that is only meant to receive is no starter; that it could start is BLD-1's matter. */
const starts = ({canStart, part, isPartPlanned}: ClientFacts): Played => {
	if (isPlanned(isPartPlanned) && part.isKnown) {
		return part.value === 'receiver' ? {no: 'this client is planned to receive connections only'} : 'yes';
	}
	if (canStart.isKnown && canStart.value) return 'yes';

	return isProven(canStart) ? {no: 'this client cannot start connections'} : 'unknown';
};

/** A key whose meaning is only inferred from its name takes no client off the list of those that are judged. */
const isProven = (fact: Fact<boolean>): boolean =>
	fact.isKnown && !fact.sources.some(({isInferred}) => isInferred);

const isPlanned = (fact: ClientFacts['isPartPlanned']): boolean => fact.isKnown && fact.value;

const findingOf = (
	{id, title, severity, level, guide}: Check,
	target: string,
	verdict: Verdict,
): Finding => ({
	check: id,
	target,
	outcome: verdict.outcome,
	severity,
	level,
	title,
	because: verdict.because,
	evidence: verdict.evidence,
	guide,
	...(verdict.outcome === 'undecided' && {needs: verdict.needs}),
});
