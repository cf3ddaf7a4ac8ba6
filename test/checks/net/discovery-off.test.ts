import {discoveryOff} from '../../../src/checks/net/discovery-off.ts';
import {unknown} from '../../../src/domain/facts.ts';
import {specCheck} from '../spec-check.ts';

specCheck(discoveryOff, {
	'it is off': ['pass', {discovery: false}, 'discovery is off'],
	'it is on': ['fail', {discovery: true}, 'discovery is on, and vulnerabilities need it: CVE-2020-13160'],
	'the build of a custom client is not given': [
		'undecided',
		{discovery: unknown('the build was not given')},
		'the build was not given',
		'evidence',
	],
});
