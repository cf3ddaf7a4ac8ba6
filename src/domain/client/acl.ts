import type {AclEntry} from '../anydesk/addresses.ts';
import {notApplicable, type Verdict, whenKnown} from '../outcome.ts';
import type {ClientFacts} from './facts.ts';

/** Judges the entries of an access control list. One that is off admits everybody, whatever it holds. */
export const whenListIsOn = (
	{aclEnabled, aclEntries}: ClientFacts,
	judge: (entries: readonly AclEntry[]) => Verdict,
): Verdict =>
	whenKnown({aclEnabled}, values =>
		values.aclEnabled
			? whenKnown({aclEntries}, ({aclEntries: entries}) => judge(entries))
			: notApplicable('the list is off, which ACL-1 judges'),
	);

/** Judges the patterns of the entries that are on; a list without one is judged elsewhere. */
export const whenPatternsAreOn = (
	facts: ClientFacts,
	judge: (patterns: readonly string[], switchedOff: readonly string[]) => Verdict,
): Verdict =>
	whenListIsOn(facts, entries => {
		const {on = [], off = []} = Object.groupBy(entries, ({isOn}) => (isOn ? 'on' : 'off'));

		return on.length === 0
			? notApplicable('the list has no entry that is on, which ACL-2 judges')
			: judge(
					on.map(({pattern}) => pattern),
					off.map(({pattern}) => pattern),
				);
	});
