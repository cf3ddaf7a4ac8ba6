import {passwordNotGuessable} from '../../../src/checks/una/password-not-guessable.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {record} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const good = 'no word of a short list of known passwords opens the record';
const noVersion = unknown('no trace tells which version runs');

specCheck(passwordNotGuessable, {
	'no known password fits, and the scheme is verified': [
		'pass',
		{passwords: [record('Support')], version: [8, 1, 2], platform: 'windows'},
		good,
	],
	'no known password fits, on Linux of any version': [
		'pass',
		{passwords: [record('Support')], version: noVersion, platform: 'linux'},
		good,
	],
	'a known password fits': [
		'fail',
		{passwords: [record('Support'), record('legacy', {isGuessable: true})], version: [8, 1, 2]},
		'a short list of known passwords opens legacy',
	],
	'a known password fits, whatever the version': [
		'fail',
		{passwords: [record('legacy', {isGuessable: true})], version: [9, 0, 6]},
		'a short list of known passwords opens legacy',
	],
	'a known password fits, and another file could not be read': [
		'fail',
		{passwords: partly([record('legacy', {isGuessable: true})], 'system.conf may not be read')},
		'a short list of known passwords opens legacy',
	],
	'no known password fits, and another file could not be read': [
		'undecided',
		{passwords: partly([record('legacy')], 'system.conf may not be read'), version: [8, 1, 2]},
		'system.conf may not be read',
		'evidence',
	],
	'version 9 may make other records': [
		'undecided',
		{passwords: [record('Support')], version: [9, 0, 6], platform: 'windows'},
		'how version 9 and later make their password records is not verified',
	],
	'version 9 on Linux may, too': [
		'undecided',
		{passwords: [record('Support')], version: [9, 0, 0], platform: 'linux'},
		'how version 9 and later make their password records is not verified',
	],
	'the version is not known': [
		'undecided',
		{passwords: [record('Support')], version: noVersion, platform: 'windows'},
		'no trace tells which version runs',
	],
	'a record is of another scheme': [
		'undecided',
		{passwords: [record('Support', {isGuessable: undefined})], version: [8, 1, 2]},
		'the password record of Support is not of the known scheme',
	],
	'there is no password': ['not-applicable', {passwords: []}, 'no password for unattended access is set'],
});
