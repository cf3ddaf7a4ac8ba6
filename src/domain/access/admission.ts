import {type AclEntry, hasWildcard, matches, toComparable} from '../anydesk/addresses.ts';
import {listed} from '../list.ts';
import type {AccessList, Told} from './door.ts';
import {admitsOtherNamespaces, covers, namedBy, overlaps} from './patterns.ts';
import type {Address, Peer} from './peer.ts';

/** Whether a list lets somebody ask, and by which entry. */
export const admit = ({addresses}: Peer, list: AccessList): Told => {
	const {sources} = list;

	if (list.state === 'off') return {says: 'yes', because: 'the list is off', sources};
	if (list.state === 'unknown') return {says: 'unknown', because: list.because, sources};

	const on = list.entries.filter(({isOn}) => isOn);
	const off = list.entries.filter(({isOn}) => !isOn);

	if (on.length === 0) {
		return {
			says: 'unknown',
			because: `the list is on and ${off.length === 0 ? 'is empty' : 'every entry seems to be switched off'}: what AnyDesk then does is not documented`,
			sources,
		};
	}

	const admitting = admittingOf(on, addresses, 'yes');
	if (admitting.length > 0) return {says: 'yes', because: `acl_list has ${listed(admitting, 3)}`, sources};

	const perhaps = perhapsAdmitted(on, addresses) ?? perhapsSwitchedOff(off, addresses);

	return perhaps === undefined
		? {says: 'no', because: 'the list is on, and no entry admits it', sources}
		: {says: 'unknown', because: perhaps, sources};
};

type Answer = 'yes' | 'perhaps' | 'no';

/** The patterns that admit one of the addresses, for certain or perhaps. */
const admittingOf = (
	entries: readonly AclEntry[],
	addresses: readonly Address[],
	wanted: Answer,
): readonly string[] => [
	...new Set(
		entries
			.filter(({pattern}) => addresses.some(address => admitsAddress(pattern, address) === wanted))
			.map(({pattern}) => toComparable(pattern)),
	),
];

/** Whether a pattern admits an address, or one that isn't known. */
const admitsAddress = (pattern: string, address: Address): Answer => {
	switch (address.type) {
		case 'exact':
			return matches(pattern, address.address) ? 'yes' : 'no';
		case 'some':
			if (address.isSure && address.forms.every(form => covers(pattern, form))) return 'yes';

			return address.forms.some(form => overlaps(pattern, form)) ? 'perhaps' : 'no';
		case 'any':
			return isForMany(pattern) && address.forms.some(form => overlaps(pattern, form)) ? 'yes' : 'no';
		case 'other-namespaces':
			return admitsOtherNamespaces(pattern) ? 'yes' : 'no';
	}
};

/** A pattern that names one client admits nobody else: whoever that is has a row of its own. */
const isForMany = (pattern: string): boolean => hasWildcard(pattern) && namedBy(pattern) === undefined;

const perhapsAdmitted = (entries: readonly AclEntry[], addresses: readonly Address[]): string | undefined => {
	const patterns = admittingOf(entries, addresses, 'perhaps');
	const unsure = addresses.find(
		address =>
			address.type === 'some' && entries.some(({pattern}) => admitsAddress(pattern, address) === 'perhaps'),
	);

	return unsure?.type === 'some'
		? `acl_list has ${listed(patterns, 3)}, which may admit it: ${unsure.why}`
		: undefined;
};

const perhapsSwitchedOff = (
	entries: readonly AclEntry[],
	addresses: readonly Address[],
): string | undefined => {
	const patterns = entries
		.filter(({pattern}) => addresses.some(address => admitsAddress(pattern, address) !== 'no'))
		.map(({pattern}) => pattern);

	return patterns.length === 0
		? undefined
		: `only ${listed(patterns, 3)} admits it, and that entry seems to be switched off`;
};
