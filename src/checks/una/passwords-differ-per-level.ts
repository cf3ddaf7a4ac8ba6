import type {ClientCheck} from '../../domain/check.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const passwordsDifferPerLevel: ClientCheck = {
	id: 'UNA-2',
	title: 'Each level of access has its own password',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint'],
	part: 'receiver',
	isAttestable: true,
	why: 'The password chooses the permission profile. One password for two profiles makes the lesser one worth as much as the greater.',
	remedy: ['Give the unattended access of each permission profile a password of its own.'],
	decide:
		'Attest that the passwords of the profiles differ: their records are salted, so equal passwords look different.',
	guide: ['G-UNA-2'],
	references: [vendorPages.unattendedAccess, cis('5.2'), nist('IA-5')],

	judge: ({passwords}) =>
		whenKnown({passwords}, values => {
			const records = values.passwords;
			const twins = records.filter(
				({fingerprint}, index) =>
					fingerprint !== '' &&
					records.some((other, at) => at !== index && other.fingerprint === fingerprint),
			);

			if (twins.length > 0) {
				return fail(`the same password record opens ${listed(twins.map(({level}) => level))}`, {
					at: twins.map(({source}) => source),
				});
			}
			if (records.length === 0) return notApplicable('no password for unattended access is set');
			if (records.length === 1) return notApplicable('there is one password only');

			return undecided(
				`whether the passwords of ${listed(records.map(({level}) => level))} differ can't be seen: their records are salted`,
				'attestation',
			);
		}),
};
