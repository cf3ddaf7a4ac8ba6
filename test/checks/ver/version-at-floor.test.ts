import {versionAtFloor} from '../../../src/checks/ver/version-at-floor.ts';
import {defaultFloors as floors} from '../../../src/domain/anydesk/versions.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(versionAtFloor, {
	'it is newer': [
		'pass',
		{floors, platform: 'windows', version: [9, 7, 16]},
		'9.7.16 is not older than 9.0.6, the floor for Windows',
	],
	'it is at the floor': [
		'pass',
		{floors, platform: 'macos', version: [9, 0, 1]},
		'9.0.1 is not older than 9.0.1, the floor for macOS',
	],
	'Linux has a floor of its own': [
		'pass',
		{floors, platform: 'linux', version: [8, 0, 2]},
		'8.0.2 is not older than 7.0.0, the floor for Linux',
	],
	'the same version on Windows is too old': [
		'fail',
		{floors, platform: 'windows', version: [8, 0, 2]},
		'8.0.2 is older than 9.0.6, the floor for Windows',
	],
	'the plan raised the floor': [
		'fail',
		{floors: {...floors, linux: [8, 0, 10]}, platform: 'linux', version: [8, 0, 2]},
		'8.0.2 is older than 8.0.10, the floor for Linux',
	],
	'the version is not known': [
		'undecided',
		{floors, platform: 'linux', version: unknown('no trace tells the version')},
		'no trace tells the version',
		'evidence',
	],
	'the platform is not known': [
		'undecided',
		{floors, platform: unknown('nothing tells the platform'), version: [9, 7, 16]},
		'nothing tells the platform',
		'evidence',
	],
});
