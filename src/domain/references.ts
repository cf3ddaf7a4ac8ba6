/** A place in the outside world that a rule rests on. `date` is when it was published, or last known to be so. */
export type Reference = {
	readonly name: string;
	readonly title?: string;
	readonly url?: string;
	readonly date?: string;
};

const vendor = (title: string, url: string, date: string): Reference => ({name: 'AnyDesk', title, url, date});

/** Pages of the vendor, with the date of the text that we know. */
export const vendorPages = {
	accessControl: vendor(
		'Controlling user access with the AnyDesk whitelist',
		'https://blog.anydesk.com/controlling-user-access-with-the-anydesk-whitelist/',
		'2026-07',
	),
	activityLogs: vendor('Activity logs', 'https://support.anydesk.com/docs/activity-logs', '2026-04-23'),
	commandLine: vendor(
		'Command-line interface for Windows',
		'https://support.anydesk.com/docs/command-line-interface-for-windows',
		'2026-07',
	),
	connectionPolicy: vendor(
		'How do I restrict connections to devices within my license',
		'https://support.anydesk.com/docs/how-do-i-restrict-connections-to-devices-within-my-license',
		'2026-07',
	),
	licenses: vendor('AnyDesk licenses', 'https://support.anydesk.com/docs/anydesk-licenses', '2026-07'),
	multiFactor: vendor(
		'Activate multi-factor authentication for the AnyDesk account',
		'https://support.anydesk.com/docs/activate-multi-factor-authentication-for-anydesk-account',
		'2025-11-05',
	),
	permissionProfiles: vendor(
		'Permission profiles',
		'https://support.anydesk.com/docs/permission-profiles',
		'2026-07',
	),
	permissionSets: vendor('Permission sets', 'https://support.anydesk.com/v1/docs/permission-sets', '2026-07'),
	roles: vendor('Roles', 'https://support.anydesk.com/v1/docs/roles', '2026-07'),
	securityTips: vendor('Security tips', 'https://support.anydesk.com/knowledge/security-tips', '2026-07'),
	settings: vendor('Settings', 'https://support.anydesk.com/docs/settings', '2026-07'),
	setUpOrganization: vendor(
		'Set up an organization',
		'https://support.anydesk.com/docs/set-up-an-organization',
		'2026-07',
	),
	traceFiles: vendor('Trace files', 'https://support.anydesk.com/docs/trace-files', '2026-07'),
	unattendedAccess: vendor(
		'Unattended access',
		'https://support.anydesk.com/docs/unattended-access',
		'2026-07',
	),
	users: vendor('Users', 'https://support.anydesk.com/v1/docs/users', '2026-07'),
} as const;

/** CIS Controls version 8, safeguards. */
export const cis = (id: string): Reference => ({
	name: `CIS ${id}`,
	title: 'CIS Controls v8',
	date: '2021-05-18',
});

/** NIST SP 800-53 revision 5, controls. */
export const nist = (id: string): Reference => ({
	name: `NIST ${id}`,
	title: 'NIST SP 800-53 Rev. 5',
	date: '2020-09-23',
});

/** PCI DSS 4.0.1; only the requirements whose text was read. */
export const pci = (id: '3.4.2' | '8.2.6' | '8.2.8' | '8.3.4' | '8.3.6' | '8.4.3'): Reference => ({
	name: `PCI ${id}`,
	title: 'PCI DSS v4.0.1',
	date: '2024-06-11',
});

/** A record of the CVE list. */
export const cve = (id: string): Reference => ({
	name: id,
	url: `https://www.cve.org/CVERecord?id=${id}`,
	date: id.slice(4, 8),
});

export const attack = (id: string, title: string): Reference => ({
	name: `ATT&CK ${id}`,
	title,
	url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`,
	date: '2025-04-22',
});

/** CISA, NSA and MS-ISAC on the malicious use of remote management software. */
export const cisaAdvisory: Reference = {
	name: 'AA23-025A',
	title: 'Protecting Against Malicious Use of RMM Software',
	date: '2023-01-25',
};
