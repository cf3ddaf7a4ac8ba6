import {type Permission, permissionNames} from '../../domain/anydesk/permissions.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {isWritten, presetsOf, sumUp} from '../../domain/client/profile-judgement.ts';
import type {Fact} from '../../domain/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const profileAndFlagsAgree: ClientCheck = {
	id: 'PRF-10',
	title: 'The profile and the legacy flags agree',
	severity: 'low',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'Clients before version 7 kept each permission in a flag of its own, and newer ones still carry it. Which of the two wins where they differ is not documented, so nobody can tell what a session may do.',
	remedy: [
		'Set both places to the same value, in the build or in system.conf, while the service is stopped.',
		'Take the legacy flags out of the build where only newer clients are deployed.',
	],
	decide: 'Let system.conf be read.',
	guide: [],
	references: [vendorPages.permissionProfiles, cis('4.1'), nist('CM-6')],

	judge: ({profiles, legacyFlags}) =>
		whenKnown({presets: presetsOf(profiles), legacyFlags}, values => {
			const profile = values.presets.find(({id}) => id === '_default');
			if (profile === undefined) return undecided('nothing tells of the profile _default');

			const flagged = permissionNames.filter(name => values.legacyFlags[name] !== undefined);
			const written = flagged.filter(
				name => isWritten(profile.permissions[name]) || isContradicted(profile.permissions[name]),
			);
			const differs = (name: Permission): boolean => {
				const fact = profile.permissions[name];

				return fact.isKnown ? fact.value !== values.legacyFlags[name] : isContradicted(fact);
			};
			const differing = written.filter(differs);
			const gaps = flagged
				.map(name => profile.permissions[name])
				.flatMap(fact => (fact.isKnown ? [] : [fact]));

			if (differing.length > 0) {
				return fail(
					`two places disagree about ${listed(differing, 17)}: the profile _default and the legacy flag`,
					{
						at: [
							...differing.flatMap(name => profile.permissions[name].sources),
							...(legacyFlags.isKnown ? legacyFlags.sources : []),
						],
					},
				);
			}

			return (
				sumUp(gaps) ??
				(written.length === 0
					? notApplicable('only one place speaks of each permission')
					: pass(`the profile _default and the legacy flags agree about ${listed(written, 17)}`))
			);
		}),
};

const isContradicted = (fact: Fact<unknown>): boolean => !fact.isKnown && fact.isConflict === true;
