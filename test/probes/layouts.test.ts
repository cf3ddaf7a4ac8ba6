import {describe, expect, test} from 'vitest';
import type {Platform} from '../../src/domain/anydesk/versions.ts';
import {type FoundInstallation, findInstallations} from '../../src/probes/installations.ts';
import {memoryPlace} from '../../src/probes/memory-place.ts';
import type {Place} from '../../src/probes/place.ts';

const placeOf = (...paths: readonly string[]): Place =>
	memoryPlace(
		'till-7',
		Object.fromEntries(paths.map(path => [path, {text: 'ad.a=1\n', mode: '0600'}])),
		'2026-11-20T09:00:00Z',
	);

const nameOf = ({kind, prefix, folder}: FoundInstallation): string =>
	[kind, ...(prefix === undefined ? [] : [prefix]), folder].join(' ');

const found = async (platform: Platform, ...paths: readonly string[]) => {
	const {installations, leftovers, blindSpots} = await findInstallations(placeOf(...paths), platform);

	return {
		clients: installations.map(nameOf).toSorted(),
		leftovers: leftovers.map(({path}) => path),
		blindSpots: blindSpots.map(({path, status}) => `${path} ${status}`),
	};
};

const programData = 'ProgramData/AnyDesk';
const appData = 'Users/Anna/AppData/Roaming/AnyDesk';

/** Every place of the fact sheet, and what is found there. */
describe('a layout', () => {
	test.each<[string, Platform, readonly string[], clients: readonly string[], leftovers?: readonly string[]]>(
		[
			[
				'Linux, installed',
				'linux',
				['etc/anydesk/system.conf', 'etc/anydesk/service.conf'],
				['installed etc/anydesk'],
			],
			[
				'Linux, installed and used',
				'linux',
				['etc/anydesk/system.conf', 'home/anna/.anydesk/user.conf'],
				['installed etc/anydesk'],
			],
			[
				'Linux, installed beside an old copy',
				'linux',
				['etc/anydesk/system.conf', 'home/anna/.anydesk/system.conf'],
				['installed etc/anydesk'],
				['home/anna/.anydesk'],
			],
			['Linux, a copy alone', 'linux', ['home/anna/.anydesk/system.conf'], ['portable home/anna/.anydesk']],
			[
				'Linux, copies of two people',
				'linux',
				['home/anna/.anydesk/system.conf', 'root/.anydesk/user.conf'],
				['portable home/anna/.anydesk', 'portable root/.anydesk'],
			],
			[
				'Linux, custom',
				'linux',
				['etc/anydesk_ad_5be69332/system.conf'],
				['custom 5be69332 etc/anydesk_ad_5be69332'],
			],
			[
				'Linux, custom, the other spelling',
				'linux',
				['etc/anydesk-ad_5be69332/system.conf'],
				['custom 5be69332 etc/anydesk-ad_5be69332'],
			],
			[
				'Linux, standard and custom',
				'linux',
				['etc/anydesk/system.conf', 'etc/anydesk_ad_5be69332/system.conf'],
				['custom 5be69332 etc/anydesk_ad_5be69332', 'installed etc/anydesk'],
			],
			[
				'Linux, custom with a copy of the standard client',
				'linux',
				['etc/anydesk_ad_ab/system.conf', 'home/anna/.anydesk/system.conf'],
				['custom ab etc/anydesk_ad_ab', 'portable home/anna/.anydesk'],
			],
			[
				'Linux, a custom copy alone',
				'linux',
				['home/anna/.anydesk_ad_ab/system.conf'],
				['custom ab home/anna/.anydesk_ad_ab'],
			],
			['Linux, a folder without files', 'linux', ['etc/anydesk/readme.txt'], []],
			['Linux, a neighbour', 'linux', ['etc/adobe/system.conf'], []],
			[
				'macOS, installed',
				'macos',
				['etc/anydesk/system.conf', 'Users/anna/.anydesk/user.conf'],
				['installed etc/anydesk'],
			],
			['macOS, a copy of root', 'macos', ['var/root/.anydesk/system.conf'], ['portable var/root/.anydesk']],
			[
				'macOS, custom',
				'macos',
				['etc/anydesk-ad_ab/system.conf', 'Users/anna/.anydesk-ad_ab/user.conf'],
				['custom ab etc/anydesk-ad_ab'],
			],
			[
				'Windows, installed',
				'windows',
				[`${programData}/system.conf`, `${appData}/user.conf`],
				[`installed ${programData}`],
			],
			[
				'Windows, custom',
				'windows',
				[`${programData}/ad_5be69332/system.conf`],
				[`custom 5be69332 ${programData}/ad_5be69332`],
			],
			[
				'Windows, custom, MSI',
				'windows',
				[`${programData}/ad_f45e5af2_msi/system.conf`],
				[`custom f45e5af2_msi ${programData}/ad_f45e5af2_msi`],
			],
			[
				'Windows, standard MSI',
				'windows',
				[`${programData}/ad_msi/system.conf`],
				[`installed ${programData}/ad_msi`],
			],
			[
				'Windows, standard and custom',
				'windows',
				[`${programData}/system.conf`, `${programData}/ad_ab/system.conf`],
				[`custom ab ${programData}/ad_ab`, `installed ${programData}`],
			],
			['Windows, portable', 'windows', [`${appData}/system.conf`], [`portable ${appData}`]],
			[
				'Windows, installed beside an old copy',
				'windows',
				[`${programData}/system.conf`, `${appData}/service.conf`],
				[`installed ${programData}`],
				[appData],
			],
			[
				'Windows of 2003',
				'windows',
				['Documents and Settings/All Users/AnyDesk/system.conf'],
				['installed Documents and Settings/All Users/AnyDesk'],
			],
			[
				"Windows, the service account's copy",
				'windows',
				['Windows/SysWOW64/config/systemprofile/AppData/Roaming/AnyDesk/user.conf'],
				[],
				['Windows/SysWOW64/config/systemprofile/AppData/Roaming/AnyDesk'],
			],
			[
				"Windows, the service account's other copy",
				'windows',
				['Windows/System32/config/systemprofile/AppData/Roaming/AnyDesk/user.conf'],
				[],
				['Windows/System32/config/systemprofile/AppData/Roaming/AnyDesk'],
			],
			[
				'Windows, a program without its settings',
				'windows',
				[`${programData}/system.conf`, 'Program Files (x86)/AnyDesk-5be69332/AnyDesk-5be69332.exe'],
				[`installed ${programData}`],
				['Program Files (x86)/AnyDesk-5be69332'],
			],
			[
				'Windows XP, portable',
				'windows',
				['Documents and Settings/anna/Application Data/AnyDesk/system.conf'],
				['portable Documents and Settings/anna/Application Data/AnyDesk'],
			],
			[
				'a prefix in words',
				'windows',
				[`${programData}/ad_my-company/system.conf`],
				[`custom my-company ${programData}/ad_my-company`],
			],
			[
				'Linux, somebody saved the folder',
				'linux',
				['etc/anydesk/system.conf', 'etc/anydesk.bak/system.conf'],
				['installed etc/anydesk'],
				['etc/anydesk.bak'],
			],
			[
				'Linux, homes of a directory',
				'linux',
				['home/ACME/bob/.anydesk/system.conf'],
				['portable home/ACME/bob/.anydesk'],
			],
			[
				'macOS, a volume that is not started',
				'macos',
				['private/etc/anydesk/system.conf', 'Users/anna/.anydesk/system.conf'],
				['installed private/etc/anydesk'],
				['Users/anna/.anydesk'],
			],
			['nothing', 'linux', ['etc/hostname'], []],
		],
	)('%s', async (_, platform, paths, clients, leftovers = []) => {
		expect(await found(platform, ...paths)).toEqual({clients, leftovers, blindSpots: []});
	});
});

test('a trace of another client does not tell the version of this one', async () => {
	const {installations} = await findInstallations(
		placeOf(
			`${programData}/system.conf`,
			`${programData}/ad_svc.trace`,
			`${programData}/ad_5be69332_svc.trace`,
		),
		'windows',
	);

	expect(installations.map(({programTraces}) => programTraces)).toEqual([[`${programData}/ad_svc.trace`]]);
});
