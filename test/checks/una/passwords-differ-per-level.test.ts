import {passwordsDifferPerLevel} from '../../../src/checks/una/passwords-differ-per-level.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {record} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

specCheck(
	passwordsDifferPerLevel,
	{
		'two levels have the same record': [
			'fail',
			{
				passwords: [
					record('Support', {fingerprint: '5f'}),
					record('Servers', {fingerprint: '5f'}),
					record('Other', {fingerprint: '77'}),
				],
			},
			'the same password record opens Support and Servers',
		],
		"a profile kept the older client's record": [
			'fail',
			{passwords: [record('legacy', {fingerprint: '5f'}), record('Support', {fingerprint: '5f'})]},
			'the same password record opens legacy and Support',
		],
		'two levels have records of their own': [
			'undecided',
			{passwords: [record('Support'), record('Servers')]},
			"whether the passwords of Support and Servers differ can't be seen: their records are salted",
			'attestation',
		],
		'the records have no fingerprints': [
			'undecided',
			{passwords: [record('Support', {fingerprint: ''}), record('Servers', {fingerprint: ''})]},
			"whether the passwords of Support and Servers differ can't be seen: their records are salted",
			'attestation',
		],
		'there is one record': ['not-applicable', {passwords: [record('legacy')]}, 'there is one password only'],
		'there is none': ['not-applicable', {passwords: []}, 'no password for unattended access is set'],
		'the records could not be read': [
			'undecided',
			{passwords: unknown('system.conf may not be read')},
			'system.conf may not be read',
			'evidence',
		],
	},
	{pass: 'salted records look different even for equal passwords: only a word can say so'},
);
