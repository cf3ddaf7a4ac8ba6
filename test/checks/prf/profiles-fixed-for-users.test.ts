import {profilesFixedForUsers} from '../../../src/checks/prf/profiles-fixed-for-users.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const off = {
	editable: false,
	profileSwitching: false,
	rememberPermissions: false,
	profilesInAcceptWindow: false,
	createProfiles: false,
};

specCheck(profilesFixedForUsers, {
	'every tick is off': [
		'pass',
		{profileTicks: off},
		'users can neither edit, switch, remember nor create profiles',
	],
	'two ticks are on': [
		'fail',
		{profileTicks: {...off, editable: true, createProfiles: true}},
		'users can edit permissions and create profiles',
	],
	'permissions are remembered': [
		'fail',
		{profileTicks: {...off, rememberPermissions: true}},
		'users can have permissions remembered',
	],
	'the form is not known': [
		'undecided',
		{profileTicks: unknown("the generator's form isn't known", 'attestation')},
		"the generator's form isn't known",
		'attestation',
	],
});
