import {oneInstallation} from '../../../src/checks/hst/one-installation.ts';
import {partly, type Source, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const at = (place: string): Source => ({place, found: 'leftover', origin: 'explicit'});

specCheck(oneInstallation, {
	'it is alone': [
		'pass',
		{isPortable: false, otherInstallations: []},
		'the client is installed; no other copy was found',
	],
	'it is a portable copy': [
		'fail',
		{isPortable: true, otherInstallations: unknown('a folder on its own does not tell')},
		'the client is a portable copy',
	],
	'a home holds a leftover': [
		'fail',
		{isPortable: false, otherInstallations: [at('home/anna/.anydesk')]},
		'beside it there is home/anna/.anydesk',
	],
	'there is another copy, and homes that may not be read': [
		'fail',
		{
			isPortable: unknown('not known'),
			otherInstallations: partly([at('opt/anydesk'), at('etc/anydesk_old')], 'home/anna may not be read'),
		},
		'beside it there is opt/anydesk and etc/anydesk_old',
	],
	'a home may not be read': [
		'undecided',
		{isPortable: false, otherInstallations: partly([], 'home/anna may not be read by this user')},
		'home/anna may not be read by this user',
		'evidence',
	],
	'a folder was mailed': [
		'undecided',
		{isPortable: false, otherInstallations: unknown('a folder on its own does not tell')},
		'a folder on its own does not tell',
	],
});
