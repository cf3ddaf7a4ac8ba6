import type {ClientFacts} from '../client/facts.ts';
import type {Fact} from '../facts.ts';
import {unknown} from '../facts.ts';
import {toPlainText} from '../plain-text.ts';
import type {Way} from './access-map.ts';
import {type AccessList, type Door, type OpenQuestion, placesOf, type Told} from './door.ts';
import {acceptFactors, savedLogin, secondFactor} from './door-of-build.ts';
import {acceptGrant, passwordGrant} from './grants.ts';
import {lastSession, readPasswords} from './passwords-set.ts';

/** What a client that was looked at lets in. `asksForCode`: a person's word on its second factor. */
export const doorOfClient = (
	facts: ClientFacts,
	asksForCode: Fact<boolean> = unknown('no file tells whether a second factor is set up'),
): Door => {
	const accept = acceptWay(facts);
	const password = passwordWay(facts, asksForCode);
	const token = tokenWay(facts, password.ways);

	return {
		receives: receives(facts),
		list: listOf(facts),
		ways: [...accept.ways, ...password.ways, ...token.ways],
		questions: [...accept.questions, ...password.questions, ...token.questions, ...strangeSwitch(facts)],
		whyClosed: 'requests are never shown, and no password is set',
	};
};

type Found = {readonly ways: readonly Way[]; readonly questions: readonly OpenQuestion[]};

const reasonOf = (reason: string): string => toPlainText(reason, 300);

const receives = ({canReceive}: ClientFacts): Told => {
	const sources = placesOf(canReceive.sources);

	if (!canReceive.isKnown) return {says: 'unknown', because: reasonOf(canReceive.reason), sources};

	return canReceive.value
		? {says: 'yes', because: 'the client receives connections', sources}
		: {says: 'no', because: 'the client only starts connections', sources};
};

const listOf = ({aclEnabled, aclEntries}: ClientFacts): AccessList => {
	const sources = placesOf(aclEnabled.sources);

	if (!aclEnabled.isKnown) return {state: 'unknown', because: reasonOf(aclEnabled.reason), sources};
	if (!aclEnabled.value) return {state: 'off', sources};
	if (!aclEntries.isKnown) {
		return {
			state: 'unknown',
			because: reasonOf(aclEntries.reason),
			sources: placesOf(aclEntries.sources),
		};
	}

	return {state: 'on', entries: aclEntries.value, sources: placesOf(aclEntries.sources)};
};

const acceptWay = ({interactiveAccess, profiles, hasProfileEra}: ClientFacts): Found => {
	if (!interactiveAccess.isKnown) {
		return {ways: [], questions: [{what: reasonOf(interactiveAccess.reason), upTo: 'accept'}]};
	}
	if (interactiveAccess.value === 'never') return {ways: [], questions: []};

	return {
		ways: [
			{
				reach: 'accept',
				factors: [acceptFactors[interactiveAccess.value]],
				grant: acceptGrant(profiles, hasProfileEra),
			},
		],
		questions: [],
	};
};

const passwordWay = (facts: ClientFacts, asksForCode: Fact<boolean>): Found => {
	const {levels, gap} = readPasswords(facts);

	if (levels.length === 0) {
		return {ways: [], questions: gap === undefined ? [] : [{what: reasonOf(gap), upTo: 'password'}]};
	}

	const isAsked = asksForCode.isKnown && asksForCode.value;
	const code = isAsked
		? secondFactor
		: asksForCode.isKnown
			? 'no second factor'
			: `perhaps a second factor: ${reasonOf(asksForCode.reason)}`;

	return {
		ways: [
			{
				reach: isAsked ? 'password+2FA' : 'password',
				factors: [...levels.map(({words}) => words), code],
				grant: passwordGrant(
					facts.profiles,
					levels.map(({level}) => level),
				),
			},
		],
		questions: [],
	};
};

/** A saved login takes a password that once was given; those that were saved before stay valid (client.md 2.3). */
const tokenWay = (facts: ClientFacts, [password]: readonly Way[]): Found => {
	const {allowsSavedLogins, passwords} = facts;
	const used = lastSession(facts, 'Token');
	const isWithoutPassword = passwords.isKnown && password === undefined;

	if (used !== undefined && !isWithoutPassword) {
		const grant = password?.grant ?? passwordGrant(facts.profiles, []);

		return {
			ways: [
				{reach: 'token', factors: [`a saved login: one opened a session on ${used.at.slice(0, 10)}`], grant},
			],
			questions: [],
		};
	}
	if (password === undefined || (allowsSavedLogins.isKnown && !allowsSavedLogins.value)) {
		return {ways: [], questions: []};
	}

	return allowsSavedLogins.isKnown
		? {ways: [{reach: 'token', factors: [savedLogin], grant: password.grant}], questions: []}
		: {ways: [], questions: [{what: reasonOf(allowsSavedLogins.reason), upTo: 'token'}]};
};

const strangeSwitch = ({authDisabled}: ClientFacts): readonly OpenQuestion[] =>
	authDisabled.isKnown && authDisabled.value
		? [{what: 'auth_disabled is set, and what it does is not documented', upTo: 'password'}]
		: [];
