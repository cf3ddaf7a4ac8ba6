import {securityInOverrideBlock} from '../../../src/checks/bld/security-in-override-block.ts';
import {type Source, unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

const line = (key: string): Source => ({place: 'incoming.txt', line: 7, key, origin: 'default'});

specCheck(securityInOverrideBlock, {
	'no such line is in the default block': [
		'pass',
		{securityInDefaults: []},
		'no security setting stands in the default block alone',
	],
	'the list is only proposed': [
		'fail',
		{securityInDefaults: [line('ad.security.acl_enabled'), line('ad.security.acl_list')]},
		'in the default block, where users may change it: ad.security.acl_enabled and ad.security.acl_list',
	],
	'there are many': [
		'fail',
		{securityInDefaults: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(name => line(`ad.security.${name}`))},
		/: ad\.security\.a, .*ad\.security\.e and 2 more$/,
	],
	"the build's text is not given": [
		'undecided',
		{securityInDefaults: unknown("the build's text was not given")},
		"the build's text was not given",
		'evidence',
	],
});
