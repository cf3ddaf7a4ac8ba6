import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';
import {isPlannedForBoth} from './direction.ts';

export const addressBookOff: ClientCheck = {
	id: 'BLD-6',
	title: 'Receivers have no address book',
	severity: 'low',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'A machine that only receives connections has no use for an address book, and whoever takes it over would read there whom to call next.',
	remedy: [
		'In the generator, open the incoming build and tick "disable address book", or write ad.features.address_book=false into the override block.',
		'Roll the build out.',
	],
	decide: 'Give the build of the custom client, or let system.conf be read.',
	guide: ['G-ABK-1'],
	references: [cis('4.8'), nist('AC-4'), nist('CM-7')],

	judge: facts => {
		const {hasAddressBook} = facts;
		if (isPlannedForBoth(facts)) return notApplicable('by the plan this client starts connections as well');

		return whenKnown({hasAddressBook}, values =>
			values.hasAddressBook
				? fail('the address book is on', {wanted: 'false'})
				: pass('the address book is off'),
		);
	},
};
