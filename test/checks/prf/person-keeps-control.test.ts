import {personKeepsControl} from '../../../src/checks/prf/person-keeps-control.ts';
import {secureProfile} from '../../../src/domain/anydesk/permissions.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {profile, removed} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const guide = {
	allowedPermissions: known(secureProfile, {place: "the guide's example", origin: 'default'}),
} as const;

specCheck(personKeepsControl, {
	'the person sees and keeps control': [
		'pass',
		{...guide, profiles: [profile('Secure Profile', {on: secureProfile})]},
		'no profile that was made or changed allows privacy_feature or block_input, and the coloured cursor is shown',
	],
	'input can be locked, as in the default profile': [
		'fail',
		{...guide, profiles: [profile('_default', {on: ['block_input', 'user_pointer']})]},
		'_default allows block_input',
	],
	'the screen can be darkened and the cursor is hidden': [
		'fail',
		{...guide, profiles: [profile('Support', {on: ['privacy_feature']})]},
		'Support allows privacy_feature and denies user_pointer',
	],
	"the plan's own list names privacy mode": [
		'pass',
		{
			allowedPermissions: ['privacy_feature'],
			profiles: [profile('Servers', {on: ['privacy_feature', 'user_pointer']})],
		},
		'no profile that was made or changed allows block_input, and the coloured cursor is shown',
	],
	"the plan's own list names both": [
		'pass',
		{
			allowedPermissions: ['privacy_feature', 'block_input'],
			profiles: [profile('Servers', {on: ['privacy_feature', 'block_input', 'user_pointer']})],
		},
		'the coloured cursor is shown, and the plan allows the rest',
	],
	'one permission is not known': [
		'undecided',
		{
			...guide,
			profiles: [profile('Support', {on: ['user_pointer'], but: {block_input: unknown('no form')}})],
		},
		'no form',
		'evidence',
	],
	'the form may hold another profile': [
		'undecided',
		{...guide, profiles: partly([profile('Support', {on: ['user_pointer']})], 'the form may hold more')},
		'the form may hold more',
	],
	'no profile is left': [
		'not-applicable',
		{...guide, profiles: [profile('_default', removed)]},
		'no such profile is in use',
	],
});
