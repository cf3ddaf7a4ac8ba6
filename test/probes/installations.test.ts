import {describe, expect, test} from 'vitest';
import type {Platform} from '../../src/domain/anydesk/versions.ts';
import {type FoundInstallation, findInstallations} from '../../src/probes/installations.ts';
import {asLoneFolder} from '../../src/probes/lone-folder.ts';
import {memoryPlace} from '../../src/probes/memory-place.ts';
import type {Place} from '../../src/probes/place.ts';

const placeOf = (...paths: readonly string[]): Place =>
	memoryPlace(
		'till-7',
		Object.fromEntries(paths.map(path => [path, {text: 'ad.a=1\n', mode: '0600'}])),
		'2026-11-20T09:00:00Z',
	);

/** The same place, of which some folders may not be read. */
const denying = (place: Place, ...denied: readonly string[]): Place => ({
	...place,
	list: async path => (denied.includes(path) ? {status: 'not-permitted'} : place.list(path)),
});

const nameOf = ({kind, prefix, folder}: FoundInstallation): string =>
	[kind, ...(prefix === undefined ? [] : [prefix]), folder].join(' ');

const programData = 'ProgramData/AnyDesk';
const appData = 'Users/Anna/AppData/Roaming/AnyDesk';

describe('the files of a client', () => {
	const of = async (platform: Platform, ...paths: readonly string[]) =>
		(await findInstallations(placeOf(...paths), platform)).installations[0];

	test('are those of the machine, and of everybody who uses it', async () => {
		const client = await of(
			'linux',
			'etc/anydesk/system.conf',
			'etc/anydesk/connection_trace.txt',
			'home/anna/.anydesk/user.conf',
			'home/anna/.anydesk/anydesk.trace',
			'home/bob/.anydesk/user.conf',
			'home/bob/.anydesk_ad_ab/user.conf',
			'var/log/anydesk.trace',
		);

		expect(client).toMatchObject({
			confs: [
				'etc/anydesk/system.conf',
				'etc/anydesk/service.conf',
				'home/anna/.anydesk/user.conf',
				'home/bob/.anydesk/user.conf',
			],
			connectionTraces: ['etc/anydesk/connection_trace.txt'],
			programTraces: ['home/anna/.anydesk/anydesk.trace', 'var/log/anydesk.trace'],
		});
	});

	test.each([
		['anydesk_ad_ab', 'anydesk_ad_ab.trace'],
		['anydesk_ad_ab', 'anydesk-ad_ab.trace'],
		['anydesk-ad_ab', 'anydesk_ad_ab.trace'],
	])("%s has its service's trace in var/log/%s", async (folder, trace) => {
		const client = await of(
			'linux',
			`etc/${folder}/system.conf`,
			`var/log/${trace}`,
			'var/log/anydesk.trace',
		);

		expect(client?.programTraces).toEqual([`var/log/${trace}`]);
	});

	test("a user's own copy has no trace of the service", async () => {
		expect(
			(await of('linux', 'home/anna/.anydesk/system.conf', 'var/log/anydesk.trace'))?.programTraces,
		).toEqual([]);
	});

	test.each<[string, string]>([
		['the service', `${programData}/ad_svc.trace`],
		['the program', `${appData}/ad.trace`],
	])('on Windows have the trace of %s', async (_, trace) => {
		expect((await of('windows', `${programData}/system.conf`, trace))?.programTraces).toEqual([trace]);
	});
});

describe('what nobody could look into', () => {
	const spots = async (place: Place): Promise<readonly string[]> =>
		(await findInstallations(place, 'linux')).blindSpots.map(({path, status}) => `${path} ${status}`);

	test.each<[string, Place, readonly string[]]>([
		[
			'a home',
			denying(placeOf('etc/anydesk/system.conf', 'home/olga/x'), 'home/olga'),
			['home/olga/.anydesk not-permitted'],
		],
		[
			'an AnyDesk folder in a home',
			denying(placeOf('home/olga/.anydesk/user.conf'), 'home/olga/.anydesk'),
			['home/olga/.anydesk not-permitted'],
		],
		['all homes', denying(placeOf('home/olga/x'), 'home'), ['home not-permitted']],
	])('is a blind spot: %s', async (_, place, expected) => {
		expect(await spots(place)).toEqual(expected);
	});

	test('is, of the machine itself, a client that cannot be read', async () => {
		const place = denying(placeOf('etc/anydesk/system.conf'), 'etc/anydesk');

		expect((await findInstallations(place, 'linux')).installations.map(nameOf)).toEqual([
			'installed etc/anydesk',
		]);
	});

	test('is, of a user, a user.conf that cannot be read', async () => {
		const place = denying(
			placeOf('etc/anydesk/system.conf', 'home/olga/.anydesk/user.conf'),
			'home/olga/.anydesk',
		);

		expect((await findInstallations(place, 'linux')).installations[0]?.confs).toContain(
			'home/olga/.anydesk/user.conf',
		);
	});
});

describe('a folder on its own', () => {
	test.each<[string, readonly string[], string]>([
		['AnyDesk', ['system.conf'], 'installed '],
		['.anydesk', ['user.conf'], 'installed '],
		['ad_5be69332', ['system.conf'], 'custom 5be69332 '],
		['.anydesk-ad_5be69332', ['user.conf'], 'custom 5be69332 '],
		['from-customer', ['system.conf'], 'folder '],
		['from-customer', ['system.conf', 'ad.trace', 'ad_svc.trace'], 'folder '],
		['from-customer', ['system.conf', 'ad_5be69332_svc.trace'], 'custom 5be69332 '],
		['from-customer', ['system.conf', 'ad_5be69332_msi.trace'], 'custom 5be69332_msi '],
		['from-customer', ['system.conf', 'ad_5be69332_msi_svc.trace'], 'custom 5be69332_msi '],
		['from-customer', ['system.conf', 'ad_msi_svc.trace'], 'folder '],
	])('%s with %j', (name, names, expected) => {
		expect(nameOf(asLoneFolder(name, names))).toBe(expected);
	});

	test('is looked at for all three conf files, and the traces that it has', () => {
		expect(asLoneFolder('x', ['user.conf', 'connection_trace.txt', 'ad.trace', 'chat'])).toMatchObject({
			confs: ['system.conf', 'service.conf', 'user.conf'],
			connectionTraces: ['connection_trace.txt'],
			programTraces: ['ad.trace'],
		});
	});
});
