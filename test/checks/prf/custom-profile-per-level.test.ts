import {customProfilePerLevel} from '../../../src/checks/prf/custom-profile-per-level.ts';
import {presetProfiles} from '../../../src/domain/anydesk/permissions.ts';
import {partly, unknown} from '../../../src/domain/facts.ts';
import {disabled, forced, profile, removed} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

const presets = presetProfiles.map(name => profile(name));
const removedPresets = presetProfiles.map(name => profile(name, removed));
const secure = profile('Secure Profile', {source: forced});
const local = profile('BC1B680E17F2B1F0');

specCheck(customProfilePerLevel, {
	'a build has a custom profile': [
		'pass',
		{target: 'build', profiles: [...removedPresets, secure], usedPresets: []},
		'custom profiles: Secure Profile',
	],
	'an endpoint has the custom profile of its build': [
		'pass',
		{target: 'endpoint', profiles: [...removedPresets, secure], usedPresets: []},
		'custom profiles: Secure Profile',
	],
	'an endpoint has a profile of its own': [
		'undecided',
		{target: 'endpoint', profiles: [...presets, local], usedPresets: []},
		'BC1B680E17F2B1F0: whether each level of access has a profile is told by the build alone',
		'evidence',
	],
	'no profile is left': [
		'fail',
		{target: 'build', profiles: removedPresets, usedPresets: ['_default']},
		'no profile is left: nobody can be let in',
	],
	'the only custom profile is disabled': [
		'fail',
		{target: 'endpoint', profiles: [...removedPresets, profile('Secure Profile', disabled)], usedPresets: []},
		'no profile is left: nobody can be let in',
	],
	'presets are all there is': [
		'fail',
		{target: 'endpoint', profiles: presets, usedPresets: []},
		'no custom profile, but presets: _default, _screen_sharing, _full_access and _unattended_access',
	],
	'the plan keeps a preset': [
		'not-applicable',
		{target: 'build', profiles: [...removedPresets.slice(1), profile('_default')], usedPresets: ['_default']},
		'the plan keeps the preset profiles _default',
	],
	'every preset is removed, and the form may hold a profile': [
		'undecided',
		{
			target: 'build',
			profiles: partly(removedPresets, "the generator's form may hold more profiles than the build's text"),
			usedPresets: [],
		},
		"the generator's form may hold more profiles than the build's text",
	],
	'whether a preset is removed is not known': [
		'undecided',
		{
			target: 'build',
			profiles: [
				...removedPresets.slice(1),
				profile('_default', {isRemoved: unknown('a tick is not known')}),
			],
			usedPresets: [],
		},
		'a tick is not known',
	],
});
