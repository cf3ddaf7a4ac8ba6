import {namespaceInsteadOfList} from '../../../src/checks/acl/namespace-instead-of-list.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const ids = (number: number) =>
	Array.from({length: number}, (_, index) => ({pattern: String(100_000_000 + index), isOn: true}));

specCheck(namespaceInsteadOfList, {
	'the namespace is listed': [
		'pass',
		{aclEnabled: true, aclEntries: [{pattern: '*@acme', isOn: true}]},
		'the list names 0 clients one by one, no more than 10',
	],
	'one client is listed': [
		'pass',
		{aclEnabled: true, aclEntries: ids(1)},
		'the list names 1 client one by one, no more than 10',
	],
	'ten clients are listed': [
		'pass',
		{aclEnabled: true, aclEntries: ids(10)},
		'the list names 10 clients one by one, no more than 10',
	],
	'eleven clients are listed': [
		'fail',
		{aclEnabled: true, aclEntries: ids(11)},
		'the list names 11 clients one by one',
	],
	'the list is empty': [
		'not-applicable',
		{aclEnabled: true, aclEntries: []},
		'the list is empty, which ACL-2 judges',
	],
	'the list is off': [
		'not-applicable',
		{aclEnabled: false, aclEntries: ids(11)},
		'the list is off, which ACL-1 judges',
	],
	'the list could not be read': [
		'undecided',
		{aclEnabled: true, aclEntries: unknown('system.conf could not be read whole')},
		'system.conf could not be read whole',
	],
});
