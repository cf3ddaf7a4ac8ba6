import {permissionNames} from '../../domain/anydesk/permissions.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {isInUse, isWritten, mayBeInUse, mostEvidence, sumUp} from '../../domain/client/profile-judgement.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const permissionsWrittenOut: ClientCheck = {
	id: 'PRF-7',
	title: 'Every permission is written out, the newer ones too',
	severity: 'medium',
	level: 'hardened',
	targets: ['build'],
	part: 'receiver',
	why: "What a build does not say follows the client's own default, and a newer client may have another one. The guide's list of 15 permissions does not know vpn, which is on by default, nor modify_forbidden_windows.",
	remedy: [
		"Write each of the 17 permissions of each profile into the build, as 0 or 1, also where it equals today's default.",
	],
	decide: "Give the build's text together with its entry in the organisation file.",
	guide: [],
	references: [vendorPages.permissionProfiles, vendorPages.commandLine, cis('4.1'), nist('CM-6')],

	judge: ({profiles}) =>
		whenKnown({profiles}, values => {
			// Without the form's ticks a permission that the text leaves out may still be set.
			if (profiles.isKnown && profiles.missing !== undefined) return undecided(profiles.missing);

			const used = values.profiles.filter(mayBeInUse);
			const unwritten = used.flatMap(profile => {
				const isUsed = isInUse(profile);
				const left = permissionNames.filter(name => {
					const fact = profile.permissions[name];

					return fact.isKnown && !isWritten(fact);
				});

				return isUsed.isKnown && left.length > 0 ? [{profile, left}] : [];
			});
			const gaps = used
				.flatMap(profile => [isInUse(profile), ...Object.values(profile.permissions)])
				.flatMap(fact => (fact.isKnown ? [] : [fact]));
			const [first] = unwritten;

			if (first !== undefined) {
				return fail(
					`${listed([first.profile.name])} leaves ${listed(first.left, 17)} to the client's default`,
					{
						at: first.left.flatMap(name => first.profile.permissions[name].sources),
					},
				);
			}
			if (used.length === 0) return notApplicable('no profile is left in use, which PRF-2 judges');

			return (
				sumUp(gaps) ??
				pass(`all ${permissionNames.length} permissions of each profile are written out`, {
					at: used
						.flatMap(profile => Object.values(profile.permissions))
						.flatMap(({sources}) => sources)
						.slice(0, mostEvidence),
				})
			);
		}),
};
