import {requestsNotRefusedSilently} from '../../../src/checks/una/requests-not-refused-silently.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const noPlan = {isUnattendedPlanned: unknown('no plan tells it', 'plan')};

specCheck(requestsNotRefusedSilently, {
	'requests are always shown': [
		'pass',
		{interactiveAccess: 'always', ...noPlan},
		'requests are always shown',
	],
	'requests are shown now and then': [
		'pass',
		{interactiveAccess: 'while-open', isUnattendedPlanned: false},
		'requests are shown while the window is open',
	],
	'nothing is written': [
		'pass',
		{interactiveAccess: 'not-never', ...noPlan},
		'nothing is set that refuses requests',
	],
	'a monitored endpoint shows none': [
		'pass',
		{interactiveAccess: 'never', isUnattendedPlanned: true},
		'requests are never shown, where unattended access is planned',
	],
	'an endpoint with somebody before it shows none': [
		'fail',
		{interactiveAccess: 'never', isUnattendedPlanned: false},
		'requests are refused without being shown, and unattended access is not planned here',
	],
	'none are shown, and there is no plan': [
		'undecided',
		{interactiveAccess: 'never', ...noPlan},
		'requests are never shown, and no plan tells it',
		'plan',
	],
	'a build may have set it': [
		'undecided',
		{interactiveAccess: unknown("a custom client's build may have set it"), isUnattendedPlanned: false},
		"a custom client's build may have set it",
		'evidence',
	],
});
