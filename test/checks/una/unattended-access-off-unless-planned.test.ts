import {unattendedAccessOffUnlessPlanned} from '../../../src/checks/una/unattended-access-off-unless-planned.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {disabled, profile, record, session, written} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const noPlan = {
	isUnattendedPlanned: unknown('no plan tells whether unattended access has its place here', 'plan'),
};
const unread = unknown('etc/anydesk/system.conf may not be read by this user');

specCheck(unattendedAccessOffUnlessPlanned, {
	'no password is set': [
		'pass',
		{target: 'endpoint', passwords: [], sessions: [session('2026-11-19', 'User', 'anna@acme')], ...noPlan},
		'no password for unattended access is set',
	],
	'no password is set, and no trace was found': [
		'pass',
		{target: 'endpoint', passwords: [], ...noPlan},
		'no password for unattended access is set',
	],
	'no password is set, and the trace is there and could not be read': [
		'undecided',
		{
			target: 'endpoint',
			passwords: [],
			sessions: unknown('connection_trace.txt may not be read by this user', 'evidence', [
				{place: 'connection_trace.txt', origin: 'explicit'},
			]),
			...noPlan,
		},
		'connection_trace.txt may not be read by this user',
	],
	'a build presets no password': [
		'pass',
		{target: 'build', presetPassword: false, ...noPlan},
		'the build presets no password',
	],
	'a password is set, where the endpoint is monitored': [
		'pass',
		{target: 'endpoint', passwords: [record('Secure Profile')], isUnattendedPlanned: true},
		'a password is set (Secure Profile), as planned',
	],
	'a password is set, where somebody sits at the endpoint': [
		'fail',
		{target: 'endpoint', passwords: [record('legacy'), record('_full_access')], isUnattendedPlanned: false},
		'a password is set (legacy and _full_access), and unattended access is not planned here',
	],
	'one file could be read, and holds a password': [
		'fail',
		{
			target: 'endpoint',
			passwords: partly([record('legacy')], 'system.conf may not be read'),
			isUnattendedPlanned: false,
		},
		'a password is set (legacy), and unattended access is not planned here',
	],
	'a profile has a password, whatever the records say': [
		'fail',
		{
			target: 'endpoint',
			passwords: unread,
			profiles: [profile('Support', {hasPassword: known(true, written)})],
			isUnattendedPlanned: false,
		},
		'a password is set (Support), and unattended access is not planned here',
	],
	'a password opened a session, and the records could not be read': [
		'fail',
		{
			target: 'endpoint',
			passwords: unread,
			sessions: [session('2026-11-01', 'Passwd', 'anna@acme'), session('2026-11-19', 'Passwd', 'anna@acme')],
			isUnattendedPlanned: false,
		},
		'a password opened a session on 2026-11-19, and unattended access is not planned here',
	],
	'the build presets a password': [
		'fail',
		{target: 'build', presetPassword: true, isUnattendedPlanned: false},
		'the build presets a password, and unattended access is not planned here',
	],
	'a password is set, and no plan tells whether it should be': [
		'undecided',
		{target: 'endpoint', passwords: [record('_unattended_access')], ...noPlan},
		'a password is set (_unattended_access), and no plan tells whether unattended access has its place here',
		'plan',
	],
	'the only password belongs to a disabled profile': [
		'pass',
		{
			target: 'endpoint',
			passwords: [record('_full_access')],
			profiles: [profile('_full_access', {...disabled, hasPassword: known(true, written)})],
			isUnattendedPlanned: false,
		},
		'no password for unattended access is set',
	],
	'the records could not be read': [
		'undecided',
		{target: 'endpoint', passwords: unread, isUnattendedPlanned: false},
		'etc/anydesk/system.conf may not be read by this user',
		'evidence',
	],
	"a build's form is not known": [
		'undecided',
		{
			target: 'build',
			presetPassword: unknown("the generator's form isn't known"),
			isUnattendedPlanned: false,
		},
		"the generator's form isn't known",
	],
});
