import type {ClientCheck} from '../../domain/check.ts';
import {whenListIsOn} from '../../domain/client/acl.ts';
import {fail, pass, undecided} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const aclNotEmpty: ClientCheck = {
	id: 'ACL-2',
	title: 'The access control list is not empty',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'A list lets the listed clients in. What AnyDesk does with a list that is on and names nobody is not documented: whether it lets in everybody or nobody, neither is what anybody wants.',
	remedy: [
		'Add the pattern of your namespace to the list, or the IDs and aliases of the clients that may connect.',
	],
	decide:
		'Let system.conf be read, or give the build of a custom client; tick at least one entry of the list.',
	guide: ['G-ACL-1'],
	references: [vendorPages.settings, cis('13.5'), nist('AC-3')],

	judge: facts =>
		whenListIsOn(facts, entries => {
			const on = entries.filter(({isOn}) => isOn);

			if (entries.length === 0) return fail('the list is on and is empty', {wanted: '*@namespace:true'});
			if (on.length > 0) return pass(`entries of the list that are on: ${on.length}`);

			return undecided('every entry of the list seems to be switched off, and that flag is not documented');
		}),
};
