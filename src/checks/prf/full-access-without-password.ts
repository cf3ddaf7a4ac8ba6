import type {ClientCheck} from '../../domain/check.ts';
import {isFromBuild, isInUse, presetsOf} from '../../domain/client/profile-judgement.ts';
import type {Fact} from '../../domain/facts.ts';
import {fail, pass, undecided, type Verdict, whenKnown} from '../../domain/outcome.ts';
import {cve, nist, vendorPages} from '../../domain/references.ts';

const id = '_full_access';

export const fullAccessWithoutPassword: ClientCheck = {
	id: 'PRF-8',
	title: 'No password opens Full Access',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'The preset profile Full Access allows everything. With a password of its own nobody at the endpoint has to agree: whoever knows the password owns the machine. In some versions even a peer with few permissions could set that password.',
	remedy: [
		'In the generator, remove the profile _full_access in the incoming build, and roll the build out.',
		'Give unattended access to a custom profile instead, with its own password.',
		'On Windows, a password of this profile is taken away by: anydesk --remove-password _full_access.',
	],
	decide: "Give the client's build together with its entry in the organisation file.",
	guide: [],
	references: [vendorPages.permissionProfiles, cve('CVE-2025-27919'), nist('AC-6'), nist('IA-5')],

	judge: ({profiles, target, presetPassword}) =>
		whenKnown({presets: presetsOf(profiles), target}, values => {
			const profile = values.presets.find(each => each.id === id);
			if (profile === undefined) return undecided(`nothing tells of the profile ${id}`);

			const {hasPassword} = profile;
			const isUsed = isInUse(profile);
			const clear = (fact: Fact<unknown>, good: string): Verdict =>
				values.target === 'build' || isFromBuild(fact)
					? pass(good, {at: fact.sources})
					: undecided("an endpoint's files alone do not clear the profile Full Access");

			return whenKnown({isUsed}, state => {
				if (!state.isUsed) return clear(isUsed, 'the profile Full Access is removed or disabled');
				if (hasPassword.isKnown && hasPassword.value) {
					return fail('the profile Full Access is in use and has a password', {at: hasPassword.sources});
				}
				if (hasPassword.isKnown) return clear(hasPassword, 'the profile Full Access has no password');
				if (values.target === 'endpoint') {
					return undecided(hasPassword.reason, hasPassword.needs, {at: hasPassword.sources});
				}

				return whenKnown({presetPassword}, ({presetPassword: isPreset}) =>
					isPreset
						? undecided('the build presets a password, and does not tell for which profile')
						: pass('the build presets no password'),
				);
			});
		}),
};
