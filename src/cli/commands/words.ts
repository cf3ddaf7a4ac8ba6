import {withConfirmations} from '../../domain/confirmed-words.ts';
import {addDays, localDay} from '../../domain/dates.ts';
import {limitsOf} from '../../domain/plan/complete.ts';
import {planOf} from '../../domain/plan/draft.ts';
import {exitCodes} from '../../domain/summary.ts';
import {type Attestation, isSameWord, type Words} from '../../domain/words.ts';
import {printWordList} from '../../reports/words-list.ts';
import {idsGiven, readGiven} from '../new-words.ts';
import {signAs} from '../sign.ts';
import {type OpenWorkspace, openWorkspace, type Wanted} from '../workspace.ts';
import {draftIn, signersIn, wordsIn} from '../workspace-desk.ts';
import type {WorkspaceOptions} from '../workspace-home.ts';
import {UsageError, type World} from '../world.ts';

/** A code of whoever speaks comes from there, where they have a second factor. */
type Signed = WorkspaceOptions & {readonly codeFile?: string};

export type AttestOptions = Signed & {
	readonly target: string;
	readonly by: string;
	readonly note: string;
	readonly until?: string;
	/** The wanted state isn't there. */
	readonly fails?: boolean;
};

export type WaiveOptions = Signed & {
	readonly target: string;
	readonly owner: string;
	readonly reason: string;
	readonly until: string;
};

/** Notes what a person has seen, for each of the checks. Throws where the word makes no sense, or isn't confirmed. */
export const attest = async (
	world: World,
	ids: readonly string[],
	{target, by, note, until, fails, ...options}: AttestOptions,
): Promise<number> => {
	const on = localDay(world.now());
	const given = readAttested(ids, {target, holds: fails !== true, by, note, on, until: until ?? on}, world);
	const workspace = await workspaceFor(world, options, {mayCreate: 'told'});
	const words =
		until === undefined ? {...given, attestations: given.attestations.map(lastingIn(workspace))} : given;

	return noteWords(world, workspace, words, by, options);
};

const readAttested = (
	ids: readonly string[],
	word: Omit<Attestation, 'check' | 'until'> & {readonly until: string},
	world: World,
): Words =>
	readGiven({until: word.until, attestations: idsGiven(ids).map(check => ({check, ...word}))}, world.now());

/** Without a last day a word counts as long as the plan says. */
const lastingIn =
	({store, name}: OpenWorkspace) =>
	(word: Attestation): Attestation => {
		const {attestationDays} = limitsOf(planOf(draftIn(store.current(), name)));

		return {...word, until: addDays(word.on, attestationDays) ?? word.on};
	};

/** Notes an accepted risk, for each of the checks; as `attest` does. */
export const waive = async (
	world: World,
	ids: readonly string[],
	{target, owner, reason, until, ...options}: WaiveOptions,
): Promise<number> => {
	const words = readGiven(
		{until, waivers: idsGiven(ids).map(check => ({check, target, owner, reason, until}))},
		world.now(),
	);
	const workspace = await workspaceFor(world, options, {mayCreate: 'told'});

	return noteWords(world, workspace, words, owner, options);
};

const workspaceFor = async (
	world: World,
	options: WorkspaceOptions,
	wanted: Wanted = {},
): Promise<OpenWorkspace> => {
	const workspace = await openWorkspace(world, options, wanted);
	if (workspace !== undefined) return workspace;

	throw new UsageError(
		'There is no workspace that keeps words: deskwarden setup makes one, or name a new one with --workspace NAME. ' +
			'Without one, write them to a file for check --words FILE.',
	);
};

const noteWords = async (
	world: World,
	{store, name}: OpenWorkspace,
	{attestations, waivers}: Words,
	by: string,
	{codeFile}: Signed,
): Promise<number> => {
	const signer = await signAs(world, store, by, codeFile);
	const signed: Words =
		signer === undefined
			? {attestations, waivers}
			: {
					attestations: attestations.map(word => ({...word, by: signer, confirmed: true})),
					waivers: waivers.map(word => ({...word, owner: signer, confirmed: true})),
				};

	await store.update(now => ({
		...now,
		attestations: [...now.attestations, ...signed.attestations],
		waivers: [...now.waivers, ...signed.waivers],
	}));

	const judged = withConfirmations(signed, {signers: signersIn(store), isTrusted: store.isSealed()});

	world.out(`${printWordList(judged, world.now()).join('\n')}\nNoted in the workspace ${name}.\n`);

	return exitCodes.conformant;
};

/** Lists what people say in the workspace, numbered. */
export const listWords = async (
	world: World,
	{json, ...options}: WorkspaceOptions & {readonly json?: boolean},
): Promise<number> => {
	const {store} = await workspaceFor(world, options);
	const words = wordsIn(store);

	if (json === true)
		world.out(`${JSON.stringify({schema: 'deskwarden/word-list@1', ...words}, null, '\t')}\n`);
	else if (words.attestations.length + words.waivers.length === 0) world.out('No word is noted.\n');
	else world.out(`${printWordList(words, world.now(), {isNumbered: true}).join('\n')}\n`);

	return exitCodes.conformant;
};

/** Takes a word back, by its number in the list; in the name of somebody with a second factor, with their code. */
export const withdrawWord = async (
	world: World,
	number: string,
	{codeFile, ...options}: Signed,
): Promise<number> => {
	const workspace = await workspaceFor(world, options);
	const {store} = workspace;
	const {attestations, waivers} = store.current();
	const all = [...attestations, ...waivers];
	const at = /^\d{1,6}$/.test(number) ? Number(number) - 1 : -1;
	const word = all[at];

	if (word === undefined) {
		throw new UsageError(
			all.length === 0
				? 'No word is noted, so none can be taken back.'
				: `There is no word of that number: deskwarden words list tells those from 1 to ${all.length}.`,
		);
	}

	const told = printWordList(wordsIn(store), world.now())[at];

	await signAs(world, store, 'by' in word ? word.by : word.owner, codeFile);
	await store.update(now => ({
		...now,
		attestations: now.attestations.filter(one => !isSameWord(one, word)),
		waivers: now.waivers.filter(one => !isSameWord(one, word)),
	}));
	world.out(`${told}\nTaken back.\n`);

	return exitCodes.conformant;
};
