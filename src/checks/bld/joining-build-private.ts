import type {ClientCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const joiningBuildPrivate: ClientCheck = {
	id: 'BLD-9',
	title: 'A build that joins the namespace has no public download',
	severity: 'high',
	level: 'hardened',
	targets: ['build'],
	why: 'Such a build is a key: any device that installs it joins the namespace by itself, and every list that admits the namespace lets it in.',
	remedy: [
		'In the portal, delete the build or make it private.',
		'Make a new build, since copies of the old one still join, and hand it out by a way that only your people can use.',
		'Take clients that nobody knows out of the namespace.',
	],
	decide: "Note in an organisation file whether the build has a public download, or attest that it hasn't.",
	guide: [],
	references: [vendorPages.securityTips, cis('3.3'), nist('IA-3'), nist('AC-6')],
	isAttestable: true,

	judge: ({joinsNamespace, publicDownload}) => {
		if (joinsNamespace.isKnown && !joinsNamespace.value) {
			return notApplicable("the build doesn't join the namespace");
		}

		return whenKnown({publicDownload}, values =>
			values.publicDownload
				? whenKnown({joinsNamespace, publicDownload}, () =>
						fail('anybody may download the build, and with it join the namespace', {
							wanted: 'no public download',
						}),
					)
				: pass('the build has no public download'),
		);
	},
};
