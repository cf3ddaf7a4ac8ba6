import {
	factoryPermission,
	permissionNames,
	permissions,
	presetProfiles,
} from '../domain/anydesk/permissions.ts';
import {printFlag} from '../domain/anydesk/print-code.ts';
import {permissionKey, removedKey} from '../domain/anydesk/profile-keys.ts';
import type {CompleteBuild} from '../domain/plan/complete.ts';
import type {GeneratorLine} from './generator-line.ts';

/** The presets go, or stay as the vendor has them: then each permission is written out (client.md 2.2). */
export const presetLines = ({removePresetProfiles}: CompleteBuild): readonly GeneratorLine[] =>
	removePresetProfiles
		? presetProfiles.map(profile => ({
				key: removedKey(profile),
				value: printFlag(true),
				does: `the preset profile \`${profile}\` is gone`,
				field: 'removePresetProfiles',
				guide: ['G-PRF-2', 'G-USE-1'],
				confidence: 'documented',
			}))
		: presetProfiles.flatMap(profile =>
				permissionNames.flatMap((permission): readonly GeneratorLine[] => {
					const isOn = factoryPermission(profile, permission);
					if (isOn === undefined) return [];

					return [
						{
							key: permissionKey(profile, permission),
							value: printFlag(isOn),
							does: `${permissions[permission].title}: ${isOn ? 'on' : 'off'} in the preset profile \`${profile}\``,
							field: 'removePresetProfiles',
							constant: "the preset's content as the vendor documents it",
							guide: ['G-PRF-3'],
							confidence: 'files',
						},
					];
				}),
			);
