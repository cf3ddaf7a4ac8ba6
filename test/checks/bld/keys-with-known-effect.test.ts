import {keysWithKnownEffect} from '../../../src/checks/bld/keys-with-known-effect.ts';
import type {StrangeKey} from '../../../src/domain/client/facts.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const source = {place: 'incoming.txt', line: 3, origin: 'override'} as const;
const invented: StrangeKey = {key: 'ad.security.2fa', kind: 'invented', source};
const misspelt: StrangeKey = {
	key: 'ad.security.acl_enable',
	kind: 'misspelt',
	nearest: 'ad.security.acl_enabled',
	source,
};
const unfamiliar: StrangeKey = {key: 'ad.ui.new_thing', kind: 'unfamiliar', source};

specCheck(keysWithKnownEffect, {
	"all keys of a build's text are known": [
		'pass',
		{target: 'build', strangeKeys: []},
		'every key is one of the product',
	],
	"a build's text has an unfamiliar key": [
		'pass',
		{target: 'build', strangeKeys: [unfamiliar]},
		'no key is made up or misspelt; not in our table, so not judged: 1',
	],
	'a build has a made-up key': [
		'fail',
		{target: 'build', strangeKeys: [unfamiliar, invented]},
		'without known effect: ad.security.2fa',
	],
	'a build has a misspelt key': [
		'fail',
		{target: 'build', strangeKeys: [misspelt]},
		'without known effect: ad.security.acl_enable (the nearest real key is ad.security.acl_enabled)',
	],
	'an endpoint has a made-up key': [
		'fail',
		{target: 'endpoint', strangeKeys: [invented, unfamiliar]},
		'without known effect: ad.security.2fa',
	],
	'an endpoint has a key that looks misspelt': [
		'undecided',
		{target: 'endpoint', strangeKeys: [misspelt, unfamiliar]},
		"keys that aren't in our table: 2, none of them known to be made up; the build's text decides",
		'evidence',
	],
	'all keys of an endpoint are known': [
		'pass',
		{target: 'endpoint', strangeKeys: []},
		'every key is one of the product',
	],
	'system.conf may not be read': [
		'undecided',
		{target: 'endpoint', strangeKeys: unknown('system.conf may not be read by this user')},
		'system.conf may not be read by this user',
		'evidence',
	],
});
