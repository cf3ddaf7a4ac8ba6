import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {toPlainText} from '../../domain/plain-text.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

/** What the product writes where no licence is attached. */
const noLicence = 'free-1';

export const licenceCarried: ClientCheck = {
	id: 'LIC-2',
	title: 'Starters and licensed receivers carry the licence',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint'],
	why: 'Without the licence a client falls to free mode: no own namespace, so that the lists of the receivers refuse it.',
	remedy: [
		'In the generator, tick that the build is assigned to the licence, and roll it out.',
		'Or register the licence on the endpoint: anydesk --register-license reads the key from standard input.',
	],
	decide: 'Let system.conf be read, and say in the plan whether the endpoint starts connections.',
	guide: ['G-BLD-4'],
	references: [vendorPages.licenses, vendorPages.commandLine, cis('1.1'), nist('CM-8')],

	judge: ({licenseName, part}) =>
		whenKnown({licenseName}, values => {
			const name = values.licenseName.trim();

			if (name === '') return undecided('the name of the licence is empty');
			if (name !== noLicence) return pass(`the client carries the licence ${toPlainText(name, 80)}`);

			// A client that only receives needs no licence of its own: supported machines often have none.
			return whenKnown({licenseName, part}, ({part}) =>
				part === 'receiver'
					? notApplicable('it carries no licence, and a client that only receives needs none')
					: fail('it can start connections and carries no licence', {wanted: 'the name of the licence'}),
			);
		}),
};
