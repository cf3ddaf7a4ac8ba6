import {patternsNotForEverybody} from '../../../src/checks/acl/patterns-not-for-everybody.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const list = (...patterns: readonly string[]) => ({
	aclEnabled: true,
	aclEntries: patterns.map(pattern => ({pattern, isOn: true})),
});

specCheck(patternsNotForEverybody, {
	'the list holds our namespace': [
		'pass',
		list('*@acme'),
		'no pattern of the list reaches beyond one namespace',
	],
	'the list holds single clients': [
		'pass',
		list('123456789', 'anna@ad', 'service-?@acme'),
		'no pattern of the list reaches beyond one namespace',
	],
	'a wildcard stands alone': ['fail', list('*'), 'the pattern * has nothing but wildcards'],
	'every alias is admitted': ['fail', list('*@*'), 'the pattern *@* admits every namespace'],
	'the public namespace is admitted': [
		'fail',
		list('*@ad'),
		'the pattern *@ad admits aliases of the public namespace',
	],
	'a part of the public namespace is admitted': [
		'fail',
		list('acme-*@ad'),
		'the pattern acme-*@ad admits aliases of the public namespace',
	],
	'nine wildcards fit any ID': ['fail', list('?????????'), 'the pattern ????????? has nothing but wildcards'],
	'a single wildcard stands alone': ['fail', list('?'), 'the pattern ? has nothing but wildcards'],
	'the @ is missing': [
		'fail',
		list('*acme'),
		'the pattern *acme has no @, so it also admits namespaces that end like it',
	],
	'the @ is missing, and ? may stand for it': [
		'fail',
		list('????acme'),
		'the pattern ????acme has no @, so it also admits namespaces that end like it',
	],
	'a wildcard stands behind the namespace': [
		'fail',
		list('*@acme*'),
		'the pattern *@acme* also admits other namespaces that look alike',
	],
	'a wildcard begins the namespace': [
		'fail',
		list('*@*acme'),
		'the pattern *@*acme also admits other namespaces that look alike',
	],
	'the namespace is cut to its first letter': [
		'fail',
		list('*@a*'),
		'the pattern *@a* admits aliases of the public namespace',
	],
	'a digit of an ID is left open': [
		'fail',
		list('12345678?'),
		'the pattern 12345678? admits every ID of that form',
	],
	'two patterns are too wide': [
		'fail',
		list('*@acme', '*', '*@ad'),
		'the pattern * has nothing but wildcards, and 1 more reach too far',
	],
	'a wide pattern is switched off': [
		'pass',
		{
			aclEnabled: true,
			aclEntries: [
				{pattern: '*@acme', isOn: true},
				{pattern: '*', isOn: false},
			],
		},
		'no pattern of the list reaches beyond one namespace (the flag of * seems to switch it off)',
	],
	'no entry is on': [
		'not-applicable',
		{aclEnabled: true, aclEntries: [{pattern: '*', isOn: false}]},
		'the list has no entry that is on, which ACL-2 judges',
	],
	'the list is empty': [
		'not-applicable',
		{aclEnabled: true, aclEntries: []},
		'the list has no entry that is on, which ACL-2 judges',
	],
	'the list is off': [
		'not-applicable',
		{aclEnabled: false, aclEntries: [{pattern: '*', isOn: true}]},
		'the list is off, which ACL-1 judges',
	],
	'the list could not be read': [
		'undecided',
		{aclEnabled: true, aclEntries: unknown('etc/anydesk/system.conf may not be read by this user')},
		'etc/anydesk/system.conf may not be read by this user',
		'evidence',
	],
});
