import {connectionPolicyAsPlanned} from '../../../src/checks/org/connection-policy-as-planned.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const planned = {plannedConnectionPolicy: 'incoming-same-licence'} as const;

specCheck(connectionPolicyAsPlanned, {
	'it is': [
		'pass',
		{...planned, licence: 'ultimate-cloud', connectionPolicy: 'incoming-same-licence'},
		'the connection policy is incoming-same-licence, as planned',
	],
	'it is wider': [
		'fail',
		{...planned, licence: 'ultimate-cloud', connectionPolicy: 'any-licence'},
		'the connection policy is any-licence, and incoming-same-licence is planned',
	],
	'it is narrower': [
		'fail',
		{...planned, licence: 'ultimate-cloud', connectionPolicy: 'same-licence-only'},
		'the connection policy is same-licence-only, and incoming-same-licence is planned',
	],
	'the licence has none': [
		'not-applicable',
		{...planned, licence: 'advanced', connectionPolicy: 'any-licence'},
		'only an Ultimate-Cloud licence has a connection policy, and this one is advanced',
	],
	'none is planned': [
		'undecided',
		{
			licence: 'ultimate-cloud',
			connectionPolicy: 'any-licence',
			plannedConnectionPolicy: unknown('no plan names a connection policy', 'plan'),
		},
		'no plan names a connection policy',
		'plan',
	],
	'the licence is not told': [
		'undecided',
		{...planned, licence: unknown("the file doesn't tell licence"), connectionPolicy: 'any-licence'},
		"the file doesn't tell licence",
	],
});
