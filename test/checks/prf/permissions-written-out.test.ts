import {permissionsWrittenOut} from '../../../src/checks/prf/permissions-written-out.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {builtIn, forced, profile, removed} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const inDefaultBlock = {place: 'incoming.txt', line: 12, origin: 'default'} as const;
const good = 'all 17 permissions of each profile are written out';

specCheck(permissionsWrittenOut, {
	'every permission is forced': [
		'pass',
		{profiles: [profile('_default', removed), profile('Secure Profile', {source: forced})]},
		good,
	],
	'one of them stands in the default block': [
		'pass',
		{profiles: [profile('Secure Profile', {source: forced, but: {vpn: known(false, inDefaultBlock)}})]},
		good,
	],
	'the newer two are left out': [
		'fail',
		{
			profiles: [
				profile('_default', {
					source: forced,
					but: {vpn: known(true, builtIn), modify_forbidden_windows: known(false, builtIn)},
				}),
			],
		},
		"_default leaves vpn and modify_forbidden_windows to the client's default",
	],
	'one is left out, and one is not known': [
		'fail',
		{
			profiles: [
				profile('_default', {source: forced, but: {vpn: known(true, builtIn), sas: unknown('no form')}}),
			],
		},
		"_default leaves vpn to the client's default",
	],
	"the form's ticks are not known": [
		'undecided',
		{
			profiles: partly(
				[profile('_default', {source: builtIn})],
				"the generator's form may hold more profiles",
			),
		},
		"the generator's form may hold more profiles",
		'evidence',
	],
	'one permission is not known': [
		'undecided',
		{profiles: [profile('Support', {source: forced, but: {vpn: unknown("vpn isn't set")}})]},
		"vpn isn't set",
	],
	'no profile is left': [
		'not-applicable',
		{profiles: [profile('_default', removed)]},
		'no profile is left in use, which PRF-2 judges',
	],
});
