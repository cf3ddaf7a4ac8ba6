import type {ClientCheck} from '../../domain/check.ts';
import type {Profile} from '../../domain/client/facts.ts';
import {isFromBuild, isInUse, mayBeInUse, sumUp} from '../../domain/client/profile-judgement.ts';
import type {Source} from '../../domain/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, pass, undecided, type Verdict, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const customProfilePerLevel: ClientCheck = {
	id: 'PRF-2',
	title: 'There is one custom profile per level of access',
	severity: 'low',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'A profile of your own says what its level of access needs, and no more. Where every profile is removed nobody can be let in at all.',
	remedy: [
		'In the generator, make one custom profile for each level of access in the incoming build.',
		'Remove the presets only in a build that has a custom profile, and roll it out.',
	],
	decide: "Give the client's build together with its entry in the organisation file.",
	guide: ['G-PRF-2'],
	references: [vendorPages.permissionProfiles, cis('4.1'), nist('CM-2')],

	judge: ({profiles, usedPresets, target}) =>
		whenKnown({profiles, usedPresets, target}, values => {
			const used = values.profiles.filter(mayBeInUse);
			const custom = used.filter(({isPreset}) => !isPreset);
			const kept = used.filter(({id}) => values.usedPresets.includes(id));

			if (custom.length > 0) return judgeCustom(custom, values.target === 'build');
			// More profiles may exist than are known of: then nothing follows from the absence of one.
			if (profiles.isKnown && profiles.missing !== undefined) return undecided(profiles.missing);
			if (used.length === 0) return fail('no profile is left: nobody can be let in');
			if (kept.length > 0) {
				return notApplicable(`the plan keeps the preset profiles ${listed(kept.map(({id}) => id))}`);
			}

			return missingOf(used) ?? fail(`no custom profile, but presets: ${listed(used.map(({id}) => id))}`);
		}),
};

const judgeCustom = (custom: readonly Profile[], isBuild: boolean): Verdict => {
	const names = listed(custom.map(({name}) => name));
	const areFromBuild = custom.every(({permissions}) => Object.values(permissions).some(isFromBuild));

	if (!isBuild && !areFromBuild) {
		return undecided(`${names}: whether each level of access has a profile is told by the build alone`);
	}

	return missingOf(custom) ?? pass(`custom profiles: ${names}`, {at: custom.flatMap(placeOf)});
};

const missingOf = (profiles: readonly Profile[]): Verdict | undefined =>
	sumUp(profiles.map(isInUse).flatMap(isUsed => (isUsed.isKnown ? [] : [isUsed])));

/** One line for each profile is enough to find it. */
const placeOf = ({permissions}: Profile): readonly Source[] =>
	Object.values(permissions)
		.flatMap(({sources}) => sources)
		.slice(0, 1);
