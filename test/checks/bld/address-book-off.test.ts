import {addressBookOff} from '../../../src/checks/bld/address-book-off.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(addressBookOff, {
	'the address book is off': ['pass', {hasAddressBook: false}, 'the address book is off'],
	'the address book is on': ['fail', {hasAddressBook: true}, 'the address book is on'],
	'the plan wants it to start connections too': [
		'not-applicable',
		{hasAddressBook: true, part: 'both', isPartPlanned: true},
		'by the plan this client starts connections as well',
	],
	'it can start connections, and nobody planned it': [
		'fail',
		{hasAddressBook: true, part: 'both', isPartPlanned: false},
		'the address book is on',
	],
	"the form's ticks are not known": [
		'undecided',
		{hasAddressBook: unknown("the form's ticks are not known")},
		"the form's ticks are not known",
		'evidence',
	],
});
