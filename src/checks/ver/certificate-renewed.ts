import {firstWithNewCertificate, isOlder, printVersion} from '../../domain/anydesk/versions.ts';
import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, undecided, whenKnown} from '../../domain/outcome.ts';
import {cis, nist} from '../../domain/references.ts';

const first = printVersion(firstWithNewCertificate);

export const certificateRenewed: ClientCheck = {
	id: 'VER-3',
	title: 'Windows clients are signed with the certificate of 2024 or later',
	severity: 'high',
	level: 'hardened',
	targets: ['endpoint'],
	why: "The vendor's production systems were breached in early 2024: clients signed with the certificate from before are to be replaced, since others may sign with it too.",
	remedy: [
		`Install ${first} or newer; a newer floor of VER-1 covers this.`,
		'Roll out custom clients again from a build that is made now.',
	],
	decide:
		'Look at the signature of the program file: the old certificate has the serial number 0dbf152deaf0b981a8a938d53f769db8.',
	guide: [],
	references: [
		{
			name: 'SigmaHQ',
			title: 'AnyDesk Execution With Known Revoked Signing Certificate',
			url: 'https://github.com/SigmaHQ/sigma/blob/master/rules/windows/process_creation/proc_creation_win_remote_access_tools_anydesk_revoked_cert.yml',
			date: '2024-02-08',
		},
		cis('2.2'),
		nist('SI-7'),
		nist('SR-11'),
	],

	judge: ({platform, version, clientKind}) =>
		whenKnown({platform}, values => {
			if (values.platform !== 'windows') return notApplicable('it is no Windows client');

			return whenKnown({version}, ({version: found}) => {
				const name = printVersion(found);

				if (!isOlder(found, firstWithNewCertificate)) return pass(`${name} is not older than ${first}`);

				return whenKnown({version, clientKind}, ({clientKind: kind}) => {
					if (kind === 'standard') {
						return fail(`${name} is older than ${first}, the first with the new certificate`, {
							wanted: `${first} or newer`,
						});
					}

					// Custom clients have versions of their own: a 7.0.15 with the new certificate is named, not confirmed.
					return undecided(`a version doesn't tell which certificate signed the custom client ${name}`);
				});
			});
		}),
};
