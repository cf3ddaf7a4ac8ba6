import {joiningBuildPrivate} from '../../../src/checks/bld/joining-build-private.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(joiningBuildPrivate, {
	'it joins and is private': [
		'pass',
		{joinsNamespace: true, publicDownload: false},
		'the build has no public download',
	],
	'it is private, whether it joins or not': [
		'pass',
		{joinsNamespace: unknown("the form's ticks are not known"), publicDownload: false},
		'the build has no public download',
	],
	'it joins and anybody may download it': [
		'fail',
		{joinsNamespace: true, publicDownload: true},
		'anybody may download the build, and with it join the namespace',
	],
	"it doesn't join": [
		'not-applicable',
		{joinsNamespace: false, publicDownload: true},
		"the build doesn't join the namespace",
	],
	'anybody may download it, and whether it joins is not known': [
		'undecided',
		{joinsNamespace: unknown("the form's ticks are not known"), publicDownload: true},
		"the form's ticks are not known",
		'evidence',
	],
	'nobody says who may download it': [
		'undecided',
		{joinsNamespace: true, publicDownload: unknown('no file tells who may download it', 'attestation')},
		'no file tells who may download it',
		'attestation',
	],
});
