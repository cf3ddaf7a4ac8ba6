import type {ClientCheck} from '../../domain/check.ts';
import type {FileRecord} from '../../domain/client/facts.ts';
import {placeOf, printMode} from '../../domain/client/file-modes.ts';
import {listed} from '../../domain/list.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, cve, nist} from '../../domain/references.ts';

export const confFilesSafeFromUsers: ClientCheck = {
	id: 'HST-2',
	title: 'No conf file of the machine is a link, or writable by ordinary users',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint'],
	why: "The service runs with the highest rights and does what its conf files say. Whoever may write them, or lead the service to another file, sets the machine's list, profiles and password.",
	remedy: [
		'Replace a link by a file of its own.',
		"Give the file to the account of the service, and take the others' rights away: chown root FILE, chmod 0600 FILE.",
		'Compare what stands in the file with the plan: it may have been changed.',
	],
	decide:
		'Let the mode bits be read and take the right to write away from the group; on Windows, look at the permissions of the files yourself.',
	guide: [],
	references: [cve('CVE-2022-32450'), cis('3.3'), nist('CM-5'), nist('AC-6(10)')],

	judge: ({files}) =>
		whenKnown({files}, values => {
			const machine = values.files.filter(({scope}) => scope === 'machine');
			const faults = machine
				.map(file => ({file, fault: faultOf(file)}))
				.filter(({fault}) => fault !== undefined);
			const doubts = machine.map(doubtOf).filter(doubt => doubt !== undefined);

			if (faults.length > 0) {
				return fail(listed(faults.map(({file, fault}) => `${file.path} ${fault}`)), {
					at: faults.map(({file}) => placeOf(file)),
				});
			}
			if (machine.length === 0) return notApplicable('no conf file of the machine was found');
			if (doubts.length > 0) return undecided(listed(doubts));

			return pass(`writable by the service alone: ${listed(machine.map(({path}) => path))}`, {
				at: machine.map(placeOf),
			});
		}),
};

const faultOf = ({mode, isLink, isOwnedByService}: FileRecord): string | undefined => {
	if (isLink) return 'is a link';
	if (mode !== undefined && (mode & 0o002) !== 0) return `is writable by everybody (mode ${printMode(mode)})`;

	return isOwnedByService === false ? "belongs to another account than the service's" : undefined;
};

/** Evidence names no group: whether ordinary users are in it isn't known. */
const doubtOf = ({path, mode}: FileRecord): string | undefined => {
	if (mode === undefined) return `who may write ${path} can't be seen in mode bits`;

	return (mode & 0o020) === 0
		? undefined
		: `${path} is writable by its group (mode ${printMode(mode)}), and who is in it isn't known`;
};
