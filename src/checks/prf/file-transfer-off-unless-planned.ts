import type {ClientCheck} from '../../domain/check.ts';
import {
	allOff,
	judgePermissions,
	plannedPermissions,
	shapedProfiles,
} from '../../domain/client/profile-judgement.ts';
import {notApplicable, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, pci, vendorPages} from '../../domain/references.ts';

const ways = ['clipboard_files', 'file_manager'] as const;

export const fileTransferOffUnlessPlanned: ClientCheck = {
	id: 'PRF-4',
	title: 'No file transfer (clipboard files, file manager) unless planned',
	severity: 'medium',
	level: 'guide',
	targets: ['endpoint', 'build'],
	part: 'receiver',
	why: 'Files can leave the endpoint, and malware can reach it, within a session that looks like ordinary support.',
	remedy: [
		'In the generator, switch "Clipboard to transfer files" and "Use the file manager" off in each profile of the incoming build.',
		'Where support has to move files, name the permission in the plan.',
	],
	decide:
		'Let system.conf be read, or give the build of a custom client with its entry in the organisation file.',
	guide: ['G-PRF-3'],
	references: [vendorPages.permissionProfiles, cis('3.13'), nist('AC-4'), pci('3.4.2')],

	judge: ({profiles, allowedPermissions}) =>
		whenKnown({profiles, allowedPermissions}, values => {
			const planned = plannedPermissions(allowedPermissions);
			const unplanned = ways.filter(way => !planned.includes(way));

			if (unplanned.length === 0) return notApplicable('the plan allows file transfer');

			return judgePermissions(
				shapedProfiles(values.profiles),
				allOff(unplanned),
				`no profile that was made or changed allows ${unplanned.join(' or ')}`,
			);
		}),
};
