/** Files that tests of the command line are about. Invented, and no longer than they need to be. */

/** The text of a build that does what the guide's example asks for, as far as a text can. */
export const incomingText = `[override]
ad.features.connect=false
ad.features.address_book=false
ad.ui.cfg_enabled=false
ad.security.acl_enabled=true
ad.security.acl_list=*@acme:true
ad.anynet.direct=false
ad.discovery.enabled=false

[default]
ad.ui.lang=en
`;

/** A list without blocks: all of it belongs to the override block. */
export const bareText = `ad.security.acl_enabled=true
ad.security.acl_list=*@acme:true;*@*:true
ad.security.acl_lst=
`;

export const organizationFile = (asOf = 'asOf: 2026-11-20\n'): string => `schema: deskwarden/organization@1
${asOf}licence: ultimate-cloud
connectionPolicy: incoming-same-licence
signIn: portal
users:
  - {login: olga@example.com, roles: [owner], twoFactor: true, lastSignIn: 2026-11-02, status: active, startsConnections: false, kind: person}
  - {login: ben@example.com, roles: [user], twoFactor: false, lastSignIn: 2026-11-18, status: active, startsConnections: true, kind: person}
`;

/** A standard client of a machine, its files as the service leaves them. */
export const endpointFiles = (
	settings: readonly string[] = [],
	{host = 'till-7', mode = 0o600}: {readonly host?: string; readonly mode?: number} = {},
) => ({
	[`${host}/etc/hostname`]: {text: `${host}\n`, mode: 0o644},
	[`${host}/etc/anydesk/system.conf`]: {
		text: `${['ad.anynet.id=123456789', 'ad.anynet.network_id=main', ...settings].join('\n')}\n`,
		mode,
	},
	[`${host}/etc/anydesk/service.conf`]: {text: 'ad.anynet.cert=example\nad.anynet.pkey=example\n', mode},
	[`${host}/var/log/anydesk.trace`]: {
		text: '   info 2026-11-02 07:00:00.102       lsvc   812    812                main - * Version 8.0.2 (release/linux_8.0.x 3c1f0e7a)\n',
		mode: 0o644,
	},
});

/** A password record of unattended access, as the product writes it; its hash fits no password. */
export const passwordRecord: readonly string[] = [
	`ad.security.permission_profiles._unattended_access.pwd=${'a1'.repeat(32)}`,
	`ad.security.permission_profiles._unattended_access.salt=${'b2'.repeat(16)}`,
];

export const wordsFile = (lines: readonly string[]): string =>
	['schema: deskwarden/words@1', ...lines, ''].join('\n');

export const attestation = (
	check: string,
	{target = '*', holds = true, until = '2026-12-31'}: {target?: string; holds?: boolean; until?: string} = {},
): string =>
	`  - {check: ${check}, target: '${target}', holds: ${holds}, by: Olga Owner, note: seen on 20 November, on: 2026-11-01, until: ${until}}`;

export const waiver = (
	check: string,
	{target = '*', until = '2026-12-31'}: {target?: string; until?: string} = {},
): string =>
	`  - {check: ${check}, target: '${target}', owner: Olga Owner, reason: accepted for now, until: ${until}}`;
