import {recordingAsPlanned} from '../../../src/checks/log/recording-as-planned.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(recordingAsPlanned, {
	'sessions are recorded, and should be': [
		'pass',
		{recordingAutoStart: true, plannedRecording: true},
		'recordings start by themselves, as planned',
	],
	'sessions are not recorded, and should not be': [
		'pass',
		{recordingAutoStart: false, plannedRecording: false},
		'recordings do not start by themselves, as planned',
	],
	'sessions are recorded, and should not be': [
		'fail',
		{recordingAutoStart: true, plannedRecording: false},
		'recordings start by themselves, but the plan has it otherwise',
	],
	'sessions are not recorded, and should be': [
		'fail',
		{recordingAutoStart: false, plannedRecording: true},
		'recordings do not start by themselves, but the plan has it otherwise',
	],
	'there is no plan': [
		'undecided',
		{recordingAutoStart: true, plannedRecording: unknown('no plan tells it', 'plan')},
		'no plan tells it',
		'plan',
	],
	'the setting is not written': [
		'undecided',
		{recordingAutoStart: unknown("ad.recording.auto_start isn't set"), plannedRecording: true},
		"ad.recording.auto_start isn't set",
		'evidence',
	],
});
