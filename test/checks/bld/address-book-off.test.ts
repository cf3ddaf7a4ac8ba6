import {addressBookOff} from '../../../src/checks/bld/address-book-off.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(addressBookOff, {
	'the address book is off': ['pass', {hasAddressBook: false}, 'the address book is off'],
	'the address book is on': ['fail', {hasAddressBook: true}, 'the address book is on'],
	"the form's ticks are not known": [
		'undecided',
		{hasAddressBook: unknown("the form's ticks are not known")},
		"the form's ticks are not known",
		'evidence',
	],
});
