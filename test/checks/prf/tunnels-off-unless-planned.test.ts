import {tunnelsOffUnlessPlanned} from '../../../src/checks/prf/tunnels-off-unless-planned.ts';
import {permissionNames, secureProfile} from '../../../src/domain/anydesk/permissions.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {builtIn, disabled, profile, removed} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const guide = {
	allowedPermissions: known(secureProfile, {place: "the guide's example", origin: 'default'}),
} as const;
const good = 'no profile that was made or changed allows tcp_tunnel or vpn';

specCheck(tunnelsOffUnlessPlanned, {
	'no profile allows it': [
		'pass',
		{...guide, profiles: [profile('_default', {source: builtIn}), profile('Secure Profile')]},
		good,
	],
	'the default profile allows it, as it came': [
		'fail',
		{...guide, profiles: [profile('_default', {on: ['tcp_tunnel', 'vpn'], source: builtIn})]},
		'_default allows tcp_tunnel and vpn',
	],
	'a custom profile allows it': [
		'fail',
		{...guide, profiles: [profile('_default', removed), profile('Support', {on: ['vpn']})]},
		'Support allows vpn',
	],
	'a preset that somebody changed allows it': [
		'fail',
		{...guide, profiles: [profile('_full_access', {on: ['tcp_tunnel']})]},
		'_full_access allows tcp_tunnel',
	],
	'only a preset allows it, as it came': [
		'pass',
		{
			...guide,
			profiles: [profile('_default'), profile('_full_access', {on: permissionNames, source: builtIn})],
		},
		good,
	],
	'the profile that allows it is disabled': [
		'pass',
		{...guide, profiles: [profile('_default', {on: ['tcp_tunnel'], ...disabled}), profile('Secure Profile')]},
		good,
	],
	"the plan's own list names one of the two": [
		'fail',
		{allowedPermissions: ['tcp_tunnel'], profiles: [profile('Support', {on: ['tcp_tunnel', 'vpn']})]},
		'Support allows vpn',
	],
	"the plan's own list names the one that is on": [
		'pass',
		{allowedPermissions: ['tcp_tunnel'], profiles: [profile('Support', {on: ['tcp_tunnel']})]},
		"no profile that was made or changed allows vpn; the plan allows tcp_tunnel, as the guide's example does, which the vendor's own default has off",
	],
	'the plan allows both': [
		'not-applicable',
		{allowedPermissions: ['tcp_tunnel', 'vpn'], profiles: [profile('Support', {on: ['tcp_tunnel']})]},
		'the plan allows tunnels',
	],
	'a permission of a custom profile is not known': [
		'undecided',
		{...guide, profiles: [profile('Support', {but: {vpn: unknown('the form is not known')}})]},
		'the form is not known',
		'evidence',
	],
	'the form may hold a profile that allows it': [
		'undecided',
		{...guide, profiles: partly([profile('_default')], 'the form may hold more')},
		'the form may hold more',
	],
	'no profile is left': [
		'not-applicable',
		{...guide, profiles: [profile('_default', removed)]},
		'no such profile is in use',
	],
});
