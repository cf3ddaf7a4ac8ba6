import {describe, expect, test} from 'vitest';
import type {SettingName} from '../../../src/domain/anydesk/settings.ts';
import {type ClientLayers, readSetting} from '../../../src/domain/client/layers.ts';
import type {Source} from '../../../src/domain/facts.ts';
import {boxes, layers, told} from './samples.ts';

const off = 'ad.discovery.enabled=false';
const discovery = (given: ClientLayers): unknown => told(readSetting('discovery', given));

/** What holds on a standard client whose file was read whole and has no such line. */
describe('the documented defaults', () => {
	test.each<[SettingName, unknown]>([
		['aclEnabled', false],
		['featuresConnect', true],
		['featuresAccept', true],
		['addressBook', true],
		['settingsEnabled', true],
		['discovery', true],
		['traceConnection', true],
		['traceSession', true],
		['addToNamespace', false],
		['interactiveAccess', undefined],
		['allowLogonToken', undefined],
		['direct', undefined],
		['updateType', undefined],
		['recordingAutoStart', undefined],
		['authDisabled', undefined],
		['aclList', undefined],
		['licenseName', undefined],
	])('%s: %s', (name, value) => {
		const fact = readSetting(name, layers('standard', []));

		if (value === undefined) expect(told(fact)).toMatch(/isn't set, and what then holds is not documented$/);
		else expect(told(fact)).toBe(value);
	});
});

describe('a file that tells nothing', () => {
	const path = 'etc/anydesk/system.conf';

	test.each<[string, Parameters<typeof layers>[1], string]>([
		[
			'is empty',
			{path, status: 'read', whole: true},
			`unknown: ${path} holds no setting, which is no evidence`,
		],
		['may not be read', {path, status: 'not-permitted'}, `unknown: ${path} may not be read by this user`],
		['is not there', {path, status: 'not-found'}, `unknown: ${path} does not exist`],
		['is a link', {path, status: 'link'}, `unknown: ${path} is a link, which is not followed`],
		[
			'was read in part',
			{path, status: 'read', whole: false, settings: [['ad.inst.id', null, 1]]},
			`unknown: ${path} could not be read whole`,
		],
	])('%s', (_, file, expected) => {
		expect(discovery(layers('standard', file))).toBe(expected);
		expect(discovery(layers('custom', file, boxes(off)))).toBe(false);
		expect(discovery(layers('custom', file, boxes(`[default]\n${off}`)))).toBe(expected);
	});

	test('but the part that was read counts', () => {
		const part = {
			path,
			status: 'read',
			whole: false,
			settings: [['ad.discovery.enabled', 'false', 4]],
		} as const;

		expect(discovery(layers('standard', part))).toBe(false);
	});
});

describe('a value', () => {
	test.each<[SettingName, string, unknown]>([
		['interactiveAccess', 'ad.security.interactive_access=0', 'always'],
		['interactiveAccess', 'ad.security.interactive_access=1', 'while-open'],
		['interactiveAccess', 'ad.security.interactive_access=2', 'never'],
		['updateType', 'ad.security.update_type=1', 'managed'],
		['licenseName', 'ad.license.name=free-1', 'free-1'],
		[
			'interactiveAccess',
			'ad.security.interactive_access=3',
			'unknown: the value of ad.security.interactive_access has no known meaning',
		],
		[
			'discovery',
			'ad.discovery.enabled=TRUE',
			'unknown: the value of ad.discovery.enabled has no known meaning',
		],
		['discovery', 'ad.discovery.enabled=', 'unknown: the value of ad.discovery.enabled has no known meaning'],
		[
			'discovery',
			'ad.discovery.enabled=toString',
			'unknown: the value of ad.discovery.enabled has no known meaning',
		],
	])('%s of %s', (name, line, expected) => {
		expect(told(readSetting(name, layers('standard', [line])))).toBe(expected);
	});

	test('whose key is inferred from its name says so', () => {
		const marked = (name: SettingName, line: string) =>
			readSetting(name, layers('standard', [line])).sources.map(
				({isInferred}: Source) => isInferred === true,
			);

		expect(marked('featuresAccept', 'ad.features.accept=false')).toEqual([true]);
		expect(marked('discovery', off)).toEqual([false]);
	});
});
