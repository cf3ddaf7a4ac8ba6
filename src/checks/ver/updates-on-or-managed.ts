import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const updatesOnOrManaged: ClientCheck = {
	id: 'VER-4',
	title: 'Updates are on, or somebody manages them',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint'],
	why: 'A version that is current today is old in a year; what nobody looks after stays as it is.',
	remedy: [
		'On Windows, install the client with --update-auto.',
		'Or say in the plan that updates are managed, and let somebody roll them out.',
	],
	decide: 'Say in the plan who rolls updates out, or attest it.',
	guide: ['G-ENV-1', 'G-ENV-3'],
	references: [vendorPages.commandLine, cis('7.4'), nist('SI-2')],
	isAttestable: true,

	judge: ({updates, plannedUpdates}) => {
		if (plannedUpdates.isKnown && plannedUpdates.value === 'managed') {
			return whenKnown({plannedUpdates}, () => pass('by plan somebody rolls updates out'));
		}

		return whenKnown({updates}, values => {
			switch (values.updates) {
				case 'automatic':
					return pass('the client updates itself');

				case 'off':
					return fail('updates are off, and no plan has somebody roll them out', {wanted: 'automatic'});

				case 'managed':
					return plannedUpdates.isKnown
						? fail('updates wait for a person, and by plan nobody rolls them out', {wanted: 'automatic'})
						: undecided('updates wait for a person, and nobody says who that is', 'attestation');
			}
		});
	},
};
