import {patternsInsideNamespace} from '../../../src/checks/acl/patterns-inside-namespace.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const list = (...patterns: readonly string[]) => ({
	aclEnabled: true,
	aclEntries: patterns.map(pattern => ({pattern, isOn: true})),
});
const plan = {namespace: 'acme', ownAddresses: ['123456789', 'Partner@Friends']};
const noPlan = {namespace: unknown('no plan tells which namespace is ours', 'plan'), ownAddresses: []};
const good = 'each pattern stays inside our namespace or names a client of ours';

specCheck(patternsInsideNamespace, {
	'the list holds our namespace': ['pass', {...list('*@acme'), ...plan}, good],
	'our namespace is written with other letters': ['pass', {...list('*@ACME', 'anna@Acme'), ...plan}, good],
	'a ? stands for the @ before our namespace': ['pass', {...list('anna?acme'), ...plan}, good],
	'the plan names the clients': ['pass', {...list('123456789', 'partner@friends'), ...plan}, good],
	'the plan names the clients, and no namespace': [
		'pass',
		{...list('123456789'), ...noPlan, ownAddresses: ['123456789']},
		good,
	],
	'another namespace is admitted': [
		'fail',
		{...list('*@acme', '*@friends', 'bob@ad'), ...plan},
		'*@friends and bob@ad: not in our namespace acme',
	],
	'a namespace only ends like ours': [
		'fail',
		{...list('*@notacme'), ...plan},
		'*@notacme: not in our namespace acme',
	],
	'a pattern is bound to no namespace, plan or not': [
		'fail',
		{...list('*@acme*', '*'), ...noPlan},
		'*@acme* and *: no pattern of one namespace, and no client of ours',
	],
	'an entry names nothing': [
		'fail',
		{...list('acme'), ...plan},
		'acme: no pattern of one namespace, and no client of ours',
	],
	'another namespace stands beside an ID': [
		'fail',
		{...list('222222222', '*@friends'), ...plan},
		'*@friends: not in our namespace acme',
	],
	'an ID is not in the plan': [
		'undecided',
		{...list('*@acme', '222222222'), ...plan},
		"222222222: only the licence's list of clients tells whether they are ours",
		'evidence',
	],
	'no plan tells the namespace': [
		'undecided',
		{...list('*@acme'), ...noPlan},
		'no plan tells which namespace is ours',
		'plan',
	],
	'only a switched off entry is foreign': [
		'pass',
		{
			aclEnabled: true,
			aclEntries: [
				{pattern: '*@acme', isOn: true},
				{pattern: '*@friends', isOn: false},
			],
			...plan,
		},
		good,
	],
	'the list is off': [
		'not-applicable',
		{aclEnabled: false, aclEntries: [], ...plan},
		'the list is off, which ACL-1 judges',
	],
});
