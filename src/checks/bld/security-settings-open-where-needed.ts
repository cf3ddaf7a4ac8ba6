import type {ClientCheck} from '../../domain/check.ts';
import {pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';
import {judgeOpenSecurity} from './security-settings.ts';

export const securitySettingsOpenWhereNeeded: ClientCheck = {
	id: 'BLD-5',
	title: 'The Security settings stay open only where a second factor is to be set up',
	severity: 'medium',
	level: 'guide',
	targets: ['build'],
	why: 'The second factor of unattended access is set up in the Security settings; anywhere else, open ones let a user weaken the protection.',
	remedy: [
		'In the generator, lock the Security settings: ad.ui.cfg_enable_security=false in the override block.',
		'Make a build of its own for endpoints with unattended access, with the Security settings open.',
	],
	decide: 'Say in the plan whether the build is for endpoints with unattended access.',
	guide: ['G-LCK-2'],
	references: [cis('4.1'), nist('CM-5'), nist('CM-7'), vendorPages.unattendedAccess],

	judge: facts =>
		whenKnown({openSettings: facts.openSettings}, ({openSettings}) =>
			openSettings.includes('security') ? judgeOpenSecurity(facts) : pass('the Security settings are locked'),
		),
};
