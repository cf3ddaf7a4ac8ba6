import {hasWildcard} from '../../domain/anydesk/addresses.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {whenListIsOn} from '../../domain/client/acl.ts';
import {fail, notApplicable, pass} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

const mostLiterals = 10;

export const namespaceInsteadOfList: ClientCheck = {
	id: 'ACL-6',
	title: 'The namespace is used instead of a long list of IDs',
	severity: 'low',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'A long list has to be changed on every receiver whenever somebody joins or leaves, so leavers stay on it. With a namespace the portal decides, once, who is in.',
	remedy: [
		'Give each client that starts connections an alias in the own namespace.',
		'Replace the single entries by one wildcard: *@ followed by the name of the namespace.',
	],
	decide: 'Let system.conf be read, or give the build of a custom client.',
	guide: ['G-ACL-2'],
	references: [vendorPages.accessControl, cis('6.7'), nist('IA-4')],

	judge: facts =>
		whenListIsOn(facts, entries => {
			const literals = entries.filter(({pattern}) => !hasWildcard(pattern)).length;

			if (entries.length === 0) return notApplicable('the list is empty, which ACL-2 judges');
			if (literals > mostLiterals) {
				return fail(`the list names ${literals} clients one by one`, {wanted: '*@namespace:true'});
			}

			return pass(
				`the list names ${literals} ${literals === 1 ? 'client' : 'clients'} one by one, no more than ${mostLiterals}`,
			);
		}),
};
