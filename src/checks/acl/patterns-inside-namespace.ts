import {namespaceOf, reachOf, toComparable} from '../../domain/anydesk/addresses.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {whenPatternsAreOn} from '../../domain/client/acl.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const patternsInsideNamespace: ClientCheck = {
	id: 'ACL-4',
	title: 'Each pattern stays inside our namespace or names a client of ours',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: "Whoever owns a namespace decides who gets an alias in it. A pattern of another namespace hands that decision to somebody else, and a stranger's ID stays listed until somebody wonders about it.",
	remedy: [
		'Remove each entry that names another namespace or a client that is not yours.',
		'Use one wildcard for the own namespace: *@ followed by its name.',
		'Name the few clients outside of it in the plan.',
	],
	decide:
		"Name the own namespace in the plan, and the IDs that are ours as the licence's list of clients has them.",
	guide: ['G-ACL-2'],
	references: [vendorPages.settings, vendorPages.accessControl, cis('13.5'), nist('IA-3'), nist('AC-17(3)')],

	judge: facts =>
		whenPatternsAreOn(facts, patterns => {
			const {aclEntries, ownAddresses, namespace} = facts;
			const own = new Set(ownAddresses.isKnown ? ownAddresses.value.map(toComparable) : []);
			const others = patterns.filter(pattern => !own.has(toComparable(pattern)));
			const open = others.filter(pattern => kindOf(pattern) === 'open');
			const ids = others.filter(pattern => kindOf(pattern) === 'id');
			const inNamespaces = others.filter(pattern => kindOf(pattern) === 'in-namespace');
			const detail = {at: aclEntries.sources};
			const rest =
				ids.length === 0
					? pass('each pattern stays inside our namespace or names a client of ours', detail)
					: undecided(`${listed(ids)}: only the licence's list of clients tells whether they are ours`);

			if (open.length > 0) return fail(`${listed(open)}: no pattern of one namespace, and no client of ours`);
			if (inNamespaces.length === 0) return rest;

			return whenKnown({namespace, ownAddresses}, values => {
				const foreign = inNamespaces.filter(pattern => !isWithin(pattern, values.namespace));

				return foreign.length > 0
					? fail(`${listed(foreign)}: not in our namespace ${values.namespace}`, detail)
					: rest;
			});
		}),
};

/** `open`: bound to no single namespace, or nothing that names a client. */
const kindOf = (pattern: string): 'open' | 'id' | 'in-namespace' => {
	const reach = reachOf(pattern);

	if (reach.who === 'one-namespace') return 'in-namespace';
	if (reach.who === 'one-client') return reach.address.includes('@') ? 'in-namespace' : 'id';

	return 'open';
};

/** A `?` may stand for the `@`, so that the reach knows the namespace where the pattern's text doesn't. */
const isWithin = (pattern: string, namespace: string): boolean => {
	const reach = reachOf(pattern);
	const found = namespaceOf(reach.who === 'one-client' ? reach.address : pattern);

	return found !== undefined && toComparable(found) === toComparable(namespace);
};
