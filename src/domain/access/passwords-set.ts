import type {ClientFacts, Session} from '../client/facts.ts';
import {toPlainText} from '../plain-text.ts';

/** A password that opens a session: the profile that it belongs to, and what it takes in words. */
type PasswordLevel = {readonly level: string; readonly words: string};

export type PasswordsSet = {
	readonly levels: readonly PasswordLevel[];
	/** Why there may be one although none is known of. */
	readonly gap: string | undefined;
};

/** The last session that was opened in that way. */
export const lastSession = ({sessions}: ClientFacts, how: string): Session | undefined =>
	sessions.isKnown ? sessions.value.findLast(session => session.how === how) : undefined;

/** The passwords that open a session; one of a profile that is disabled opens nothing. */
export const readPasswords = (facts: ClientFacts): PasswordsSet => {
	const {passwords, presetPassword} = facts;
	const levels = levelsOf(facts);

	if (levels.length > 0) return {levels, gap: undefined};
	if (presetPassword.isKnown && presetPassword.value) {
		return {levels: [{level: 'preset', words: 'the password that the build presets'}], gap: undefined};
	}
	if (passwords.isKnown) return {levels: [], gap: passwords.missing};

	// That a password opened a session once says that one is set only where nothing tells otherwise.
	const used = lastSession(facts, 'Passwd');

	return used === undefined
		? {levels: [], gap: passwords.reason}
		: {
				levels: [{level: 'used', words: `a password: one opened a session on ${used.at.slice(0, 10)}`}],
				gap: undefined,
			};
};

const levelsOf = ({passwords, profiles}: ClientFacts): readonly PasswordLevel[] => {
	const known = profiles.isKnown ? profiles.value : [];
	const disabled = new Set(
		known.filter(({isEnabled}) => isEnabled.isKnown && !isEnabled.value).map(({id}) => id),
	);
	const names = new Map(known.map(({id, name}) => [id, name]));
	const records = passwords.isKnown ? passwords.value : [];
	const guarded = known.filter(({hasPassword}) => hasPassword.isKnown && hasPassword.value);
	const ids = [...new Set([...records.map(({level}) => level), ...guarded.map(({id}) => id)])];

	return ids
		.filter(id => !disabled.has(id))
		.sort()
		.map(id => {
			const isGuessable = records.some(record => record.level === id && record.isGuessable === true);
			const name = toPlainText(names.get(id) ?? id, 80);
			const what = id === 'legacy' ? 'the single password of older clients' : `the password of ${name}`;

			return {level: id, words: isGuessable ? `${what}, which is on the list of known ones` : what};
		});
};
