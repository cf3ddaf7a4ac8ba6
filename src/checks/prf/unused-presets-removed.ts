import {presetProfiles} from '../../domain/anydesk/permissions.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {isInUse, presetsOf, sumUp} from '../../domain/client/profile-judgement.ts';
import {unknown} from '../../domain/facts.ts';
import {listed} from '../../domain/list.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const unusedPresetsRemoved: ClientCheck = {
	id: 'PRF-1',
	title: 'Preset profiles that the plan does not use are removed or disabled',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'The presets were made for everybody: one of them allows everything, another all but privacy mode and tunnels. Each that stays is a way around the own profile.',
	remedy: [
		'In the generator, write .removed=1 for each preset profile into the advanced settings of the incoming build, and roll the build out.',
		'On a standard client: stop the service, write .enabled=0 for each preset profile into system.conf, start the service.',
		'Where a preset has to stay, name it in the plan.',
	],
	decide: 'Let system.conf be read, or give the build of a custom client.',
	guide: ['G-PRF-2', 'G-USE-1'],
	references: [vendorPages.permissionProfiles, cis('4.7'), nist('CM-7(1)')],

	judge: ({profiles, usedPresets}) =>
		whenKnown({presets: presetsOf(profiles), usedPresets}, values => {
			const unused = presetProfiles.filter(id => !values.usedPresets.includes(id));
			const states = unused.map(id => {
				const profile = values.presets.find(each => each.id === id);

				return {id, isUsed: profile ? isInUse(profile) : unknown(`nothing tells of the profile ${id}`)};
			});
			const active = states.filter(({isUsed}) => isUsed.isKnown && isUsed.value);
			const sources = (active.length > 0 ? active : states).flatMap(({isUsed}) => isUsed.sources);

			if (active.length > 0) {
				return fail(`preset profiles in use: ${listed(active.map(({id}) => id))}`, {at: sources});
			}

			return (
				sumUp(states.flatMap(({isUsed}) => (isUsed.isKnown ? [] : [isUsed]))) ??
				pass('each preset profile that the plan does not use is removed or disabled', {at: sources})
			);
		}),
};
