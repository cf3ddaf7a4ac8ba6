import {permissionsWithinPlan} from '../../../src/checks/prf/permissions-within-plan.ts';
import {presetProfiles, secureProfile} from '../../../src/domain/anydesk/permissions.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {builtIn, disabled, forced, profile, removed} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const leastPrivilege = ['input', 'user_pointer', 'sysinfo', 'whiteboard', 'record_session'] as const;
const presets = presetProfiles.map(name => profile(name, removed));
const guide = {allowedPermissions: known(secureProfile, {place: "the guide's example", origin: 'default'})};
const build = {target: 'build', ...guide} as const;
const endpoint = {target: 'endpoint', ...guide} as const;

specCheck(permissionsWithinPlan, {
	"a build's profile is the guide's": [
		'pass',
		{...build, profiles: [...presets, profile('Secure Profile', {on: secureProfile})]},
		"Secure Profile: no more than the guide's Secure Profile",
	],
	'it also allows what the guide does not know': [
		'pass',
		{...build, profiles: [...presets, profile('Secure Profile', {on: [...secureProfile, 'vpn']})]},
		"Secure Profile: no more than the guide's Secure Profile",
	],
	'it allows what the guide leaves out': [
		'fail',
		{...build, profiles: [...presets, profile('Wide', {on: [...secureProfile, 'file_manager', 'sas']})]},
		'Wide allows sas and file_manager',
	],
	"a build's profile is the plan's": [
		'pass',
		{
			...build,
			profiles: [...presets, profile('Least', {on: leastPrivilege})],
			allowedPermissions: leastPrivilege,
		},
		'Least: no more than the plan',
	],
	"the plan's own list does not name vpn": [
		'fail',
		{
			...build,
			profiles: [...presets, profile('Least', {on: [...leastPrivilege, 'vpn']})],
			allowedPermissions: leastPrivilege,
		},
		'Least allows vpn',
	],
	'the plan allows nothing at all': [
		'fail',
		{...build, profiles: [...presets, profile('Least', {on: ['vpn']})], allowedPermissions: []},
		'Least allows vpn',
	],
	'two profiles allow too much': [
		'fail',
		{
			...build,
			profiles: [profile('_default', {on: ['sas']}), profile('_full_access', {on: ['sas', 'block_input']})],
		},
		'_default allows sas; _full_access allows sas and block_input',
	],
	'one permission is not known, and another is too much': [
		'fail',
		{
			...build,
			profiles: [profile('Wide', {on: ['file_manager'], but: {sas: unknown('the form is not known')}})],
		},
		'Wide allows file_manager',
	],
	'one permission is not known': [
		'undecided',
		{...build, profiles: [profile('Wide', {but: {sas: unknown('the form is not known')}})]},
		'the form is not known',
		'evidence',
	],
	'the wide profile may be removed': [
		'undecided',
		{...build, profiles: [profile('_full_access', {on: ['sas'], isRemoved: unknown('a tick is not known')})]},
		'a tick is not known',
	],
	'the wide profile is disabled': [
		'pass',
		{...build, profiles: [profile('_full_access', {on: ['sas'], ...disabled}), profile('Secure Profile')]},
		"Secure Profile: no more than the guide's Secure Profile",
	],
	'the form may hold a wider profile': [
		'undecided',
		{...build, profiles: partly([profile('Secure Profile')], 'the form may hold more')},
		'the form may hold more',
	],
	'the form may hold a wider profile, and this one is wide already': [
		'fail',
		{...build, profiles: partly([profile('Wide', {on: ['sas']})], 'the form may hold more')},
		'Wide allows sas',
	],
	'an endpoint has the wide presets': [
		'fail',
		{...endpoint, profiles: [profile('_default', {on: ['clipboard_files'], source: builtIn})]},
		'_default allows clipboard_files',
	],
	"nothing in an endpoint's files is too much": [
		'undecided',
		{...endpoint, profiles: [profile('BC1B680E17F2B1F0')]},
		"an endpoint's files do not tell all that its profiles allow",
		'evidence',
	],
	"an endpoint's build forces every permission": [
		'pass',
		{...endpoint, profiles: [...presets, profile('Secure Profile', {on: secureProfile, source: forced})]},
		"Secure Profile: no more than the guide's Secure Profile",
	],
	"an endpoint's build leaves one permission to its files": [
		'undecided',
		{
			...endpoint,
			profiles: [...presets, profile('Secure Profile', {source: forced, but: {sas: known(false, builtIn)}})],
		},
		"an endpoint's files do not tell all that its profiles allow",
	],
	'no profile is in use': ['not-applicable', {...build, profiles: presets}, 'no such profile is in use'],
});
