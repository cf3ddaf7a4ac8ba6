import {addDays, daysLeft, isLiveOn} from './dates.ts';
import type {Finding} from './finding.ts';
import {type NamePattern, namePattern} from './name-pattern.ts';
import type {WordUse} from './report.ts';
import type {Attestation, Waiver, Words} from './words.ts';

/** Today, as the reader of the words sees it. */
export type Today = {readonly now: Date; readonly zoneOffsetMinutes: number};

type State = {
	readonly attestations: Map<Attestation, WordUse['state']>;
	readonly waivers: Map<Waiver, WordUse['state']>;
};

/** Words at work: they decide and excuse findings, and know afterwards how they fared. */
export type AppliedWords = {
	/** `called` is what its target shares with others: then only words count that mean all of them anyway. */
	readonly apply: (finding: Finding, isAttestable: boolean, called?: string) => Finding;
	/** Whether a word concerns a finding that wouldn't if another target had the same name. */
	readonly hangsOnName: (finding: Finding) => boolean;
	readonly uses: () => readonly WordUse[];
};

/**
 * An attestation decides what evidence leaves undecided, if it is in force and the check may be attested; it never
 * outweighs evidence. A waiver excuses a failure, which stays a failure. The last word given counts, and before all others
 * the last one behind which a second factor stands.
 */
export const applyWords = (words: Words, today: Today): AppliedWords => {
	const state: State = {attestations: new Map(), waivers: new Map()};
	const attestations = byCheck(words.attestations);
	const waivers = byCheck(words.waivers);

	return {
		apply: (finding, isAttestable, called) => {
			const vouching = meant(finding, called, attestations, state.attestations);
			const excusing = meant(finding, called, waivers, state.waivers);
			const told = isAttestable ? attest(finding, vouching, today, state) : finding;

			return told.outcome === 'fail' ? waive(told, excusing, today, state) : told;
		},
		hangsOnName: ({check, target}) =>
			[attestations, waivers].some(given =>
				(given.get(check) ?? []).some(({covers}) => covers(target) && !meansAll(covers, target)),
			),
		uses: () => usesOf(words, today, state),
	};
};

type Given<Word> = ReadonlyMap<string, readonly {readonly word: Word; readonly covers: NamePattern}[]>;

const byCheck = <Word extends Attestation | Waiver>(words: readonly Word[]): Given<Word> =>
	Map.groupBy(
		words.map(word => ({word, covers: namePattern(word.target)})),
		({word}) => word.check,
	);

/** The words on a finding. Which of several targets one means that names one of them nobody can tell: it counts for none. */
const meant = <Word extends Attestation | Waiver>(
	{check, target}: Finding,
	called: string | undefined,
	given: Given<Word>,
	states: Map<Word, WordUse['state']>,
): readonly Word[] =>
	(given.get(check) ?? [])
		.filter(({covers}) => covers(target))
		.flatMap(({word, covers}) => {
			if (called === undefined || meansAll(covers, called)) return word;
			if (states.get(word) !== 'contradicted') states.set(word, 'ambiguous');

			return [];
		});

/** Whether a pattern means every target of a name. */
const meansAll = (covers: NamePattern, name: string): boolean => covers(name) && covers(`${name} #2`);

const isLive = (until: string | undefined, today: Today): boolean =>
	until === undefined || isLiveOn(until, today.now, today.zoneOffsetMinutes);

/** A word that is dated in the future hasn't been given. */
const dayBefore = (day: string): string => addDays(day, -1) ?? '9999-12-31';

const attest = (
	finding: Finding,
	attestations: Words['attestations'],
	today: Today,
	state: State,
): Finding => {
	// Of two words of one day the one further down is the later.
	const newestFirst = attestations
		.filter(word => !isLiveOn(dayBefore(word.on), today.now, today.zoneOffsetMinutes))
		.toReversed()
		.toSorted((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
	const lastConfirmed = newestFirst.find(word => word.confirmed === true);
	const confirmed =
		lastConfirmed !== undefined && isLive(lastConfirmed.until, today) ? lastConfirmed : undefined;
	const last = confirmed ?? newestFirst[0];
	if (confirmed !== undefined)
		note(newestFirst.slice(0, newestFirst.indexOf(confirmed)), 'outranked', state.attestations, today);

	// Somebody spoke last: an older word doesn't count again when that one has run out.
	if (last === undefined) return finding;

	note(newestFirst.slice(newestFirst.indexOf(last) + 1), 'superseded', state.attestations, today);

	if (!isLive(last.until, today)) return expired(finding, last);

	if (finding.outcome === 'not-applicable') return finding;

	const isContradicted = finding.outcome !== 'undecided' && last.holds !== (finding.outcome === 'pass');

	// One contradiction is told, whatever else the word decides.
	if (isContradicted) state.attestations.set(last, 'contradicted');
	else if (isOpen(state.attestations.get(last))) state.attestations.set(last, 'used');

	if (finding.outcome !== 'undecided') return finding;

	const {needs: _needs, ...decided} = finding;

	return {
		...decided,
		outcome: last.holds ? 'pass' : 'fail',
		because: last.holds ? `${last.by} says so` : `${last.by} says that it does not hold`,
		evidence: [
			{place: `the word of ${last.by}`, found: last.note ?? `given on ${last.on}`, origin: 'attestation'},
		],
		attestation: last,
	};
};

/** What has to be told of a word is told, whatever else it decides. */
const isOpen = (state: WordUse['state'] | undefined): boolean =>
	state === undefined || state === 'outranked' || state === 'superseded' || state === 'used';

/** Notes the words that would have counted, were it not for another one. */
const note = <Word extends Attestation | Waiver>(
	words: readonly Word[],
	as: 'outranked' | 'superseded',
	states: Map<Word, WordUse['state']>,
	today: Today,
): void => {
	for (const word of words) {
		if (isLive(word.until, today) && !states.has(word)) states.set(word, as);
	}
};

const expired = (finding: Finding, {by, until}: Attestation): Finding =>
	finding.outcome === 'undecided'
		? {...finding, because: `${finding.because}; the word of ${by} ran out on ${until}`}
		: finding;

const waive = (finding: Finding, waivers: Words['waivers'], today: Today, state: State): Finding => {
	const live = waivers.filter(word => isLive(word.until, today));
	const confirmed = live.find(word => word.confirmed === true);
	const waiver = confirmed ?? live[0];
	if (waiver === undefined) return finding;
	if (confirmed !== undefined)
		note(live.slice(0, live.indexOf(confirmed)), 'outranked', state.waivers, today);

	if (isOpen(state.waivers.get(waiver))) state.waivers.set(waiver, 'used');

	return {...finding, waiver};
};

const usesOf = ({attestations, waivers}: Words, today: Today, state: State): readonly WordUse[] => [
	...attestations.map(word => useOf('attestation', word, state.attestations.get(word), today)),
	...waivers.map(word => useOf('waiver', word, state.waivers.get(word), today)),
];

const useOf = (
	kind: WordUse['kind'],
	{check, target, until}: {readonly check: string; readonly target: string; readonly until?: string},
	state: WordUse['state'] | undefined,
	today: Today,
): WordUse => {
	const left = until === undefined ? undefined : daysLeft(until, today.now, today.zoneOffsetMinutes);

	if (!isLive(until, today))
		return {kind, check, target, ...(until !== undefined && {until}), state: 'expired'};

	return {
		kind,
		check,
		target,
		...(until !== undefined && {until}),
		state: state ?? 'unused',
		...(left !== undefined && {daysLeft: left}),
	};
};
