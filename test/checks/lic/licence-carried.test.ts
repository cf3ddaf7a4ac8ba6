import {licenceCarried} from '../../../src/checks/lic/licence-carried.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(licenceCarried, {
	'a starter is licensed': [
		'pass',
		{licenseName: 'ultimate-1', part: 'starter'},
		'the client carries the licence ultimate-1',
	],
	'the part of a licensed client is not known': [
		'pass',
		{licenseName: 'ultimate-1', part: unknown('the build was not given')},
		'the client carries the licence ultimate-1',
	],
	'a starter has no licence': [
		'fail',
		{licenseName: 'free-1', part: 'starter'},
		'it can start connections and carries no licence',
	],
	'a standard client has no licence': [
		'fail',
		{licenseName: 'free-1', part: 'both', isPartPlanned: false},
		'it can start connections and carries no licence',
	],
	'a receiver has no licence': [
		'not-applicable',
		{licenseName: 'free-1', part: 'receiver'},
		'it carries no licence, and a client that only receives needs none',
	],
	'there is no licence and the part is not known': [
		'undecided',
		{licenseName: 'free-1', part: unknown('the build of the custom client was not given', 'plan')},
		'the build of the custom client was not given',
		'plan',
	],
	'the name is empty': ['undecided', {licenseName: ''}, 'the name of the licence is empty', 'evidence'],
	'system.conf names no licence': [
		'undecided',
		{licenseName: unknown('system.conf holds no ad.license.name')},
		'system.conf holds no ad.license.name',
		'evidence',
	],
});
