import {unusedPresetsRemoved} from '../../../src/checks/prf/unused-presets-removed.ts';
import {presetProfiles} from '../../../src/domain/anydesk/permissions.ts';
import {known, partly, unknown} from '../../../src/domain/facts.ts';
import {disabled, profile, removed} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const presets = presetProfiles.map(name => profile(name, removed));
const good = 'each preset profile that the plan does not use is removed or disabled';

specCheck(unusedPresetsRemoved, {
	'every preset is removed': ['pass', {profiles: presets, usedPresets: []}, good],
	'every preset is removed, and the form may hold custom profiles': [
		'pass',
		{profiles: partly(presets, 'the form is not known'), usedPresets: []},
		good,
	],
	'one is removed and the others are disabled': [
		'pass',
		{
			profiles: presetProfiles.map((name, index) => profile(name, index ? disabled : removed)),
			usedPresets: [],
		},
		good,
	],
	'the plan uses the one that is left': [
		'pass',
		{profiles: [profile('_default'), ...presets.slice(1)], usedPresets: ['_default']},
		good,
	],
	'the presets stand as they came': [
		'fail',
		{profiles: presetProfiles.map(name => profile(name)), usedPresets: ['_default']},
		'preset profiles in use: _screen_sharing, _full_access and _unattended_access',
	],
	'one is in use, and of the others nothing is known': [
		'fail',
		{
			profiles: presetProfiles.map((name, index) =>
				profile(name, index === 0 ? {} : {isRemoved: unknown('the build is not known')}),
			),
			usedPresets: [],
		},
		'preset profiles in use: _default',
	],
	'whether one is removed is not known': [
		'undecided',
		{
			profiles: [
				...presets.slice(0, 3),
				profile('_unattended_access', {isRemoved: unknown('the build is not known')}),
			],
			usedPresets: [],
		},
		'the build is not known',
		'evidence',
	],
	'one is not removed, and may be disabled': [
		'undecided',
		{
			profiles: [
				...presets.slice(0, 3),
				profile('_unattended_access', {isEnabled: unknown('a code is not known')}),
			],
			usedPresets: [],
		},
		'a code is not known',
	],
	'one is disabled, and may be removed too': [
		'pass',
		{
			profiles: [
				...presets.slice(0, 3),
				profile('_unattended_access', {isRemoved: unknown('no effect'), isEnabled: known(false)}),
			],
			usedPresets: [],
		},
		good,
	],
	'nothing tells of one': [
		'undecided',
		{profiles: presets.slice(0, 3), usedPresets: []},
		'nothing tells of the profile _unattended_access',
	],
});
