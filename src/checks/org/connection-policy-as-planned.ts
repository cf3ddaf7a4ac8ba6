import type {OrganizationCheck} from '../../domain/check.ts';
import {fail, notApplicable, pass, whenKnown} from '../../domain/outcome.ts';
import {nist, vendorPages} from '../../domain/references.ts';

export const connectionPolicyAsPlanned: OrganizationCheck = {
	id: 'ORG-14',
	title: 'The connection policy is as planned',
	severity: 'medium',
	level: 'hardened',
	targets: ['organization'],
	why: 'The connection policy holds for every client of the licence, whatever its own settings say. One that is wider than planned opens all of them, one that is narrower shuts out people who need help.',
	remedy: [
		'In my.anydesk II, set the Connection Policy of the organisation to the planned value.',
		'Or change the plan, where the policy is right.',
	],
	decide:
		'Write licence and connectionPolicy into the organisation file, and connectionPolicy into the plan.',
	guide: [],
	references: [vendorPages.connectionPolicy, nist('AC-17(3)'), nist('SC-7(5)')],
	isAttestable: true,

	judge: ({licence, connectionPolicy, plannedConnectionPolicy}) =>
		whenKnown({licence}, values => {
			if (values.licence !== 'ultimate-cloud') {
				return notApplicable(
					`only an Ultimate-Cloud licence has a connection policy, and this one is ${values.licence}`,
				);
			}

			return whenKnown({connectionPolicy, plannedConnectionPolicy}, policy =>
				policy.connectionPolicy === policy.plannedConnectionPolicy
					? pass(`the connection policy is ${policy.connectionPolicy}, as planned`)
					: fail(
							`the connection policy is ${policy.connectionPolicy}, and ${policy.plannedConnectionPolicy} is planned`,
							{
								wanted: policy.plannedConnectionPolicy,
								at: connectionPolicy.sources,
							},
						),
			);
		}),
};
