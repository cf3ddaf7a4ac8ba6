import type {OrganizationCheck} from '../../domain/check.ts';
import {fail, pass, whenKnown} from '../../domain/outcome.ts';
import {cis, nist, vendorPages} from '../../domain/references.ts';

export const signInThroughIdentityProvider: OrganizationCheck = {
	id: 'ORG-12',
	title: 'Sign-in goes through the identity provider',
	severity: 'low',
	level: 'hardened',
	targets: ['organization'],
	why: 'The portal has no switch that demands a second factor of everybody. An identity provider can demand it, and a leaver who is locked there is locked here as well.',
	remedy: [
		'In my.anydesk II, open Settings, Organization, and choose the identity provider (OpenID Connect).',
		'Enter client id, secret and addresses of your provider, and map its groups to roles.',
		'Demand a second factor at the provider.',
	],
	decide: 'Write signIn (portal, ldap or idp) into the organisation file.',
	guide: [],
	references: [vendorPages.setUpOrganization, cis('5.6'), cis('6.7'), nist('IA-2')],

	judge: ({signIn}) =>
		whenKnown({signIn}, values => {
			switch (values.signIn) {
				case 'idp':
					return pass('sign-in goes through the identity provider');
				case 'ldap':
					return fail('sign-in goes through an LDAP directory, not through an identity provider', {
						wanted: 'idp',
					});
				case 'portal':
					return fail('each person signs in with a password of the portal', {wanted: 'idp'});
			}
		}),
};
