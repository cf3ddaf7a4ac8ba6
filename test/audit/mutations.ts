import type {Intent} from '../../src/domain/intent.ts';
import type {Outcome} from '../../src/domain/outcome.ts';
import {service, sessions, system, trace} from '../fixtures/endpoints/linux.ts';
import {copyInHome} from '../fixtures/layouts.ts';
import {legacyPassword, passwordLines, programTrace, serviceConf, strongPassword} from '../fixtures/texts.ts';
import {type Edit, saying, withAlso, withFile, withLine, withMode, withoutLine} from '../fixtures/tree.ts';

/** A change of the endpoint's files, of the organisation file or its builds, or of the plan. */
export type Change = {
	readonly files?: Edit;
	readonly organization?: Edit;
	readonly plan?: Partial<Intent>;
};

/** From what the verdict was, over the smallest change, to what it then is. */
export type Mutation = readonly [
	check: string,
	fixture: string,
	from: Outcome,
	words: string,
	change: Change,
	to: Outcome,
];

const standard = 'Linux hardened by hand';
const receiver = 'a receiver by the guide';
const starter = 'a starter by the guide';
const unplanned = 'the preset for unattended access, without a password';
const withPassword = 'a password where it is planned';
const listed = 'a list for our namespace';
/** The pair of builds itself. */
const incoming = '[incoming (build)]';
const outgoing = '[outgoing (build)]';

const starterUser = 'home/rita/.anydesk_ad_f45e5af2/user.conf';
const receiverUser = 'home/rita/.anydesk_ad_5be69332/user.conf';
const starterFolder = 'etc/anydesk_ad_f45e5af2';

const line = (text: string): Change => ({files: withLine(system, text)});
const without = (key: string): Change => ({files: withoutLine(system, key)});
const form = (before: string, after: string): Change => ({
	organization: saying('organization.yaml', before, after),
});
const override = (text: string, file = 'incoming.txt'): Change => ({
	organization: saying(file, '[override]\n', `[override]\n${text}\n`),
});
const accepted = (how: string, from: string): string =>
	`Incoming    2026-11-18, 02:13    ${how}    ${from}    987654321`;
const secureProfile =
	'    profiles:\n      - name: Secure Profile\n        permissions: [audio, input, restart, user_pointer, clipboard, sysinfo, whiteboard]\n        editable: false\n        unattended: none\n';
const locks = 'direction: incoming-only\n    lockSettings: all';

// biome-ignore format: a table
export const mutations: readonly Mutation[] = [
	['MFA-4', standard, 'not-applicable', 'a password', {files: withLine(system, ...passwordLines('_screen', strongPassword))}, 'undecided'],
	['MFA-5', standard, 'not-applicable', 'a password', {files: withLine(system, ...passwordLines('_screen', strongPassword))}, 'undecided'],
	['BLD-1', standard, 'pass', 'without ad.features.connect', without('ad.features.connect'), 'fail'],
	['BLD-2', starter, 'pass', 'one accepted session', {files: withAlso(`${starterFolder}/connection_trace.txt`, accepted('User', 'ben@acme'))}, 'fail'],
	['BLD-3', incoming, 'not-applicable', 'both directions', form('direction: incoming-only', 'direction: bidirectional'), 'undecided'],
	['BLD-4', standard, 'pass', 'without ad.ui.cfg_enabled', without('ad.ui.cfg_enabled'), 'fail'],
	['BLD-4', receiver, 'pass', 'open settings', form(locks, locks.replace('all', 'none')), 'fail'],
	['BLD-5', incoming, 'pass', 'open settings', form(locks, locks.replace('all', 'none')), 'undecided'],
	['BLD-6', standard, 'pass', 'without ad.features.address_book', without('ad.features.address_book'), 'fail'],
	['BLD-7', outgoing, 'pass', 'a text that denies the form', {organization: withLine('outgoing.txt', 'ad.anynet.register.add_to_namespace=false')}, 'undecided'],
	['BLD-8', standard, 'pass', 'ad.anynet.register.add_to_namespace=true', line('ad.anynet.register.add_to_namespace=true'), 'fail'],
	['BLD-9', outgoing, 'pass', 'a public download', form('publicDownload: false', 'publicDownload: true'), 'fail'],
	['BLD-10', incoming, 'pass', 'a security value in the default block', {organization: saying('incoming.txt', '[default]\n', '[default]\nad.features.install=true\nad.features.connect=false\n')}, 'fail'],
	['BLD-11', standard, 'pass', 'a made-up key', line('ad.security.unattended_access=false'), 'fail'],
	['BLD-11', incoming, 'pass', 'a letter less', override('ad.security.acl_enable=true'), 'fail'],
	['BLD-12', incoming, 'pass', 'a salt', override(`ad.anynet.pwd_salt=${'0'.repeat(32)}`), 'fail'],
	['ACL-1', standard, 'pass', 'without ad.security.acl_enabled', without('ad.security.acl_enabled'), 'fail'],
	['ACL-1', receiver, 'pass', 'a text that denies the form', {organization: withLine('incoming.txt', 'ad.security.acl_enabled=false')}, 'undecided'],
	['ACL-2', standard, 'pass', 'an empty list', line('ad.security.acl_list='), 'fail'],
	['ACL-3', standard, 'pass', 'the public namespace', line('ad.security.acl_list=*@ad:true'), 'fail'],
	['ACL-4', standard, 'pass', 'another namespace', line('ad.security.acl_list=*@acne:true'), 'fail'],
	['ACL-4', standard, 'pass', 'no namespace in the plan', {plan: {namespace: 'northwind'}}, 'fail'],
	['ACL-6', listed, 'pass', 'eleven clients', line(`ad.security.acl_list=${'812345678:true;'.repeat(11)}`), 'fail'],
	['PRF-1', standard, 'pass', 'without .enabled=0 of one preset', without('ad.security.permission_profiles._default.enabled'), 'fail'],
	['PRF-2', receiver, 'pass', 'no profile in the form', form(secureProfile, '    profiles: []\n'), 'fail'],
	['PRF-3', receiver, 'pass', 'one permission more', form('whiteboard]', 'whiteboard, sas]'), 'fail'],
	['PRF-4', receiver, 'pass', 'the file manager', form('whiteboard]', 'whiteboard, file_manager]'), 'fail'],
	['PRF-5', receiver, 'pass', 'the VPN', form('whiteboard]', 'whiteboard, vpn]'), 'fail'],
	['PRF-6', receiver, 'pass', 'no coloured cursor', form(', user_pointer', ''), 'fail'],
	['PRF-7', incoming, 'pass', 'a profile of the text alone', override('ad.security.permission_profiles.define.BC1B680E17F2B1F0=Maintenance'), 'undecided'],
	['PRF-8', receiver, 'pass', 'a text that keeps Full Access', {organization: withLine('incoming.txt', 'ad.security.permission_profiles._full_access.removed=0')}, 'undecided'],
	['PRF-9', receiver, 'pass', 'one remembered peer', {files: withAlso(receiverUser, 'ad.security.permission_profiles.address_to_profile=712345678:_default,0')}, 'fail'],
	['PRF-10', 'a profile and a flag that agree', 'pass', 'the other value of the flag', line('ad.security.tcp_tunnel=true'), 'fail'],
	['PRF-11', receiver, 'pass', 'a profile that can be edited', form('editable: false', 'editable: true'), 'fail'],
	['UNA-1', unplanned, 'pass', 'a password', {files: withLine(system, ...passwordLines('_default', strongPassword))}, 'fail'],
	['UNA-1', unplanned, 'pass', 'a session by password', {files: withAlso(sessions, accepted('Passwd', 'anna@acme'))}, 'fail'],
	['UNA-2', withPassword, 'not-applicable', 'a second password', {files: withLine(system, ...passwordLines('_full_access', strongPassword))}, 'undecided'],
	['UNA-3', withPassword, 'pass', 'a known password', {files: withLine(system, ...passwordLines('_default', 'anydesk123'))}, 'fail'],
	['UNA-4', 'a custom client without its build', 'pass', 'a legacy record', {files: withFile('etc/anydesk_ad_5be69332/service.conf', serviceConf(legacyPassword(strongPassword)))}, 'fail'],
	['UNA-5', standard, 'pass', 'ad.security.allow_logon_token=true', line('ad.security.allow_logon_token=true'), 'fail'],
	['UNA-6', unplanned, 'pass', 'ad.security.interactive_access=2', line('ad.security.interactive_access=2'), 'fail'],
	['UNA-7', standard, 'pass', 'ad.anynet.auth_disabled=true', line('ad.anynet.auth_disabled=true'), 'fail'],
	['LGN-1', starter, 'pass', 'no forced login', form('forcedLogin: true', 'forcedLogin: false'), 'fail'],
	['LGN-2', starter, 'pass', 'one saved login', {files: withAlso(starterUser, 'ad.anynet.auth_tokens=412345678:00ff')}, 'fail'],
	['NET-1', standard, 'pass', 'ad.anynet.direct=true', line('ad.anynet.direct=true'), 'fail'],
	['NET-1', standard, 'pass', 'without ad.anynet.direct', without('ad.anynet.direct'), 'undecided'],
	['NET-2', standard, 'pass', 'without ad.discovery.enabled', without('ad.discovery.enabled'), 'fail'],
	['NET-3', standard, 'pass', 'a proxy password', line('ad.anynet.proxy.pass_plain=x'), 'fail'],
	['VER-1', standard, 'pass', 'an older version', {files: withFile(trace, programTrace('6.4.0', 'linux'))}, 'fail'],
	['VER-2', standard, 'pass', 'an older version', {files: withFile(trace, programTrace('6.4.0', 'linux'))}, 'fail'],
	['VER-3', 'Windows as it comes', 'pass', 'an older version', {files: withFile('ProgramData/AnyDesk/ad_svc.trace', programTrace('8.0.7', 'win'))}, 'fail'],
	['VER-4', 'updates that are off', 'fail', 'ad.security.update_type=0', line('ad.security.update_type=0'), 'pass'],
	['LOG-1', standard, 'pass', 'ad.features.trace.session=false', line('ad.features.trace.session=false'), 'fail'],
	['LOG-2', 'sessions from our namespace', 'undecided', 'a session from outside', {files: withAlso(sessions, accepted('User', 'helper@ad'))}, 'fail'],
	['LOG-3', unplanned, 'pass', 'a session by token', {files: withAlso(sessions, accepted('Token', 'anna@acme'))}, 'fail'],
	['LOG-6', standard, 'pass', 'ad.recording.auto_start=true', line('ad.recording.auto_start=true'), 'fail'],
	['LIC-2', starter, 'pass', 'no licence', {files: withLine(`${starterFolder}/system.conf`, 'ad.license.name=free-1')}, 'fail'],
	['HST-1', standard, 'pass', 'mode 0640', {files: withMode(service, 0o640)}, 'fail'],
	['HST-2', standard, 'pass', 'mode 0602', {files: withMode(system, 0o602)}, 'fail'],
	['HST-3', standard, 'pass', 'a blank behind a line', line('ad.security.acl_enabled=true '), 'fail'],
	['HST-4', standard, 'pass', 'a copy in a home', {files: copyInHome('home/mika')}, 'fail'],
];
