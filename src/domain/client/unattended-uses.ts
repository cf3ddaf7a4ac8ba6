import type {Source} from '../facts.ts';
import {listed} from '../list.ts';
import type {ClientFacts, Session} from './facts.ts';

type Use = {readonly what: string; readonly at: readonly Source[]};

/**
 * Signs that unattended access is in use: each is certain by itself, whatever else isn't known. The password of a
 * disabled profile opens nothing.
 */
export const unattendedUses = ({
	passwords,
	presetPassword,
	profiles,
	sessions,
}: ClientFacts): readonly Use[] => {
	const records = passwords.isKnown ? passwords.value : [];
	const known = profiles.isKnown ? profiles.value : [];
	const disabled = new Set(
		known.filter(({isEnabled}) => isEnabled.isKnown && !isEnabled.value).map(({id}) => id),
	);
	const open = records.filter(({level}) => !disabled.has(level));
	const guarded = known.filter(
		({id, hasPassword}) => hasPassword.isKnown && hasPassword.value && !disabled.has(id),
	);
	const levels = [...new Set([...open.map(({level}) => level), ...guarded.map(({id}) => id)])];
	const opened = passwordSessions(sessions);
	const last = opened.at(-1);

	return [
		...(levels.length > 0
			? [
					{
						what: `a password is set (${listed(levels)})`,
						at: [
							...open.map(({source}) => source),
							...guarded.flatMap(({hasPassword}) => hasPassword.sources),
						],
					},
				]
			: []),
		...(presetPassword.isKnown && presetPassword.value
			? [{what: 'the build presets a password', at: presetPassword.sources}]
			: []),
		...(last === undefined
			? []
			: [{what: `a password opened a session on ${last.at.slice(0, 10)}`, at: [last.source]}]),
	];
};

/** Sessions that a password opened: who opened them knew one. */
export const passwordSessions = (sessions: ClientFacts['sessions']): readonly Session[] =>
	sessions.isKnown ? sessions.value.filter(({how}) => how === 'Passwd') : [];
