import {describe, expect, test} from 'vitest';
import type {Profile} from '../../../src/domain/client/facts.ts';
import type {ClientLayers} from '../../../src/domain/client/layers.ts';
import {type ProfileForm, readProfiles} from '../../../src/domain/client/profiles.ts';
import {known, unknown} from '../../../src/domain/facts.ts';
import {boxes, buildOf, layers, told} from './samples.ts';

const stem = 'ad.security.permission_profiles.';

const standard = (...lines: readonly string[]) =>
	layers(
		'standard',
		lines.map(line => stem + line),
	);
const built = (text: string, ...lines: readonly string[]) =>
	layers(
		'custom',
		lines.map(line => stem + line),
		boxes(text),
	);
const unread = layers('standard', {path: 'etc/anydesk/system.conf', status: 'not-permitted'});
const denied = 'unknown: etc/anydesk/system.conf may not be read by this user';

const profileOf = (given: ClientLayers, id: string, form?: ProfileForm): Profile | undefined => {
	const profiles = readProfiles(given, form);

	return profiles.isKnown ? profiles.value.find(profile => profile.id === id) : undefined;
};

describe('a profile is removed', () => {
	const line = `${stem}_full_access.removed=1`;
	const tick = {removesPresets: known(true, {place: 'the form', origin: 'override'})};
	const untick = {removesPresets: known(false, {place: 'the form', origin: 'override'})};
	const unproven = `unknown: ${stem}_full_access.removed has no proven effect outside a build`;

	test.each<[string, ClientLayers, ProfileForm, unknown]>([
		['as a client comes', standard(), {}, false],
		['by its build', built(line), {}, true],
		['by its build, and not by the file', built(line, '_full_access.removed=0'), {}, true],
		['by the default box of its build', built(`[default]\n${line}`), {}, true],
		['by the tick for all presets', layers('custom', [], buildOf('', {}).layers), tick, true],
		['not by the tick', layers('custom', [], buildOf('', {}).layers), untick, false],
		[
			'by the tick, and not by the text',
			built(line.replace('=1', '=0')),
			tick,
			'conflict: incoming.txt:1 and the form disagree',
		],
		['by a file alone, which proves nothing', standard('_full_access.removed=1'), {}, unproven],
		[
			'perhaps by the form',
			built(''),
			{},
			"unknown: ad.security.permission_profiles._full_access.removed isn't set, and a tick of the generator's form may have set it",
		],
		[
			'perhaps by the build',
			layers('custom', []),
			{},
			"unknown: ad.security.permission_profiles._full_access.removed isn't set, and a custom client's build may have set it",
		],
		[
			'with a value that nobody knows',
			built(line.replace('=1', '=true')),
			{},
			`unknown: the value of ${stem}_full_access.removed has no known meaning`,
		],
		['in an unreadable file', unread, {}, denied],
	])('%s', (_, given, form, expected) => {
		expect(told(profileOf(given, '_full_access', form)?.isRemoved ?? unknown('none'))).toBe(expected);
	});

	test('a profile that somebody made is not touched by the tick for presets', () => {
		const given = layers('custom', [], buildOf(`${stem}define.AA=Help`, {}).layers);

		expect(told(profileOf(given, 'AA', tick)?.isRemoved ?? unknown('none'))).toBe(false);
	});
});
