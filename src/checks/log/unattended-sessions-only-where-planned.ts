import type {ClientCheck} from '../../domain/check.ts';
import type {Session} from '../../domain/client/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {attack, cis, nist, vendorPages} from '../../domain/references.ts';

export const unattendedSessionsOnlyWherePlanned: ClientCheck = {
	id: 'LOG-3',
	title: 'No password or token session where unattended access is not planned',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint'],
	part: 'receiver',
	why: 'A session that a password or a saved login opened had nobody to agree to it. Saved logins leave no other mark on the receiving side, and they outlive the setting that forbids them.',
	remedy: [
		'Ask who opened these sessions.',
		'Change the password of the profile, so that saved logins become void, or take it away.',
		'Where unattended access is wanted, say so in the plan.',
	],
	decide:
		'Say in the plan whether unattended access has its place here, and let connection_trace.txt be read.',
	guide: [],
	references: [
		vendorPages.traceFiles,
		vendorPages.unattendedAccess,
		cis('8.11'),
		nist('AU-6'),
		attack('T1133', 'External Remote Services'),
	],

	judge: ({sessions, isUnattendedPlanned, connectionTrace}) =>
		whenKnown({sessions}, values => {
			const all = values.sessions;
			const opened = all.filter(({how}) => how === 'Passwd' || how === 'Token');
			const at = opened.slice(-20).map(({source}) => source);

			// A trace that isn't kept holds no session either.
			if (all.length === 0) {
				return whenKnown({connectionTrace}, ({connectionTrace: isOn}) =>
					isOn
						? pass('the trace holds no session')
						: undecided('the trace is off, so that it holds no session'),
				);
			}
			if (opened.length === 0) {
				return pass(`no password or saved login opened a session ${daysOf(all)}, sessions: ${all.length}`);
			}

			const what = `sessions that a password or a saved login opened ${daysOf(opened)}: ${opened.length}, by ${peersOf(opened)}`;

			if (!isUnattendedPlanned.isKnown) {
				return undecided(`${what}; ${isUnattendedPlanned.reason}`, 'plan', {at});
			}

			return whenKnown({isUnattendedPlanned}, ({isUnattendedPlanned: isPlanned}) =>
				isPlanned ? notApplicable('unattended access is planned here') : fail(what, {at}),
			);
		}),
};

const peersOf = (sessions: readonly Session[]): string =>
	listed([...new Set(sessions.map(({peer}) => peer))]);

/** `from 2026-11-01 to 2026-11-19`, `on 2026-11-19`; sessions come oldest first. */
const daysOf = (sessions: readonly Session[]): string => {
	const first = sessions.at(0)?.at.slice(0, 10);
	const last = sessions.at(-1)?.at.slice(0, 10);

	return first === last ? `on ${first}` : `from ${first} to ${last}`;
};
