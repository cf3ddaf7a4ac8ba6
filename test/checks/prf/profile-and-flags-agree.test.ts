import {profileAndFlagsAgree} from '../../../src/checks/prf/profile-and-flags-agree.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {builtIn, profile} from '../client-samples.ts';
import {specCheck} from '../spec-check.ts';

specCheck(profileAndFlagsAgree, {
	'both places say the same': [
		'pass',
		{profiles: [profile('_default', {on: ['audio']})], legacyFlags: {audio: true, input: false}},
		'the profile _default and the legacy flags agree about audio and input',
	],
	'the two places differ': [
		'fail',
		{profiles: [profile('_default', {on: ['audio']})], legacyFlags: {audio: true, file_manager: true}},
		'two places disagree about file_manager: the profile _default and the legacy flag',
	],
	'they differ, and another permission is not known': [
		'fail',
		{
			profiles: [profile('_default', {but: {audio: unknown('the build is not known')}})],
			legacyFlags: {audio: true, file_manager: true},
		},
		'two places disagree about file_manager: the profile _default and the legacy flag',
	],
	'only the flag is written': [
		'not-applicable',
		{profiles: [profile('_default', {source: builtIn})], legacyFlags: {file_manager: true}},
		'only one place speaks of each permission',
	],
	'only the profile is written': [
		'not-applicable',
		{profiles: [profile('_default')], legacyFlags: {}},
		'only one place speaks of each permission',
	],
	'what the profile says is not known': [
		'undecided',
		{
			profiles: [profile('_default', {but: {audio: unknown('the build is not known')}})],
			legacyFlags: {audio: true},
		},
		'the build is not known',
		'evidence',
	],
	'nothing tells of the profile': [
		'undecided',
		{profiles: [], legacyFlags: {audio: true}},
		'nothing tells of the profile _default',
	],
});
