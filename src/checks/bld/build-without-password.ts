import type {ClientCheck} from '../../domain/check.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const buildWithoutPassword: ClientCheck = {
	id: 'BLD-12',
	title: "No password in a build's text",
	severity: 'high',
	level: 'hardened',
	targets: ['build'],
	why: 'A build is copied to many machines, and its text lies in tickets and wikis: a password or its fast hash leaks there. The vendor says that such lines set no password of a profile anyway.',
	remedy: [
		"Delete the lines from the build's text, wherever copies of it are kept.",
		'Change the password that they held.',
		'Set the password of a profile on the endpoint, with anydesk --set-password reading it from standard input.',
	],
	decide: "Give the build's text.",
	guide: [],
	references: [vendorPages.permissionProfiles, vendorPages.commandLine, cis('5.2'), nist('IA-5(7)')],

	judge: ({passwordKeys}) =>
		whenKnown({passwordKeys}, values => {
			const found = values.passwordKeys;

			if (found.length === 0) return pass('no password, salt or hash stands in the text');

			return fail(`the text carries secrets: ${listed(found.map(({key, place}) => key ?? place))}`, {
				at: found,
				wanted: 'no such line',
			});
		}),
};
