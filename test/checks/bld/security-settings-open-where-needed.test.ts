import {securitySettingsOpenWhereNeeded} from '../../../src/checks/bld/security-settings-open-where-needed.ts';
import {known, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(securitySettingsOpenWhereNeeded, {
	'Security is locked': [
		'pass',
		{openSettings: ['privacy'], isUnattendedPlanned: unknown('no plan was given', 'plan')},
		'the Security settings are locked',
	],
	'unattended access is planned': [
		'pass',
		{openSettings: ['security'], isUnattendedPlanned: true},
		'the Security settings are open, for the second factor of unattended access',
	],
	'no unattended access is planned': [
		'fail',
		{openSettings: ['security'], isUnattendedPlanned: false},
		'the Security settings are open and no second factor is to be set up there',
	],
	'the openness is inferred': [
		'fail',
		{
			openSettings: known(['security'], {
				place: 'incoming.txt',
				line: 2,
				key: 'ad.ui.cfg_enabled',
				found: 'true',
				origin: 'override',
				isInferred: true,
			}),
			isUnattendedPlanned: false,
		},
		"the Security settings are open and no second factor is to be set up there (inferred from the key's name)",
	],
	'there is no plan': [
		'undecided',
		{openSettings: ['security'], isUnattendedPlanned: unknown('no plan was given', 'plan')},
		'the Security settings are open, and no plan says whether a second factor is to be set up there',
		'plan',
	],
	"the form's ticks are not known": [
		'undecided',
		{openSettings: unknown("the form's ticks are not known"), isUnattendedPlanned: false},
		"the form's ticks are not known",
		'evidence',
	],
});
