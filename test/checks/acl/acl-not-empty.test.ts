import {aclNotEmpty} from '../../../src/checks/acl/acl-not-empty.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(aclNotEmpty, {
	'an entry is on': [
		'pass',
		{aclEnabled: true, aclEntries: [{pattern: '*@acme', isOn: true}]},
		'entries of the list that are on: 1',
	],
	'the list is on and holds nothing': [
		'fail',
		{aclEnabled: true, aclEntries: []},
		'the list is on and is empty',
	],
	'every entry is off, by a flag that is not documented': [
		'undecided',
		{aclEnabled: true, aclEntries: [{pattern: '*@acme', isOn: false}]},
		'every entry of the list seems to be switched off, and that flag is not documented',
		'evidence',
	],
	'the list is off': [
		'not-applicable',
		{aclEnabled: false, aclEntries: []},
		'the list is off, which ACL-1 judges',
	],
	'the list is off and could not be read': [
		'not-applicable',
		{aclEnabled: false, aclEntries: unknown('system.conf could not be read whole')},
		'the list is off, which ACL-1 judges',
	],
	'the list could not be read': [
		'undecided',
		{aclEnabled: true, aclEntries: unknown('system.conf could not be read whole')},
		'system.conf could not be read whole',
	],
	'whether the list is on is not known': [
		'undecided',
		{aclEnabled: unknown("a custom client's build may have set it"), aclEntries: []},
		"a custom client's build may have set it",
	],
});
