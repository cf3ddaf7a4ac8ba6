import {isSameLogin} from '../../domain/accounts.ts';
import {localDay} from '../../domain/dates.ts';
import {whyNoName} from '../../domain/file-values.ts';
import {nearest} from '../../domain/nearest.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {exitCodes} from '../../domain/summary.ts';
import {enrolmentIssuer, inThePortal} from '../../state/enrolling-room.ts';
import {
	type EnrolmentDialogue,
	type EnrolmentEvent,
	nextEnrolment,
	openEnrolment,
} from '../../state/second-factor/enrolment.ts';
import {skewNotice} from '../../state/second-factor/verify.ts';
import {type Person, peopleOf, withEnrolment, witnessOf} from '../../state/setup/second-factors.ts';
import {withoutSigner} from '../../state/workspace/signers.ts';
import {givenLine} from '../given-line.ts';
import {signAs} from '../sign.ts';
import {type OpenWorkspace, openWorkspace} from '../workspace.ts';
import {draftIn} from '../workspace-desk.ts';
import {NoAccessError, UsageError, type World} from '../world.ts';
import type {HomeOptions} from './home.ts';

export type EnrollOptions = HomeOptions & {
	/** For whoever signs words here, with a secret of our own. */
	readonly sign?: boolean;
	readonly remove?: boolean;
	/** Who saw it. */
	readonly by?: string;
	readonly secretFile?: string;
	readonly codeFile?: string;
};

/** Enrols a second factor: in the app, or with a secret and a code that a script hands over. */
export const enroll = async (
	world: World,
	login: string | undefined,
	options: EnrollOptions,
): Promise<number> => {
	if (options.remove === true) return removeSigner(world, login, options);
	if (options.secretFile !== undefined) return enrolGiven(world, login, options, options.secretFile);

	const {openEnrolling} = await import('./home.ts');

	return openEnrolling(world, options, {
		room: options.sign === true ? 'signing-up' : 'second-factor',
		...(login !== undefined && {login}),
	});
};

/** Without a terminal: the secret is drawn nowhere, a code proves that the phone has it. */
const enrolGiven = async (
	world: World,
	login: string | undefined,
	{by, codeFile, sign, ...options}: EnrollOptions,
	secretFile: string,
): Promise<number> => {
	if (sign === true) {
		throw new UsageError('deskwarden makes the secrets of those who sign: leave out --secret-file.');
	}
	if (codeFile === undefined) {
		throw new UsageError(
			'A code shows that the phone has the secret: give one with --code-file FILE, or - for the next line of standard input.',
		);
	}

	if (by !== undefined) assertName(by);

	const {store, name} = await theWorkspace(world, options);
	const workspace = store.current();
	const setup = {draft: draftIn(workspace, name), enrolments: workspace.enrolments};
	const {user} = personCalled(peopleOf(setup), login);
	const asking = openEnrolment({issuer: enrolmentIssuer, account: user.login});
	const secret = await givenLine(world, secretFile, 'secret');
	const shown = enter(asking, secret, world.now());
	if (shown.stage !== 'shown') throw new UsageError(complaintIn(shown));

	for (const notice of shown.notices) world.err(`${notice}\n`);

	const done = enter(shown, await givenLine(world, codeFile, 'code'), world.now());
	if (done.stage !== 'enrolled') throw new NoAccessError(complaintIn(done));

	const enrolment = {
		login: user.login,
		on: localDay(world.now()),
		by: by ?? witnessOf(setup),
		how: 'verified',
	} as const;

	await store.update(now => withEnrolment(now, enrolment));
	world.out(
		[
			`The code of ${user.login} was right.`,
			inThePortal,
			...(done.how === 'verified' ? [skewNotice(done.skew)] : []),
			`Noted in the workspace ${name}: enrolled on ${enrolment.on}, seen by ${toPlainText(enrolment.by, 80)}. The secret is not kept.`,
		]
			.filter(line => line !== undefined)
			.map(line => `${line}\n`)
			.join(''),
	);

	return exitCodes.conformant;
};

const enter = (dialogue: EnrolmentDialogue, text: string, now: Date): EnrolmentDialogue =>
	(
		[
			{type: 'text-typed', text},
			{type: 'entered', now},
		] satisfies readonly EnrolmentEvent[]
	).reduce(nextEnrolment, dialogue);

const complaintIn = (dialogue: EnrolmentDialogue): string =>
	(dialogue.stage === 'enrolled' ? undefined : dialogue.complaint) ?? 'That could not be read.';

/** Throws a UsageError where a name can't be noted. */
const assertName = (by: string): void => {
	const why = whyNoName(by);
	if (why !== undefined) throw new UsageError(`--by ${why}`);
};

/** Throws a UsageError where nobody of that login is planned. */
const personCalled = (people: readonly Person[], login: string | undefined): Person => {
	const logins = people.map(({user}) => user.login);

	if (login === undefined) {
		throw new UsageError(
			`Whose second factor is it? Name a login${logins.length === 0 ? '' : `, such as ${toPlainText(logins[0] ?? '', 80)}`}.`,
		);
	}

	const person = people.find(({user}) => isSameLogin(user.login, login));
	if (person !== undefined) return person;

	const close = nearest(login, logins);
	const hint =
		close === undefined
			? 'Add the account in deskwarden setup first.'
			: `Did you mean ${toPlainText(close, 80)}?`;

	throw new UsageError(`The plan has no account ${toPlainText(login, 80)}. ${hint}`);
};

/** Takes the second factor of whoever signs out, with one of its codes. */
const removeSigner = async (
	world: World,
	login: string | undefined,
	{codeFile, sign, ...options}: EnrollOptions,
): Promise<number> => {
	if (sign !== true || login === undefined) {
		throw new UsageError(
			'--remove takes out somebody who signs words: deskwarden enroll NAME --sign --remove.',
		);
	}

	const {store, name} = await theWorkspace(world, options);

	if ((await signAs(world, store, login, codeFile)) === undefined) {
		throw new UsageError(`Nobody signs as ${toPlainText(login, 80)} in the workspace ${name}.`);
	}

	await store.update(now => withoutSigner(now, login));
	world.out(`${toPlainText(login, 80)} signs without a second factor from now on.\n`);

	return exitCodes.conformant;
};

const theWorkspace = async (world: World, options: EnrollOptions): Promise<OpenWorkspace> => {
	const opened = await openWorkspace(world, options);
	if (opened !== undefined) return opened;

	throw new UsageError(
		'There is no workspace in which it would be noted: deskwarden setup makes one, or name one with --workspace NAME.',
	);
};
