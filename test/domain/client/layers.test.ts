import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ClientLayers, readSetting} from '../../../src/domain/client/layers.ts';
import {known} from '../../../src/domain/facts.ts';
import {boxes, buildOf, layers, told} from './samples.ts';

const on = 'ad.discovery.enabled=true';
const off = 'ad.discovery.enabled=false';
const discovery = (given: ClientLayers): unknown => told(readSetting('discovery', given));
const places = (given: ClientLayers): readonly string[] =>
	readSetting('discovery', given).sources.map(({place, line, origin}) => `${place}:${line ?? '-'} ${origin}`);

describe('who wins', () => {
	test.each<[string, ClientLayers, unknown, readonly string[]]>([
		["the product's default", layers('standard', []), true, ['etc/anydesk/system.conf:- default']],
		['the file over the default', layers('standard', [off]), false, ['etc/anydesk/system.conf:2 explicit']],
		[
			'the default box over the default',
			layers('custom', [], boxes(`[default]\n${off}`)),
			false,
			['incoming.txt:2 default'],
		],
		[
			'the file over the default box',
			layers('custom', [on], boxes(`[default]\n${off}`)),
			true,
			['etc/anydesk/system.conf:2 explicit'],
		],
		[
			'the override box over the file',
			layers('custom', [on], boxes(off)),
			false,
			['incoming.txt:1 override'],
		],
		[
			'the override box over the default box',
			layers('custom', [], boxes(`${off}\n[default]\n${on}`)),
			false,
			['incoming.txt:1 override'],
		],
		[
			'a tick that the file bears out',
			layers('custom', [on], buildOf(undefined, {discovery: true}).layers),
			true,
			['organization.yaml:- override', 'etc/anydesk/system.conf:2 explicit'],
		],
		[
			'a tick over the default box',
			layers('custom', null, buildOf(`[default]\n${on}`, {discovery: false}).layers),
			false,
			['organization.yaml:- override'],
		],
		[
			'box and tick, where they agree',
			layers('custom', null, buildOf(off, {discovery: false}).layers),
			false,
			['incoming.txt:1 override', 'organization.yaml:- override'],
		],
	])('%s', (_, given, value, sources) => {
		expect(discovery(given)).toBe(value);
		expect(places(given)).toEqual(sources);
	});
});

describe('who contradicts whom', () => {
	test.each<[string, ClientLayers, unknown]>([
		[
			'two lines of a file',
			layers('standard', [on, off]),
			'conflict: etc/anydesk/system.conf:2 and etc/anydesk/system.conf:3 disagree',
		],
		[
			'two lines of a box',
			layers('custom', null, boxes(`${on}\n${off}`)),
			'conflict: incoming.txt:1 and incoming.txt:2 disagree',
		],
		[
			'box and tick',
			layers('custom', null, buildOf(on, {discovery: false}).layers),
			'conflict: incoming.txt:1 and organization.yaml disagree',
		],
		['two lines of a file, overruled', layers('custom', [on, off], boxes(off)), false],
		[
			'two lines of the override box, though the file is clear',
			layers('custom', [off], boxes(`${on}\n${off}`)),
			'conflict: incoming.txt:1 and incoming.txt:2 disagree',
		],
		['nobody: the same line twice', layers('standard', [off, off]), false],
	])('%s', (_, given, expected) => {
		expect(discovery(given)).toBe(expected);
	});
});

describe('a key that is not there', () => {
	test.each<[string, ClientLayers, unknown]>([
		['on a standard client', layers('standard', []), true],
		[
			'on a client of unknown kind',
			layers('unknown', []),
			"unknown: ad.discovery.enabled isn't set, and the kind is not known",
		],
		[
			'on a custom client without its build',
			layers('custom', []),
			"unknown: ad.discovery.enabled isn't set, and a custom client's build may have set it",
		],
		[
			'on a custom client with its text alone',
			layers('custom', [], boxes('ad.ui.lang=en')),
			"unknown: ad.discovery.enabled isn't set, and a tick of the generator's form may have set it",
		],
		[
			'on a custom client with its ticks alone',
			layers('custom', [], buildOf(undefined, {savedLogins: false}).layers),
			"unknown: ad.discovery.enabled isn't set, and the build's text isn't given",
		],
		[
			'with both, of which none says it',
			layers('custom', [], buildOf('ad.ui.lang=en', {savedLogins: false}).layers),
			"unknown: ad.discovery.enabled isn't set, and the entry of the build in the organisation file does not say",
		],
		[
			'in a build on its own',
			layers('custom', null, boxes('ad.ui.lang=en')),
			"unknown: ad.discovery.enabled isn't set, and a tick of the generator's form may have set it",
		],
	])('%s', (_, given, expected) => {
		expect(discovery(given)).toBe(expected);
	});

	test('that no tick stands for has its default in a build whose text is whole', () => {
		expect(told(readSetting('traceSession', layers('custom', [], boxes('ad.ui.lang=en'))))).toBe(true);
	});
});

test('whatever the layers say, what is known was said by the highest that says anything', () => {
	const lines = fc.subarray([on, off], {maxLength: 1});

	fc.assert(
		fc.property(lines, lines, lines, fc.option(fc.boolean()), (override, local, initial, tick) => {
			const text = boxes([...override, '[default]', ...initial].join('\n'));
			const ticks = {ticks: tick === null ? {} : {discovery: known(tick)}};
			const said = [...override, ...(tick === null ? [] : [tick ? on : off]), ...local, ...initial][0];
			const fact = readSetting('discovery', layers('custom', local, {...text, ...ticks}));

			if (fact.isKnown) expect(fact.value ? on : off).toBe(said);
			else expect(said === undefined || fact.isConflict).toBe(true);
		}),
	);
});
