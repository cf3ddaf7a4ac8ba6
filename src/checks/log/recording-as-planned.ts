import type {ClientCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const recordingAsPlanned: ClientCheck = {
	id: 'LOG-6',
	title: 'Recording is as planned',
	severity: 'low',
	level: 'hardened',
	targets: ['endpoint', 'build'],
	isAttestable: true,
	why: 'A recording is evidence where it is wanted, and a heap of personal data where nobody asked for it. Either way somebody has to have decided it.',
	remedy: [
		'In the generator, write ad.recording.auto_start into the override block as the plan has it, and roll the build out.',
		'Newer clients start recordings of incoming and outgoing sessions separately: look at both in the settings.',
	],
	decide:
		'Say in the plan whether sessions are recorded, and write ad.recording.auto_start out, or attest what the settings show.',
	guide: [],
	references: [vendorPages.settings, cis('8.5'), nist('AU-14')],

	judge: ({recordingAutoStart, plannedRecording}) =>
		whenKnown({recordingAutoStart, plannedRecording}, values => {
			const what = values.recordingAutoStart
				? 'recordings start by themselves'
				: 'recordings do not start by themselves';

			return values.recordingAutoStart === values.plannedRecording
				? pass(`${what}, as planned`)
				: fail(`${what}, but the plan has it otherwise`, {
						at: recordingAutoStart.sources,
						wanted: String(values.plannedRecording),
					});
		}),
};
