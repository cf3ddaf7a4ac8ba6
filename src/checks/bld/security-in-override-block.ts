import type {ClientCheck} from '../../domain/check.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const securityInOverrideBlock: ClientCheck = {
	id: 'BLD-10',
	title: 'Security values stand in the override block, not in the default block',
	severity: 'medium',
	level: 'hardened',
	targets: ['build'],
	why: 'A value of the default block is no more than a first proposal: users may change it. The override block is forced.',
	remedy: [
		"In the generator, move these lines to the override settings of the build's advanced part.",
		'Roll the build out.',
	],
	decide: "Give the build's text, with its two blocks.",
	guide: ['G-LCK-1'],
	references: [cis('4.1'), nist('CM-6'), nist('CM-6(1)'), vendorPages.permissionProfiles],

	judge: ({securityInDefaults}) =>
		whenKnown({securityInDefaults}, values => {
			const strays = values.securityInDefaults;

			if (strays.length === 0) return pass('no security setting stands in the default block alone');

			return fail(
				`in the default block, where users may change it: ${listed(strays.map(({key, place}) => key ?? place))}`,
				{at: strays, wanted: 'in the override block'},
			);
		}),
};
