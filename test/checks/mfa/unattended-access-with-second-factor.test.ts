import {unattendedAccessWithSecondFactor} from '../../../src/checks/mfa/unattended-access-with-second-factor.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {record} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const because = 'no file tells whether unattended access asks for a second factor';

specCheck(
	unattendedAccessWithSecondFactor,
	{
		'there is a password': ['undecided', {passwords: [record('Support')]}, because, 'attestation'],
		'there is a password, and maybe another': [
			'undecided',
			{passwords: partly([record('Support')], 'service.conf may not be read')},
			because,
			'attestation',
		],
		'the passwords could not be read': [
			'undecided',
			{passwords: unknown('system.conf may not be read')},
			because,
			'attestation',
		],
		'there is no password': ['not-applicable', {passwords: []}, 'no password for unattended access is set'],
	},
	{pass: 'only a word can say so', fail: 'only a word can say so'},
);
