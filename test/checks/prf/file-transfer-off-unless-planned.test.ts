import {fileTransferOffUnlessPlanned} from '../../../src/checks/prf/file-transfer-off-unless-planned.ts';
import {permissionNames, secureProfile} from '../../../src/domain/anydesk/permissions.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {builtIn, disabled, profile, removed} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const guide = {
	allowedPermissions: known(secureProfile, {place: "the guide's example", origin: 'default'}),
} as const;
const good = 'no profile that was made or changed allows clipboard_files or file_manager';

specCheck(fileTransferOffUnlessPlanned, {
	'no profile allows it': [
		'pass',
		{...guide, profiles: [profile('_default', {source: builtIn}), profile('Secure Profile')]},
		good,
	],
	'the default profile allows it, as it came': [
		'fail',
		{...guide, profiles: [profile('_default', {on: ['clipboard_files', 'file_manager'], source: builtIn})]},
		'_default allows clipboard_files and file_manager',
	],
	'a custom profile allows it': [
		'fail',
		{...guide, profiles: [profile('_default', removed), profile('Support', {on: ['file_manager']})]},
		'Support allows file_manager',
	],
	'a preset that somebody changed allows it': [
		'fail',
		{...guide, profiles: [profile('_full_access', {on: ['clipboard_files']})]},
		'_full_access allows clipboard_files',
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
		{
			...guide,
			profiles: [profile('_default', {on: ['clipboard_files'], ...disabled}), profile('Secure Profile')],
		},
		good,
	],
	"the plan's own list names one of the two": [
		'fail',
		{
			allowedPermissions: ['clipboard_files'],
			profiles: [profile('Support', {on: ['clipboard_files', 'file_manager']})],
		},
		'Support allows file_manager',
	],
	"the plan's own list names the one that is on": [
		'pass',
		{allowedPermissions: ['clipboard_files'], profiles: [profile('Support', {on: ['clipboard_files']})]},
		'no profile that was made or changed allows file_manager',
	],
	'the plan allows both': [
		'not-applicable',
		{
			allowedPermissions: ['clipboard_files', 'file_manager'],
			profiles: [profile('Support', {on: ['clipboard_files']})],
		},
		'the plan allows file transfer',
	],
	'a permission of a custom profile is not known': [
		'undecided',
		{...guide, profiles: [profile('Support', {but: {file_manager: unknown('the form is not known')}})]},
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
