import {fullAccessWithoutPassword} from '../../../src/checks/prf/full-access-without-password.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {disabled, forced, profile, removed, written} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const withPassword = {hasPassword: known(true, written)};
const name = '_full_access';

specCheck(fullAccessWithoutPassword, {
	'a build removes the profile': [
		'pass',
		{target: 'build', profiles: [profile(name, removed)]},
		'the profile Full Access is removed or disabled',
	],
	'a build removes the profile, and its form may hold others': [
		'pass',
		{target: 'build', profiles: partly([profile(name, removed)], 'the form may hold more')},
		'the profile Full Access is removed or disabled',
	],
	"an endpoint's build removes the profile": [
		'pass',
		{target: 'endpoint', profiles: [profile(name, {...removed, ...withPassword})]},
		'the profile Full Access is removed or disabled',
	],
	'the profile has a password': [
		'fail',
		{target: 'endpoint', profiles: [profile(name, withPassword)]},
		'the profile Full Access is in use and has a password',
	],
	'the profile has a password and may be disabled': [
		'undecided',
		{
			target: 'endpoint',
			profiles: [profile(name, {...withPassword, isEnabled: unknown('the build is not known')})],
		},
		'the build is not known',
		'evidence',
	],
	"an endpoint's own file disables the profile": [
		'undecided',
		{target: 'endpoint', profiles: [profile(name, {...disabled, ...withPassword})]},
		"an endpoint's files alone do not clear the profile Full Access",
	],
	"an endpoint's own file holds no password": [
		'undecided',
		{target: 'endpoint', profiles: [profile(name)]},
		"an endpoint's files alone do not clear the profile Full Access",
	],
	"an endpoint's password could not be read": [
		'undecided',
		{target: 'endpoint', profiles: [profile(name, {hasPassword: unknown('system.conf may not be read')})]},
		'system.conf may not be read',
	],
	'a build gives the profile no password': [
		'pass',
		{target: 'build', profiles: [profile(name, {hasPassword: known(false, forced)})]},
		'the profile Full Access has no password',
	],
	'a build presets no password': [
		'pass',
		{
			target: 'build',
			profiles: [profile(name, {hasPassword: unknown('no text tells')})],
			presetPassword: false,
		},
		'the build presets no password',
	],
	'a build presets a password for some profile': [
		'undecided',
		{
			target: 'build',
			profiles: [profile(name, {hasPassword: unknown('no text tells')})],
			presetPassword: true,
		},
		'the build presets a password, and does not tell for which profile',
	],
	'nothing tells of the profile': [
		'undecided',
		{target: 'build', profiles: []},
		'nothing tells of the profile _full_access',
	],
});
