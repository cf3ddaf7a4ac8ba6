import {describe, expect, test} from 'vitest';
import {
	isProgramTrace,
	isStandardName,
	machineFolders,
	prefixOf,
	serviceTraceNames,
	userFolders,
	windowsProgram,
} from '../../../src/domain/anydesk/places.ts';
import {platforms} from '../../../src/domain/anydesk/versions.ts';

describe('the name of a folder', () => {
	test.each<[string, prefix: string | undefined, isStandard: boolean]>([
		['AnyDesk', undefined, true],
		['anydesk', undefined, true],
		['.anydesk', undefined, true],
		['ad_msi', undefined, true],
		['ad_5be69332', '5be69332', false],
		['AD_5BE69332', '5be69332', false],
		['ad_5be69332_msi', '5be69332_msi', false],
		['anydesk_ad_5be69332', '5be69332', false],
		['anydesk-ad_5be69332', '5be69332', false],
		['.anydesk_ad_5be69332', '5be69332', false],
		['.anydesk-ad_5be69332', '5be69332', false],
		['anydesk_5be69332', undefined, false],
		['ad_', undefined, false],
		['ad_../etc', undefined, false],
		['ad_5be69332_old', undefined, false],
		['anydesk.bak', undefined, false],
		['adobe', undefined, false],
		['', undefined, false],
	])('%s', (name, prefix, isStandard) => {
		expect([prefixOf(name), isStandardName(name)]).toEqual([prefix, isStandard]);
	});
});

describe('the name of a trace', () => {
	test.each<[string, boolean]>([
		['ad.trace', true],
		['ad_svc.trace', true],
		['ad_5be69332.trace', true],
		['ad_5be69332_svc.trace', true],
		['ad_5be69332_msi_svc.trace', true],
		['anydesk.trace', true],
		['.anydesk.trace', true],
		['connection_trace.txt', false],
		['file_transfer_trace.txt', false],
		['ad.trace.old', false],
		['bad.trace', false],
	])('%s is a trace of the program: %s', (name, expected) => {
		expect(isProgramTrace(name)).toBe(expected);
	});

	test('of the service, in both spellings', () => {
		expect(serviceTraceNames(undefined)).toEqual(['anydesk.trace']);
		expect(serviceTraceNames('5be69332')).toEqual(['anydesk_ad_5be69332.trace', 'anydesk-ad_5be69332.trace']);
	});
});

test('places stand below the root, without a step upwards', () => {
	const paths = platforms.flatMap(platform => [
		...machineFolders(platform).map(({parent}) => parent),
		...['home/anna', 'Documents and Settings/anna'].map(home => userFolders(platform, home).parent),
	]);

	expect(paths.filter(path => path.startsWith('/') || path.includes('\\') || path.includes('..'))).toEqual(
		[],
	);
	expect(windowsProgram('5be69332')).toBe('Program Files (x86)/AnyDesk-5be69332/AnyDesk-5be69332.exe');
});
