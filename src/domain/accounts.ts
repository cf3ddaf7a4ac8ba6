import type {Fact, Source} from './facts.ts';
import {listed} from './list.ts';
import type {Account, PossibleRights} from './organization-facts.ts';
import {fail, undecided, type Verdict} from './outcome.ts';
import {
	fullRights,
	levelOf,
	mayEdit,
	type Rights,
	rightsOf,
	type Section,
	sectionTitles,
	union,
} from './permission-levels.ts';
import {presetRoleOf} from './preset-roles.ts';

/** Accounts that somebody can sign in with: an account counts until the file says that it is disabled. */
export const inUse = (accounts: readonly Account[]): readonly Account[] =>
	accounts.filter(({status}) => status !== 'disabled');

const holds = ({roles}: Account, ...wanted: readonly string[]): boolean =>
	roles.some(role => wanted.includes(presetRoleOf(role) ?? role));

/** Whether an account is known to hold the owner's role. */
export const isOwner = (account: Account): boolean => holds(account, 'owner');

/** Whether an account is known to be an owner's or an admin's. */
export const isManager = (account: Account): boolean => holds(account, 'owner', 'admin');

/** Logins are mail addresses; the portal's letters may differ in case from the plan's. */
export const isSameLogin = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The accounts of a sentence, by login. */
export const listLogins = (accounts: readonly Account[]): string => listed(accounts.map(({login}) => login));

/** Names that mailboxes of roles have, in English and German; beside the usual words those of RFC 2142. */
const sharedNames =
	/^(?:info|support|it|edv|help|help-?desk|service|service-?desk|tech-?support|team|office|buero|contact|kontakt|hello|mail|post|admin|administrator|root|noc|abuse|security|hostmaster|postmaster|webmaster|sales|marketing|billing|accounting|reception|shared|user|test|anydesk)$/i;

/** Whether a login is that of a mailbox which several people read, by its look. */
export const looksShared = (login: string): boolean => sharedNames.test(login.split('@', 1)[0] ?? '');

/** Whether somebody makes users and also changes what is paid for them. */
export const editsBothDuties = (rights: Rights): boolean =>
	mayEdit(rights, 'users') && (mayEdit(rights, 'license') || mayEdit(rights, 'invoices'));

/** Why nothing can be said of accounts that aren't there. */
export const noAccounts = 'the file names no account that is in use';

const shownPlaces = 20;

/** A failure that rests on some of the accounts. */
export const failFor = (
	fact: Fact<unknown>,
	accounts: readonly Account[],
	because: string,
	wanted: string,
): Verdict => fail(because, {wanted, at: placesOf(fact, accounts)});

/** No verdict, since the file doesn't tell enough of some of the accounts. */
export const undecidedFor = (fact: Fact<unknown>, accounts: readonly Account[], because: string): Verdict =>
	undecided(because, 'evidence', {at: placesOf(fact, accounts)});

/** Where the accounts stand, as evidence of a verdict. */
export const placesOf = (fact: Fact<unknown>, accounts: readonly Account[]): readonly Source[] => {
	const [file] = fact.sources;
	if (file === undefined) return [];

	return accounts.slice(0, shownPlaces).map(({login, line}) => ({
		place: file.place,
		...(line !== undefined && {line}),
		key: 'users',
		found: login,
		origin: file.origin,
	}));
};

const everySilent: PossibleRights = {generation: 'the file', rights: {}};

/** What decides the rights of somebody. */
type Held = Pick<Account, 'rights' | 'undescribed'>;

const readingsOf = ({rights}: Held): readonly PossibleRights[] =>
	rights.length > 0 ? rights : [everySilent];

/** The most that a reading allows: whatever isn't described may be anything. */
const widest = ({rights, silent = []}: PossibleRights, account: Held): Rights =>
	account.undescribed.length > 0 || account.rights.length === 0
		? fullRights
		: union([rights, rightsOf('edit', silent)]);

/** A question to the rights, answered alike by every reading of the file; `unsure` where readings differ. */
export const ask = (account: Held, question: (rights: Rights) => boolean): 'yes' | 'no' | 'unsure' => {
	const answers = readingsOf(account).flatMap(reading => [
		question(reading.rights),
		question(widest(reading, account)),
	]);

	if (answers.every(Boolean)) return 'yes';

	return answers.some(Boolean) ? 'unsure' : 'no';
};

/** In words, why the question of these sections has no certain answer for the accounts. */
export const whyUnsure = (accounts: readonly Account[], asked: readonly Section[]): string => {
	const [first, ...others] = accounts;
	if (first === undefined) return '';

	const reason = whyOne(first, asked);

	return others.length === 0 ? reason : `${reason}; nor is it known of ${listLogins(others)}`;
};

const whyOne = (account: Account, asked: readonly Section[]): string => {
	const login = listLogins([account]);
	if (account.undescribed.length > 0) {
		return `the file doesn't describe ${listed(account.undescribed)} of ${login}`;
	}

	const readings = readingsOf(account);
	const section = asked.find(name => isOpen(readings, name)) ?? asked[0];
	if (section === undefined) return `the rights of ${login} aren't told`;

	const [only] = readings;

	if (readings.length === 1 && only?.silent?.includes(section)) {
		return `AnyDesk tells nothing of ${sectionTitles[section]} for the ${only.generation}, so of ${login} it isn't known`;
	}

	const told = readings.map(reading => `${tell(reading, section)} by the ${reading.generation}`);

	return `the role of ${login} has ${sectionTitles[section]}: ${listed(told)}`;
};

/** Whether the readings leave the level of a section open. */
const isOpen = (readings: readonly PossibleRights[], section: Section): boolean =>
	readings.some(({silent}) => silent?.includes(section)) ||
	new Set(readings.map(({rights}) => levelOf(rights, section))).size > 1;

const words = {none: 'no access', view: 'view', edit: 'view and edit'} as const;

const tell = ({rights, silent = []}: PossibleRights, section: Section): string =>
	silent.includes(section) ? 'nothing told' : words[levelOf(rights, section)];
