import {settingsLocked} from '../../../src/checks/bld/settings-locked.ts';
import {known, type Source, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const locked: Source = {
	place: 'etc/anydesk/system.conf',
	line: 9,
	key: 'ad.ui.cfg_enabled',
	found: 'false',
	origin: 'explicit',
	isInferred: true,
};

specCheck(settingsLocked, {
	'nothing is open': ['pass', {openSettings: [], target: 'endpoint'}, 'all settings are locked'],
	'the key of all settings is off': [
		'pass',
		{openSettings: known([], locked), target: 'endpoint'},
		"all settings are locked (inferred from the key's name)",
	],
	'only Security is open in a build': [
		'pass',
		{openSettings: ['security'], target: 'build', isUnattendedPlanned: false},
		'all settings but Security are locked; BLD-5 judges that category',
	],
	'only Security is open where unattended access is planned': [
		'pass',
		{openSettings: ['security'], target: 'endpoint', isUnattendedPlanned: true},
		'the Security settings are open, for the second factor of unattended access',
	],
	'only Security is open and no second factor is planned': [
		'fail',
		{openSettings: ['security'], target: 'endpoint', isUnattendedPlanned: false},
		'the Security settings are open and no second factor is to be set up there',
	],
	'other categories are open': [
		'fail',
		{openSettings: ['security', 'privacy', 'audio'], target: 'endpoint', isUnattendedPlanned: true},
		'users can change settings of these categories: privacy, audio',
	],
	'a build leaves a category open': [
		'fail',
		{openSettings: ['connection'], target: 'build'},
		'users can change settings of these categories: connection',
	],
	'only Security is open and there is no plan': [
		'undecided',
		{
			openSettings: ['security'],
			target: 'endpoint',
			isUnattendedPlanned: unknown('no plan was given', 'plan'),
		},
		'the Security settings are open, and no plan says whether a second factor is to be set up there',
		'plan',
	],
	'the locks of a custom client are in its build': [
		'undecided',
		{openSettings: unknown('the build was not given'), target: 'endpoint'},
		'the build was not given',
		'evidence',
	],
});
