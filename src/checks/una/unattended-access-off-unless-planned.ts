import type {ClientCheck} from '../../domain/check.ts';
import {unattendedUses} from '../../domain/client/unattended-uses.ts';
import {wasReadInVain} from '../../domain/facts.ts';
import {fail, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {attack, cis, nist, vendorPages} from '../../domain/references.ts';

export const unattendedAccessOffUnlessPlanned: ClientCheck = {
	id: 'UNA-1',
	title: 'Unattended access only where the endpoint is monitored or home office',
	severity: 'high',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	isAttestable: true,
	why: 'With unattended access a password opens the session, and nobody at the endpoint has to agree. Where somebody sits in front of the machine whenever it is needed, that is a door without a need.',
	remedy: [
		'Take the password of each permission profile away, in the build or in the settings of the client.',
		'Where the endpoint is monitored, or a home office, say so in the plan.',
	],
	decide:
		'Say in the plan whether the endpoint is monitored or a home office, and let its conf files be read.',
	guide: ['G-UNA-1'],
	references: [
		vendorPages.unattendedAccess,
		cis('4.8'),
		nist('AC-17'),
		nist('AC-14'),
		attack('T1133', 'External Remote Services'),
	],

	judge: facts => {
		const {isUnattendedPlanned, passwords, presetPassword, sessions, target} = facts;
		const uses = unattendedUses(facts);
		const what = uses.map(use => use.what).join(', ');
		const at = uses.flatMap(use => use.at);

		if (uses.length > 0 && !isUnattendedPlanned.isKnown) {
			return undecided(`${what}, and ${isUnattendedPlanned.reason}`, 'plan', {at});
		}
		if (uses.length > 0) {
			return whenKnown({isUnattendedPlanned}, values =>
				values.isUnattendedPlanned
					? pass(`${what}, as planned`, {at})
					: fail(`${what}, and unattended access is not planned here`, {at}),
			);
		}

		return whenKnown({target}, values =>
			values.target === 'build'
				? whenKnown({presetPassword}, () => pass('the build presets no password'))
				: whenKnown({passwords, ...(wasReadInVain(sessions) && {sessions})}, () =>
						pass('no password for unattended access is set', {at: passwords.sources}),
					),
		);
	},
};
