import type {ClientCheck} from '../../domain/check.ts';
import {allOf} from '../../domain/client/all-of.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, cisaAdvisory, nist} from '../../domain/references.ts';

export const oneInstallation: ClientCheck = {
	id: 'HST-4',
	title: 'There is one installation, the managed one',
	severity: 'medium',
	level: 'hardened',
	targets: ['endpoint'],
	why: 'A second copy has settings, an ID and a password of its own, and follows no build. A portable copy needs no rights to install and leaves no service behind, which is how attackers bring theirs.',
	remedy: [
		'Find out who brought the other copy, and why.',
		'Uninstall it, and remove its folder together with the keys in it.',
		'Install the managed client where a portable copy is in use.',
	],
	decide: 'Let the home folders and the program folders of the endpoint be read.',
	guide: [],
	references: [cisaAdvisory, cis('2.3'), nist('CM-8(3)'), nist('CM-11')],

	judge: ({isPortable, otherInstallations}) =>
		allOf(
			whenKnown({isPortable}, ({isPortable: isCopy}) =>
				isCopy ? fail('the client is a portable copy') : pass('the client is installed'),
			),
			whenKnown({otherInstallations}, ({otherInstallations: others}) =>
				others.length > 0
					? fail(`beside it there is ${listed(others.map(({place}) => place))}`, {at: others.slice(0, 40)})
					: pass('no other copy was found'),
			),
		),
};
