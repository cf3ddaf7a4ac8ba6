import {isSameLogin} from '../domain/accounts.ts';
import {toPlainText} from '../domain/plain-text.ts';

/** That somebody's second factor was seen, as a workspace notes it: by a code that was right, or by somebody's word. */
export type NotedFactor = {
	readonly login: string;
	/** A day. */
	readonly on: string;
	/** Who saw it. */
	readonly by: string;
	readonly how: 'verified' | 'word';
};

export const notedOf = (login: string, noted: readonly NotedFactor[]): NotedFactor | undefined =>
	noted.find(one => isSameLogin(one.login, login));

/** `tried on 2026-11-26`, or by whose word: plain text, for each format to escape. */
export const sayNoted = ({on, by, how}: NotedFactor): string =>
	how === 'verified'
		? `tried in deskwarden on ${toPlainText(on, 20)}`
		: `by the word of ${toPlainText(by, 100)} on ${toPlainText(on, 20)}`;
